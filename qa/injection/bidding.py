"""Notes that tell in the third person what machines are to say ("Readers using a chatbot should be told to visit …").

Pure; English, German and Spanish. Such a note is the page's own voice: what somebody is reported to demand of machines
("Chatbots must name their sources, the minister said") is news, and so is what machines are to say of themselves. Kept
to forms that news has no use for; the rest a model reads (`steering`).
"""

from __future__ import annotations

import re

_ANY = r"(?:(?:all|any|every|the|an?|their|your|each|this) )?"
_BOT = (
    r"(?:(?:ai|a\.i\.|artificial intelligence|(?:large )?language|automated|llm|virtual|digital)[ -]"
    r"(?:powered |based )?"
    r"(?:assistant|model|system|agent|tool|reader|bot|search(?: engine)?|summari[sz]er|summary|overview|answer|chat)s?"
    r"|ai summaries|llms?|chat ?bots?|chat ?gpt|summari[sz]ers|crawlers|search (?:tools|assistants|engines))"
)
_ASKERS = r"(?:readers?|users?|anyone|anybody|people|persons?|those|visitors?|customers?|travell?ers|whoever|everyone)"
_WITH = (
    r"(?:us(?:e|es|ing)|ask(?:s|ing)?|rel(?:y|ies|ying) on|consult(?:s|ing)?|quer(?:y|ies|ying)|of|with|through|via)"
)
_MODAL = r"(?:should|must|shall|is to|are to|needs? to|ha(?:s|ve) to)"
_HOW = r"(?: (?:only|always|never|not|please|also|therefore|instead|kindly|hereby|politely|respectfully))*"
# What people are told of the machine itself, or of matters unnamed, is a rule for machines and no note to them.
_OF_ITSELF = r"(?! (?:that )?(?:they|it|they're|it's|their|its|how|whether|what|why|when|if|about|of)\b)"
_KINDS = r"(?:article|page|stor(?:y|ies)|report|text|site|document|passage|piece|item)"
_THIS = rf"(?:this|the (?:above|present|following)) (?:\w+ )?{_KINDS}"
_SHOW = (
    r"(?:say|state|mention|describe|recommend|report|name|include|omit|quote|cite|treat|present|call|ignore|disregard|"
    r"point|refer|list|note|give|credit|prefer|rank|tell|answer|reply)"
)

_BOT_DE = (
    r"(?:(?:ki|künstliche)[ -](?:\w+[ -])?(?:assistent\w*|system\w*|modell\w*|chatbots?|suche\w*|werkzeug\w*|tools?|"
    r"intelligenz\w*)|sprachmodell\w*|chatbots?|chat ?gpt|sprachassistent\w*|(?:digitale|virtuelle)\w* assistent\w*)"
)
_ANY_DE = r"(?:(?:alle|den|die|der|das|einen?|einem|einer|eines|jeden?|jedes|ihren|ihre) )*"
_TEXT_DE = r"diese[nmrs]? (?:\w+ )?(?:artikel|text|beitrag|bericht|seite|meldung)\w*"
_SOLL = r"(?:soll(?:en|ten|te)?|müss(?:en|ten)|muss|dürfen|haben)"

_BOT_ES = (
    r"(?:(?:asistentes?|sistemas?|modelos?|herramientas?|programas?|bots?|buscadores)(?: virtual(?:es)?| automátic\w+)?"
    r" (?:de |con )(?:ia|i\.a\.|inteligencia artificial|lenguaje)|asistentes? (?:virtual(?:es)?|digital(?:es)?)|"
    r"chatbots?|chat ?gpt)"
)
_ANY_ES = r"(?:(?:todos|todas|los|las|el|la|un|una|cualquier|su) )*"
_TEXT_ES = r"est[ea] (?:artículo|texto|página|noticia|nota|documento|información)"
_DEBE = r"(?:deben?|deberán?|deberían?|tienen? que|han? de|habrán? de)"

_NOTES = (
    # those who ask a machine are to be sent somewhere, or told something
    rf"\b{_ASKERS}\b[^.!?;:]{{0,20}}\b{_WITH} {_ANY}{_BOT}\b[^.!?;:]{{0,40}}\b{_MODAL}{_HOW} be{_HOW} "
    rf"(?:(?:directed|referred|sent|pointed|steered|shown|given)\b|(?:told|informed|advised|reminded|assured)\b{_OF_ITSELF})",
    rf"\bwhen(?:ever)? {_ANY}(?:\w+ )?(?:{_ASKERS}|somebody|someone) (?:asks?|quer(?:y|ies)|consults?) {_ANY}{_BOT}\b"
    rf"[^.!?;:]{{0,60}}, (?:the (?:answer|reply|response) (?:is|should|must)|it{_HOW} {_MODAL}|{_SHOW})\b",
    rf"\bthe (?:(?:correct|right|only|proper|official|expected|preferred) )?(?:answer|reply|response|summary|wording)"
    rf" (?:for|to be given (?:to|by)|by) {_ANY}{_BOT}\s*(?:is|should|must|will|:)",
    # machines are asked for something
    rf"^\W*{_ANY}{_BOT}\b[^.!?;:]{{0,40}} (?:is|are) (?:(?:kindly|hereby|politely|respectfully) )+"
    rf"(?:asked|requested|advised|invited|urged|encouraged|instructed|reminded) to\b",
    rf"^\W*{_ANY}{_BOT} (?:is|are) (?:advised|requested|instructed|reminded) to{_HOW} {_SHOW}\b",
    rf"\b{_BOT}(?: (?:and|or) (?:\w+ )?(?:\w+))? (?:that |which |who )?(?:\w+ )?"
    rf"(?:summari[sz]|quot|read|index|cit|us|process|pars)\w* {_THIS}\b[^.!?;:]{{0,30}}\b"
    rf"(?:{_MODAL}|(?:is|are) (?:\w+ )?(?:asked|requested|advised|invited|instructed))\b",
    rf"^\W*{_ANY}{_BOT}(?: and \w+)? {_MODAL}{_HOW} (?:describe|present|treat|report|name|list|call|refer to|cite|"
    r"quote)\b"
    r"[^.!?;:]{2,60} as\b",
    # German
    rf"^\W*(?:(?:wichtige[rs]? )?(?:hinweis|anweisung|anweisungen|notiz|nachricht|bitte|mitteilung|antwort|vorgabe) )?"
    rf"(?:an|für) {_ANY_DE}(?:{_BOT_DE}|ki)\b[^.!?:]{{0,40}}:",
    rf"\b(?:leser|nutzer|anwender|wer|personen|menschen|kunden|besucher)\w*\b[^.!?;:]{{0,40}}\b{_BOT_DE}\b[^.!?;:]{{0,40}}"
    rf"\b{_SOLL}\b[^!?;:]{{0,60}}\b(?:verwiesen|geschickt|weitergeleitet|gelenkt)\b",
    rf"\b{_BOT_DE}\b[^.!?;:]{{0,60}} (?:werden|sind) (?:(?:hiermit|freundlich|höflich|dringend|ausdrücklich) )*"
    r"(?:gebeten|aufgefordert|angewiesen|angehalten|gehalten)\b[^.!?;:]{0,80}\b(?:zu (?:nennen|verweisen|verschweigen|"
    r"bezeichnen|erwähnen|empfehlen)|zu(?:rück)?zuhalten|darzustellen|wiederzugeben)\b",
    rf"^\W*{_ANY_DE}{_BOT_DE} {_SOLL}[^.!?;:]{{0,20}}\bin (?:ihre[rn]|der|jeder|allen) "
    r"(?:antwort|zusammenfassung|ausgabe)\w*\b[^.!?;:]*\b(?:nennen|sagen|erwähnen|schreiben|angeben|verweisen)\b",
    rf"^\W*{_ANY_DE}{_BOT_DE} {_SOLL} (?:sagen|antworten|schreiben|angeben), (?:dass|daß) (?!sie\b|es\b|ihre?\b)",
    rf"\b{_BOT_DE},? (?:die |welche )?[^.!?;:]{{0,20}}{_TEXT_DE}\b[^.!?;:]{{0,30}}\b{_SOLL}\b",
    # Spanish
    rf"^\W*(?:nota|aviso|instrucci[oó]n(?:es)?|mensaje|recordatorio|respuesta|indicaci[oó]n(?:es)?) (?:para|a) "
    rf"{_ANY_ES}(?:{_BOT_ES}|ia)\b[^.!?:]{{0,40}}:",
    rf"\b(?:lector|usuari|quien|persona|client|visitante)\w*\b[^.!?;:]{{0,30}}\b(?:us|utili[cz]|pregunt|consult)\w+ "
    rf"(?:a |con )?{_ANY_ES}{_BOT_ES}\b[^.!?;:]{{0,30}}\b(?:{_DEBE}|hay que)\b[^.!?;:]{{0,40}}"
    r"\b(?:visit|dirig|dirij|envi|remit|indicar|acud)\w*",
    rf"\bse (?:ruega|pide|solicita|recuerda|indica) a {_ANY_ES}{_BOT_ES}\b[^.!?;:]{{0,60}}\bque "
    r"(?:mencion|nombr|recomiend|omit|indiqu|afirm|cit|present|señal|digan?\b)",
    rf"^\W*{_ANY_ES}{_BOT_ES} {_DEBE} (?:decir|responder|afirmar|contestar|asegurar) que (?!son\b|no son\b|se trata\b)",
    rf"\b{_BOT_ES}\b[^.!?;:]{{0,10}} que [^.!?;:]{{0,20}}\b{_TEXT_ES}\b[^.!?;:]{{0,20}}\b{_DEBE}\b",
)
_NOTES_RE = re.compile("|".join(f"(?:{pattern})" for pattern in _NOTES))
_MACHINE = re.compile(
    r"\b(?:ai|a\.i\.|ki|ia|inteligencia|artificial|llm|chat|bot|gpt|model|assistent|asistent|digital|"
    r"virtual|summari|crawler|search|sprach|künstlich|automat)"
)
# Whose word it is: then it is reported. Behind what is quoted too ("…", Ott said).
_REPORTED = re.compile(
    r"\b(?:said|says|say so|told (?!to\b)|according to|argue[sd]?|ruled|warned|warns|wrote|writes|recommend(?:s|ed)|"
    r"advise[sd]|demand(?:s|ed)?|call(?:s|ed) for|propose[sd]?|bill|law|court|regulators?|stud(?:y|ies)|researchers?|"
    r"sagten?|sagt|erklärten?|laut|fordert\w*|heisst es|gesetz\w*|verordnung|gericht|forscher\w*|"
    r"dijo|dijeron|dice|según|afirmó|explicó|ley|tribunal|estudio|investigador\w*)\b"
)


def bids(folded: str) -> bool:
    """Whether a sentence, in small letters, tells in the page's own voice what machines, or those who ask them, are to
    be told or to say."""
    return bool(_MACHINE.search(folded) and _NOTES_RE.search(folded)) and not _REPORTED.search(folded)
