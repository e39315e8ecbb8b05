"""The forms of orders to a model: patterns over text in small letters, for `injection`. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

_MACHINE = (
    r"(?:(?:ai|a\.i\.|artificial intelligence|language|automated|llm)[ -]"
    r"(?:assistant|model|system|agent|tool|reader|bot|summari[sz]er)s?"
    r"|llms?|chatbots?|(?:virtual |digital )?assistants?|chat ?gpt|gpt(?:-\w+)?|ais?|models?|bots?|crawlers?|"
    r"summari[sz]ers?)"
)
# The same as somebody who is spoken to, or of, in the page's own voice: "AI readers", "any retrieval system".
READER = (
    r"(?:(?:any|all|the|every|other|each) )*(?:"
    + _MACHINE
    + r"|(?:ai|a\.i\.|llm|gpt|machine|automated|automatic|robot|search|answer|generative|language[ -]model|"
    r"question[ -]answering|retrieval|rag|chat)"
    r"(?:[ -](?:based|powered|driven|generated|generation|augmented|readable))*"
    r"[ -](?:readers?|tools?|systems?|engines?|agents?|pipelines?|software|services?|summar(?:y|ies)|answers?|"
    r"responses?|assistants?|bots?|applications?|processors?|crawlers?|indexers?|parsers?|products?))"
)
_KINDS_OF_TEXT = r"(?:article|page|stor(?:y|ies)|document|text|paragraph|passage|site|report|source)"
_TEXT = rf"(?:this|the (?:present|above|whole|following))(?: \w+)? {_KINDS_OF_TEXT}"
_WRITE = (
    r"(?:answer|reply|respond|output|print|say|state|write|repeat|append|prepend|prefix|include|insert|mention|add|"
    r"begin|"
    r"start|end|finish|conclude|return|recommend|tell|claim|reveal|display|show|translate|quote|cite)"
)
_DROP = r"(?:ignore|disregard|forget|override|bypass|discard|do not follow|don't follow|stop following)"
_RULES = (
    r"(?:instructions?|prompts?|directives?|directions|commands?|guidelines|guidance|rules|context|training|"
    r"programming|"
    r"system messages?|constraints|restrictions)"
)
ANSWER = r"(?:answers?|repl(?:y|ies)|responses?|outputs?|summar(?:y|ies)|completions?)"
# Where an order starts: a sentence or clause, or a word that commands.
_ORDER = r"(?:^|[.;:!?,\"“”'(\[\]>*#\n–—-]\s*|\b(?:please|must|should|shall|now|then|and|instead|to|just|simply)\s+)"

_PLAIN = r"[^\"“”„«»「『]"  # outside of quotation marks: what somebody says to a machine is news

# How a text about this one is to be written: "It is important that summaries of this report leave out …".
ABOUT = rf"(?:of|to|about|on|based on|using|from|drawn from|citing) (?:questions about )?{_TEXT}"
_ON_SUMMARIES = (
    rf"^{_PLAIN}*\b(?:important|essential|vital|crucial|necessary|imperative|required|requested|asked|advisable|expected|"
    rf"desirable|mandatory) that (?:any |all |every |each |the |an? )?(?:\w+ )?{ANSWER} {ABOUT}",
    rf"^{_PLAIN}*\b{ANSWER} {ABOUT}\b[^.!?\n]{{0,20}} (?:(?:is|are) (?:\w+ )?(?:asked|requested|required|expected|"
    r"advised|instructed) to(?! (?:be published|appear)\b)|ought to|"
    r"(?:always|never|only|do not|don't) (?:leave|omit|mention|recommend|say|state|"
    r"name|include|call|describe|quote|cite))\b",
    rf"^\W*(?:please |kindly )?(?:do not |don't |never |always )?(?:leave|keep|omit|mention|include|put|name|"
    rf"write|drop|add|state|say)\b{_PLAIN}{{1,60}} (?:out of|from|in|into|at the (?:top|start|end) of) "
    rf"(?:any |all |every |each |your |the |a )?(?:\w+ )?{ANSWER} {ABOUT}",
    rf"^{_PLAIN}*\bin (?:any|all|every|each|your|the|a) (?:\w+ )?{ANSWER} {ABOUT},? (?:please |kindly |do not |don't |"
    r"always |never |only )*(?:leave|omit|mention|recommend|say|state|name|include|call|describe|quote|cite|"
    r"write|add)\b",
    rf"^{_PLAIN}*\b(?:whoever|(?:any(?:one|body)|those)(?: who)?) (?:summari[sz]|condens|paraphras|abridg|shorten|"
    rf"recap)\w* {_TEXT} (?:must|should|shall|(?:is|are) (?:\w+ )?(?:asked|requested|advised|to)|ha(?:s|ve) to|"
    r"needs? to)\b",
    rf"^{_PLAIN}*\b(?:zusammenfassung(?:en)?|antwort(?:en)?) (?:(?:von |zu |auf |über )?diese[nmrs]? (?:\w+ )?"
    r"(?:artikel|text|beitrag|bericht|seite|meldung)\w*) (?:soll(?:en|te|ten)?|müssen|muss|dürfen|darf|haben)\b",
    rf"^{_PLAIN}*\bwichtig, das[sß] (?:alle |jede |die )?(?:zusammenfassung(?:en)?|antwort(?:en)?) (?:von |zu )?"
    r"diese[nmrs]? (?:\w+ )?(?:artikel|text|beitrag|bericht|seite|meldung)",
    rf"^{_PLAIN}*\b(?:resúmen(?:es)?|resumen(?:es)?|respuestas?) (?:de|a|sobre) est[ea] (?:artículo|texto|página|"
    r"noticia|nota|informe|documento)\b[^.!?\n]{0,20} (?:deben?|deberán?|deberían?|tienen? que|han? de)\b",
    rf"^{_PLAIN}*\bimportante que (?:los |el |cualquier |todos los )?(?:resúmen(?:es)?|resumen(?:es)?|respuestas?) "
    r"(?:de|a|sobre) est[ea] (?:artículo|texto|página|noticia|nota|informe|documento)\b",
)

# Each one alone is enough: nobody writes these to a newspaper's readers.
_SURE = (
    # "ignore all previous instructions", "forget everything above"
    rf"{_ORDER}{_DROP}\b[^.!?\n]{{0,30}}\b(?:previous|prior|above|earlier|preceding|existing|system|your|initial|"
    rf"original)\b"
    rf"[^.!?\n]{{0,30}}\b{_RULES}\b",
    rf"{_ORDER}{_DROP}\b[^.!?\n]{{0,20}}\b{_RULES}\b[^.!?\n]{{0,30}}\b(?:above|before|so far|previously|earlier|"
    rf"given|told)\b",
    # "… you have been told before about being brave" is advice, if nothing is to be written instead
    rf"{_ORDER}{_DROP} (?:everything|all|anything|whatever)\b[^.!?\n]{{0,25}}\b(?:above|before this|so far|told)\b"
    rf"(?!(?:(?<=told) before)?(?<!above)(?<!this)(?<!so far) about being\b(?![\s\S]*\b{_WRITE}\b))",
    # the forms of a prompt: role labels, chat templates, closing delimiters
    r"<\|[a-z_ ]+\|>|\[/?inst\]|<</?sys>>",
    r"</?(?:system|assistant|user|context|prompt|instructions?|documents?|sources?|evidence|articles?|passages?|s)>",
    r"(?:^|[.!?\n]\s*)[#*\[(<\s]*(?:(?:system|assistant|instructions?|prompt)\s*[\])>*:]|"
    r"(?:system|assistant|developer|admin(?:istrator)?) (?:message|prompt|note|override|instructions?|notice|"
    r"command)\s*[\])>*:])",
    r"(?:^|[.!?\n:>]\s*)[#*\[(<\s]*(?:(?:new|updated|revised|important|urgent|additional|hidden|real|actual|special|"
    r"priority|mandatory) )+(?:system )?(?:instructions?|prompts?|directives?|task)\b[^:.\n]{0,40}:",
    r"#{2,}\s*(?:response|answer|input|output|user|human|assistant|system|instruction)s?\s*:",
    r"(?:^|[.!?\n]\s*)(?:human|user|question): [^\n]{1,200}\b(?:ai|assistant|bot): ",
    # what a page does not show
    r"<!--|<!\[cdata\[|<[a-z]+ [^<>]{0,80}\b(?:display|visibility|font-size|opacity|hidden)\b",
    # addressed to a machine
    rf"\b(?:(?:note|notice|message|reminder|warning|memo|hint) (?:to|for)|attention|hello|dear|"
    rf"hey),?:? "
    rf"(?:all |any |the |every )?(?:other )?{_MACHINE}\b",
    rf"\b(?:{_MACHINE}|as an? {_MACHINE},? you)\b[^.!?\n]{{0,30}}\b(?:must|should|shall|has to|"
    rf"have to)\b[^.!?\n]{{0,15}}\b{_WRITE}\b"
    r"[^.!?\n]{0,40}(?:\bthat\b|\b(?:answers?|repl(?:y|ies)|responses?|summar(?:y|ies)|phrase|word)\b|[\"“])",
    r"\bif you(?: are|'re) (?:an? |the )?(?:ai|llm|large language|language model|chatbot|bot|assistant|model|"
    r"automated|machine)\b",
    rf"\byou(?: are|'re)(?: now)? (?:an? |the )?(?:\w+ )?{_MACHINE}\b",
    r"^\W*(?:(?:important|urgent|only|reserved|intended|strictly|meant)(?: note)? )?(?:to|for|attention|attn) "
    rf"{READER}\b[^.:,;!?]{{0,40}}:",
    rf"^\W*{READER}\b(?: [\w-]+){{0,4}}\s*[:,–—-]+ ?(?:please |kindly |you |do not |don't |always |never |only )*"
    rf"(?:{_WRITE}|{_DROP}|must|should|rank|use|stop|omit|skip|treat|describe|name)\b",
    # "Please, helpful assistant, do add …"; not where it is quoted
    rf"^(?:{_PLAIN}*[\s,;:(\[*>])?(?:please|kindly|hello|hi|hey),? (?:\w+ ){{0,2}}{READER}\s*[,:;!–—-]+ ?"
    rf"(?:do |please |kindly |you |don't |not |always |never |only )*(?:{_WRITE}|{_DROP}|must|should|use|omit|skip|"
    r"treat|describe|name|rank|make|put|give|leave|link|point|send|direct|visit|help|remember|keep|stop|be)\b",
    rf"^(?:{_PLAIN}*[\s,;:(\[*>])?bitte,? (?:\w+ ){{0,2}}(?:assistent(?:in)?|ki|chatbot|bot|sprachmodell|"
    r"sprachassistent(?:in)?)\s*[,:;!–—]+ ?\w",
    rf"^(?:{_PLAIN}*[\s,;:(\[*>¡])?por favor,? (?:\w+ ){{0,2}}(?:asistente|ia|chatbot|bot|modelo de lenguaje)(?: \w+)?"
    r"\s*[,:;!–—]+ ?\w",
    rf"\b{READER} (?:must|should|shall|may|are (?:asked|told|instructed|required|requested) to|are to|need to|have to)"
    rf"(?: (?:not|only|always|never|please))* (?:{_WRITE}|summari[sz]e|rank|use|index|rely|stop|skip)\b[^.!?\n]{{0,25}}"
    rf"(?:\bhere\b|\b{_TEXT}\b)",
    rf"\b(?:{_RULES}|notes?|messages?|memos?|requests?|reminders?|hints?|warnings?) (?:to|for) {READER}\b"
    r"[^.!?\n]{0,30}:",
    rf"\bmachine[ -]readable (?:{_RULES}|notes?|messages?)\b",
    r"\b(?:begin|end|start of|beginning of|end of) (?:\w+ )?(?:system |hidden )?(?:prompts?|instructions?|"
    r"directives?)\b\s*(?:[\])>:.*#-]|$)",
    r"\b(?:if|when|whenever) you(?: are|'re)? (?:read|process|pars|index|summari[sz]|ingest|scrap|crawl|quot|us|see)"
    rf"(?:e|ing)? (?:this|it|the (?:present|above|whole|following))(?: \w+)? (?:{_KINDS_OF_TEXT}\b)?[^.!?\n]{{0,40}}"
    rf"\b(?:{READER}|pipeline|model|prompt|answer|question|summary|response)\b",
    # orders about what is to be written
    rf"\b(?:when|while|before|after|in|on)(?:ever)? (?:generat|writ|compos|produc|creat|formulat|giv|draft|prepar)ing"
    rf" (?:an?|any|your|the|every|each|all)? ?(?:\w+ )?{ANSWER}\b[^.!?\n]{{0,60}}"
    rf"\b(?:{_WRITE}|{_DROP}|must|always|never|do not)\b",
    rf"\b(?:any |all |every )?{ANSWER} (?:of|to|about|on|based on|using|from|citing) {_TEXT}\b[^.!?\n]{{0,20}}"
    r"\b(?:must|should|shall|ha(?:s|ve) to|need to)\b",
    *_ON_SUMMARIES,
    rf"{_ORDER}(?:repeat|include|mention|put|place|state|say|add|write|use|quote)\b[^.!?\n]{{0,40}}"
    r"\b(?:in|into|at|to|with)(?: the (?:start|end|top|beginning|head|front) of)? (?:every|each|all|any|your) "
    rf"(?:\w+ )?{ANSWER}\b",
    r"\byou (?:will|must|shall|should|are to|are going to) (?:now|henceforth|from now on|always) "
    r"(?:answer|respond|act|speak|reply|behave|write|say|pretend|be)\b",
    rf"{_ORDER}(?:give|offer|show|send|direct|point|refer) (?:the|this|any|every) user\b",
    rf"\b(?:in|of|into|to|by) your (?:\w+ )?{ANSWER}\b[^.!?\n]{{0,30}}\b(?:you must|must|please|{_WRITE})\b",
    rf"\b(?:your|the final|the correct|the only(?: \w+)?) (?:\w+ )?{ANSWER} (?:to (?:every|any|all|this|"
    rf"the) (?:\w+ )?questions?|must|should|shall|has to|needs to|will|is to)\b",
    rf"{_ORDER}(?:begin|start|end|finish|prefix|conclude|precede|open|close) (?:your|the|every|each|"
    rf"all) (?:\w+ )?{ANSWER}\b",
    rf"{_ORDER}(?:answer|reply|respond|output|print)\b(?: with| by| in)? (?:only|just|solely|nothing but|exactly|"
    rf"verbatim|"
    rf"the following|the (?:single |exact )?(?:word|phrase|code|token|string|text|sentence|line))\b",
    rf"{_ORDER}(?:do not|don't|never) {_WRITE}\b[^.!?\n]{{0,40}}\b(?:in|with) (?:your|the) {ANSWER}\b",
    rf"{_ORDER}(?:treat|consider|regard|trust|use|rely on) this (?:article|document|passage|text|source|"
    rf"page)\b[^.!?\n]{{0,20}}\b(?:only|sole)\b",
    r"\b(?:do not|don't|never|stop|refuse to|instead of|rather than) answer(?:ing)? (?:the|this|any|their|that)"
    r"(?: [\w']+)? (?:questions?|query|request|prompt)\b",
    rf"\b(?:when|whenever|if) (?:you are )?asked [^.!?\n,]{{1,60}}, (?:only |always )?{_WRITE}\b",
    r"\b(?:when|whenever|if) (?:you are )?asked (?:about|who|what|whether|why|how|when|where|which)\b[^.!?\n,]{1,60}, "
    rf"(?:(?:please|simply|just|only|always|never|do not|don't) )+{_WRITE}\b",
    rf"\bwhen(?:ever)? (?:you )?(?:us(?:e|ing)|cit(?:e|ing)|quot(?:e|ing)|summari[sz](?:e|ing)|process(?:ing)?) this "
    rf"[^.!?\n]{{0,40}}\b(?:you must|always|must|please|{_WRITE})\b",
    r"\bfrom now on,? (?:you\b|(?:answer|reply|respond|write|speak|act|say)\b)",
    r"\b(?:the|this) user (?:has|have|wants|wishes|is|requests|requested|asked|asks|needs|must|should)\b",
    rf"{_ORDER}(?:tell|inform|advise|assure|warn|urge|remind|direct|send|refer|ask) (?:(?:the|this) user|(?:any|"
    r"every|all)"
    r" users?)\b",
    rf"\b(?:reveal|print|show|repeat|leak|output|expose)\b[^.!?\n]{{0,25}}\b(?:(?:system|hidden|initial) prompt|"
    rf"your {_RULES})\b",
    r"\b(?:developer|debug|admin|dan|jailbreak|god|unrestricted) mode\b.{0,20}\b(?:enabled|activated|engaged|on)\b",
    r"\byou are (?:now )?(?:dan\b|free of|unrestricted|jailbroken)",
    r"\b(?:pretend|imagine|act as though|behave as if) (?:that )?you(?: are|'re| were) (?:an? )?(?:\w+ )?(?:ai|model|"
    r"assistant)\b",
    # the same in other languages of news
    r"\b(?:ignorier\w*|vergiss|vergessen sie|missachte\w*)\b[^.!?\n]{0,40}\b(?:anweisung|instruktion|befehl|vorgabe|"
    r"prompt)",
    r"\b(?:ignora|ignore[rz]?|oublie[zs]?|olvid[ae]|ignori|dimentica|esqueç\w+|negeer)\b[^.!?\n]{0,40}"
    r"\b(?:instrucci|instructions précéd|istruzion|instruç|instructie|consigne|indicaci|indicazion)",
    r"\b(?:игнорируй\w*|забудь\w*|проигнорируй\w*|ігноруй\w*)[^.!?\n]{0,40}(?:инструкци|указани|команд|інструкці|"
    r"вказівк)",
    r"(?:忽略|无视|無視|忘记|忘記|不要理会)[^。！？\n]{0,20}(?:指令|指示|提示|命令)",
    r"(?:指示|命令|プロンプト|지시|명령)[^。！？\n]{0,10}(?:無視|忘れ|무시|잊)",
    r"(?:تجاهل|انس)\b[^.!؟\n]{0,40}(?:التعليمات|الأوامر)",
)
# An order to write, and two of these beside it.
_BESIDE = (
    rf"^(?:\w+,? ){{0,3}}(?:any |all |every )?{_MACHINE} (?:must|should|shall|that|who|reading|processing|"
    rf"summari[sz]ing)\b|^as an? {_MACHINE}\b|"
    r"\b(?:chatbot|assistant|language model|llm)s?\b",
    rf"\b(?:your|every|each|final|any) (?:\w+ )?{ANSWER}\b|\bthe (?:answer|reply|response|output)\b|\b(?:every|any|"
    rf"all|the user's?) questions?\b|\bthe user\b",
    rf"\b{_DROP}\b|\b(?:your|these|this|system|new) {_RULES}\b",
    r"\b(?:verbatim|word for word|nothing else|(?:the|this|following|exact|phrase|token|code|string|word|line|url|link)"
    r" (?:word|phrase|token|code|string|line|url|link|text|\S*https?:)|https?://|[a-z]+\d+[a-z\d]*\b)|"
    r"[\"“'‘][^\"”'’]{1,40}[\"”'’]",
)


def _any_of(patterns: Sequence[str]) -> str:
    """A pattern for any of them. What many begin with stands before all of these: it is met at few places of a text,
    and else each would be tried at every letter."""
    left, joined = list(patterns), []
    for start in (_ORDER, r"\b", "^"):
        with_it = [pattern.removeprefix(start) for pattern in left if pattern.startswith(start)]
        left = [pattern for pattern in left if not pattern.startswith(start)]
        if with_it:
            joined.append(f"{start}(?:{'|'.join(with_it)})")
    return "|".join([*joined, *left])


SURE = re.compile(_any_of(_SURE))
ORDER = re.compile(rf"{_ORDER}(?:only |always |never |do not |don't )?{_WRITE}\b")
# What begins with an order goes on with those of its paragraph.
GOES_ON = re.compile(
    r"^\W*(?:(?:please|instead|then|also|and|always|never|just|simply|only|do not|don't),? )*"
    rf"(?:{_WRITE}|{_DROP}|do not|don't|never|always|treat|consider|use|make|give|visit|click|send|direct|inform|"
    r"advise|omit|skip|keep|refuse)\b"
)
BESIDE = tuple(re.compile(pattern) for pattern in _BESIDE)
