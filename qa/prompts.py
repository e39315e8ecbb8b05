"""The words Dateline says to a model, and which words of an article never get said to one.

Pure: same input, same output. An article is material to quote from, so its sentences stand between delimiters that its
author cannot guess, and a sentence that gives orders to a model gets no seat at all (`looks_like_injection`).
"""

from __future__ import annotations

import re
import unicodedata

# Letters of other scripts that look like Latin ones, folded for matching only.
_LOOKALIKES = str.maketrans("аеорсхуіѕԁһкмтвнαεορτυικν", "aeopcxyisdhkmtbhaeoptuikv")

_ADDRESSEE = (
    r"(?:(?:ai|a\.i\.|artificial intelligence|language|large language|llm)[ -]"
    r"(?:assistants?|models?|systems?|agents?|tools?|readers?|bots?|summari[sz]ers?)"
    r"|llms?|chatbots?|(?:virtual |digital )?assistants?|chat ?gpt|gpt(?:-\w+)?|ais?|models?|bots?|crawlers?|summari[sz]ers?)"
)
_SAY = (
    r"(?:answer|reply|respond|output|print|say|state|write|repeat|append|prepend|include|insert|mention|add|begin|start|end|"
    r"finish|conclude|return|recommend|tell|claim|report|reveal|display|translate|ignore|disregard|forget|quote|cite|use)"
)
_YOUR_OUTPUT = (
    r"your (?:\w+ )?(?:answers?|repl(?:y|ies)|responses?|outputs?|summar(?:y|ies)|completions?|messages?|instructions?|"
    r"(?:system )?prompts?|guidelines)"
)
_ORDERS_GIVEN = (
    r"(?:instructions?|prompts?|directives?|directions|commands?|guidelines|rules|context|training|programming|"
    r"system messages?|constraints|restrictions)"
)
_CLAUSE = r"(?:^|[.;:!?,\"“”'(\[>*#\n–—-]\s*|\b(?:please|must|should|shall|now|then|and|instead|to|just|simply)\s+)"

# Each one alone is enough: nobody writes these to a newspaper's readers.
_STRONG = tuple(
    re.compile(pattern)
    for pattern in (
        # "ignore all previous instructions", "forget everything above"
        rf"{_CLAUSE}(?:ignore|disregard|forget|override|bypass|discard|do not follow|don't follow|stop following)\b"
        rf"[^.!?\n]{{0,30}}\b(?:previous|prior|above|earlier|preceding|existing|other|system|your|initial|original|all)\b"
        rf"[^.!?\n]{{0,30}}\b{_ORDERS_GIVEN}\b",
        r"\b(?:ignore|disregard|forget)\b (?:everything|all|anything|whatever)\b[^.!?\n]{0,25}\b(?:above|before this|so far|"
        r"previously|you were told|you have been told|you know)\b",
        # the forms of a prompt: role labels, chat templates, closing delimiters
        r"<\|[a-z_ ]+\|>|\[/?inst\]|<</?sys>>|</?(?:system|assistant|user|context|prompt|instructions?|documents?|sources?|"
        r"evidence|articles?|passages?|s)>",
        r"(?:^|[.!?\n]\s*)[#*\[(<\s]*(?:(?:system|assistant)[\])>*\s]*:|(?:system|assistant|developer|admin(?:istrator)?) "
        r"(?:message|prompt|note|override|instructions?|notice|command)[\])>*\s]*:)",
        r"(?:^|[.!?\n:>]\s*)[#*\[(<\s]*(?:(?:new|updated|revised|important|urgent|additional|hidden|final|real|actual|special|"
        r"the following|priority|mandatory) )+(?:system )?(?:instructions?|prompts?|directives?|task)"
        r"(?: (?:for|to) [^:.\n]{1,40})?[\])>*\s]*:",
        # addressed to a machine
        rf"\b(?:note|notice|message|instructions?|attention|reminder|warning|memo|request|hint|hello|dear|hey)"
        rf"(?: (?:to|for))?:?,? (?:all |any |the |every )?(?:other )?{_ADDRESSEE}\b",
        r"\bif you(?: are|'re) (?:an? |the )?(?:ai\b|llm\b|large language|language model|chatbot|bot\b|assistant\b|model\b|"
        r"automated|machine|artificial)",
        rf"\b(?:an?|any|all|every|the|as an?) {_ADDRESSEE}\b[^.!?\n]{{0,60}}\b(?:must|should|shall|has to|have to|is required to|"
        rf"are required to|is instructed to|are instructed to|will)\b (?:only |always |now |instead )?{_SAY}\b"
        rf"[^.!?\n]{{0,60}}\b(?:answer|reply|response|question|user|article|text|following|summary|instead|phrase|word|line)s?\b",
        rf"\byou(?: are|'re)(?: now)? (?:an? |the )?(?:\w+ )?{_ADDRESSEE}\b",
        # orders about what is to be written
        rf"{_CLAUSE}{_SAY}\b[^.!?\n]{{0,60}}\b(?:in|to|of|with|from|at the (?:start|end|top|beginning) of|into)? ?{_YOUR_OUTPUT}\b",
        rf"\b(?:in|of|into|to|by) {_YOUR_OUTPUT}\b[^.!?\n]{{0,30}}\b(?:you must|must|you should|please|{_SAY})\b",
        rf"\b{_YOUR_OUTPUT} (?:must|should|shall|has to|needs to|will|is to)\b",
        rf"{_CLAUSE}(?:answer|reply|respond|output|print)\b(?: to [^.!?\n]{{1,40}})? (?:only|exactly|just|solely|always|simply)"
        rf" (?:with|by|in|the|this|as)\b",
        rf"{_CLAUSE}(?:answer|reply|respond|output|print)(?: with)? (?:the following|exactly|verbatim|the (?:word|phrase|"
        rf"code|token|string|text|sentence|line))\b",
        r"\b(?:do not|don't|never|refuse to|instead of|rather than) answer(?:ing)? (?:the|this|any|their|that)"
        r"(?: \w+)? (?:questions?|query|user|request|prompt)\b",
        r"\b(?:correct|only|right|true|final|official) answer to (?:every|any|all|this|the|whatever)(?: \w+)? "
        r"(?:questions?|query|prompt)s?\b",
        rf"\bwhen(?:ever)? (?:you(?: are)? )?(?:answer|answering|asked (?:about|for|who|what|which|where|how|a question|any question)|summari[sz](?:e|ing)|us(?:e|ing) this|cit(?:e|ing) this|"
        rf"quot(?:e|ing) this|respond|responding|process(?:ing)?|read(?:ing)? this)\b[^.!?\n]{{0,60}}\b"
        rf"(?:you must|you should|always|must|please|{_SAY})\b[^.!?\n]{{0,60}}\b(?:answer|reply|response|summary|output|with|only|"
        rf"instead|exactly|that this|the (?:word|phrase|line|code|token|string|text|following))\b",
        rf"\b(?:from now on|for the rest of this (?:conversation|chat|session))\b,? (?:you\b|{_SAY}\b)",
        r"\b(?:the|this) user (?:has|have|wants|wishes|is|requests|requested|asked|asks|needs|must|should)\b[^.!?\n]{0,40}\b"
        r"(?:asked|authori[sz]ed|reply|answer|code|token|prompt|told|allowed|permission|see|know)\b",
        r"\b(?:reveal|print|show|repeat|leak|output|expose|disclose)\b[^.!?\n]{0,25}\b(?:system prompt|hidden prompt|"
        r"initial prompt|your (?:instructions|prompt|rules|api key|key))\b",
        r"\b(?:enter|activate|enable|switch to|you are(?: now)? in) (?:developer|debug|admin|maintenance|dan|jailbreak|god|"
        r"unrestricted) mode\b",
        rf"{_CLAUSE}(?:act|behave|pretend|respond|role-?play) (?:as if|as though|that|like)? ?you(?: are|'re| were) ",
        # the same, in other languages of news
        r"\b(?:ignorier\w*|vergiss|vergessen sie|missachte\w*)\b[^.!?\n]{0,40}\b(?:anweisung|instruktion|befehl|vorgabe|prompt)",
        r"\b(?:ignora|ignore|ignorar|ignorez|ignorer|oublie[zs]?|olvida|olvide|ignori|dimentica|esqueç\w+|negeer)\b[^.!?\n]{0,40}"
        r"\b(?:instrucci|instruction|istruzion|instruç|instructie|consigne|indicaci|indicazion|órdenes|prompt)",
        r"\b(?:игнорируй\w*|забудь\w*|проигнорируй\w*|ігноруй\w*)[^.!?\n]{0,40}(?:инструкци|указани|команд|інструкці|вказівк)",
        r"(?:忽略|无视|無視|忘记|忘記|不要理会)[^。！？\n]{0,20}(?:指令|指示|提示|说明|說明|命令)",
        r"(?:指示|命令|プロンプト|지시|명령)[^。！？\n]{0,10}(?:無視|忘れ|무시|잊)",
        r"(?:تجاهل|انس)\b[^.!؟\n]{0,40}(?:التعليمات|الأوامر)",
    )
)


def looks_like_injection(text: str) -> bool:
    """Whether a sentence speaks to a model rather than to a reader: orders about answers, prompts or instructions.

    General forms, not known attacks: an override of instructions, a role label or chat-template token, a machine as the
    addressee, an order about what the answer is to hold. Case, width, zero-width characters, look-alike letters and
    letters set apart by spaces make no difference. A hit means "not to be quoted", never "the article is malicious".
    """
    folded = _fold(text)
    return any(pattern.search(folded) for pattern in _STRONG)


def _fold(text: str) -> str:
    """`text` in one case and width, without invisible characters, look-alikes replaced, s p a c e d words joined."""
    plain = unicodedata.normalize("NFKC", text)
    plain = "".join(char for char in plain if unicodedata.category(char) not in ("Cf", "Mn")).casefold()
    plain = "".join(_latin(word) for word in re.split(r"(\W+)", plain)).replace("’", "'")
    return re.sub(r"\b(?:\w[ ._-]){3,}\w\b", lambda match: re.sub(r"[ ._-]", "", match.group()), plain)


def _latin(word: str) -> str:
    """A word that mixes Latin letters with look-alikes, in Latin; a word of one script stays as it is."""
    return word.translate(_LOOKALIKES) if re.search(r"[a-z]", word) else word
