"""The verbs of German and Spanish by which news tells what was from what is to come. Pure patterns, see `tense`.

Both put what is to come into the present, as English does ("der Laden öffnet am Freitag", "abre el viernes"). Of
German verbs in the singular the ending tells it, of the others, and of Spanish verbs, a list. What is not known tells
nothing, and then a weekday beside it means no day: a wrong one is worse.
"""

from __future__ import annotations

import re
from typing import Literal

# --- German, whose verbs are written small: a noun ("das Treffen am Montag") is none ---

_NOT_T = (  # they end as a verb does, and may stand before a day: "zuletzt am Montag"
    "nicht|jetzt|seit|fast|erst|sonst|selbst|meist|zuletzt|zunächst|weit|laut|dort|insgesamt|bereit|damit|längst|"
    "derzeit|nächst|höchst|fort|statt|sofort|samt|mitsamt|recht|schlecht|echt|dicht|leicht|vielleicht|direkt|konkret|"
    "intakt|exakt|überhaupt|hart|zart|breit|spät|zweit|dritt|komplett|perfekt|korrekt|privat|fest|somit|womit|hiermit|"
    "nacht|acht|hundert|kaputt|kalt|bunt|satt|wert"
)
_BEFORE_VERB = (
    "ab|an|auf|aus|bei|durch|ein|fest|fort|frei|her|hin|los|mit|nach|statt|teil|um|vor|weg|weiter|wieder|zu|zurück"
)
_NO_PARTICIPLE = (  # "geöffnet", "abgesagt", "vorbereitet"; "besucht" and "informiert" may be one
    rf"(?!(?:{_BEFORE_VERB}|zusammen)?(?:ge(?!ht\b|lingt\b|winnt\b)|be|ver|er|ent|zer|emp|miss)[a-zäöüß]{{2}})"
    r"(?!(?:über|unter|wider|hinter)[a-zäöüß]|[a-zäöüß]+[^f]iert\b)"
)
_SAYING_NOW = (
    "sagt|sagen|teilt|meldet|heißt|betont|schreibt|räumt|mahnt|warnt|fordert|lobt|nennt|spricht|klagt|lehnt|kündigt"
)
_STATE = r"[^,;.:]{0,80}\b(?:gesperrt|geschlossen|geöffnet|offen|frei|unterbrochen|verboten|erlaubt)\b(?!\s+worden)"
_STRONG = (
    "kam|ging|fand|gab|sprach|begann|starb|brach|fiel|stieg|lag|stand|traf|schlug|fuhr|zog|nahm|rief|lief|schoss|"
    "gewann|verlor|schloss|schied|trat|ließ|stieß|hielt|blieb|floh|bot|wies|warf|sank|trug|wuchs|schwand|sprang|"
    "schrieb|las|half|galt|bat|fing|hing|hieß|lud|schnitt|schob|schwieg|saß|sah|brachte|dachte|kannte|nannte|brannte|"
    "flog|sang|riss|griff"
)
_NOT_TE = (  # no past tense: "heute", "die alten", "sollten", and what the present has
    "heute|(?:al|gu|ro|wei|brei|har|bun|fes|ers|letz|nächs|bes|drit|zwei|rech|leich|schlech|spä|ech|kal|möch|hät|soll|"
    "könn|müss|dürf)te[nr]?|bitten?|hatten?|(?:er|ent|be|an|auf)?halten|(?:be|ein|an|zurück)?treten|(?:be)?raten|"
    "(?:be|ver)?arbeiten|(?:er)?warten|(?:ver|an)?bieten|gelten|(?:be|ein|ge)?leiten|starten|ge\\w+ten?|mitten|unten|"
    "hinten|beiden|seiten|zeiten|selten|bereiten"
)
_GERMAN_PAST = (
    rf"ist|sind|tötet|verletzt|nimmt|stirbt|raubt|haben?|hat|hatten?|hätten?|wurden?|war(?:en)?|{_SAYING_NOW}|(?!ge(?!wann|fiel))[a-zäöüß]{{0,8}}?(?:{_STRONG})(?:en)?"
    rf"|(?!(?:{_NOT_TE})\b)[a-zäöüß]{{3,}}ten?|(?!geplant)ge[a-zäöüß]{{3,}}(?:t|en)e[nmrs]?"
)
_GERMAN_FUTURE = (
    r"(?:geplant|vorgesehen|angesetzt|erwartet|angekündigt)e[nmrs]?|wird|werden?|würden?|solle|könne|müsse|dürfe|wolle|sollten?|könnten?|müssten?|dürften?|"
    r"geplant|vorgesehen|angesetzt|vertagt|verschoben|"
    r"dürfen|darf|können|kann|müssen|muss|wollen|will|sollen|soll|"
    r"tritt|treten|hält|halten|rät|gilt|gelten|bleiben|beginnen|starten|enden|öffnen|schließen|kommen|gehen|fahren|"
    r"finden|stimmen|wählen|reisen|treffen|spielen|stehen|laufen|ziehen|kehren|nehmen|tagen|feiern|erscheinen|"
    r"entscheiden|verhandeln|beraten|empfangen|erhalten|bekommen|verlassen|übernehmen|ruhen|streiken|fallen|"
    r"(?:beginn|erschein|verläss|erhäl|bekomm|entscheide|empfäng|übernimm|unterschreib|berä|entfäll|betrit)t|"
    rf"(?!(?:{_NOT_T})\b){_NO_PARTICIPLE}[a-zäöüß]{{3,}}t"
)

# --- Spanish ---

_SPANISH_THING = (  # no verb: "la visita", "el mercado"
    r"(?:la|una|su|esta|de|las|sus)\s+(?:visita|entrada)s?|mercados?|estados?|lados?|partidos?|jornadas?|temporadas?|"
    r"entradas?|salidas?|medidas?|vidas?|comidas?|llegadas?|paradas?|miradas?|décadas?|sentidos?|senado|juzgados?|"
    r"jurados?|abogad[oa]s?|delegad[oa]s?|resultados?|contenidos?|pasad[oa]s?|maridos?|ruidos?|sonidos?|unid[oa]s|sábado"
)
_SPANISH_FUTURE = (
    r"\w{2,}(?:[aei]rán?|[aei]remos|drán?)|querrán?|van?\s+a\s+\w+|previst[oa]s?|prev[ée]n?|"
    r"aplazad[oa]s?|pospuest[oa]s?|"
    r"(?:abre|empieza|comienza|celebra|llega|visita|reúne|vota|juega|cierra|sale|viaja|inicia|termina|acaba|arranca|"
    r"inaugura|presenta|regresa|vuelve|entra|estrena|disputa|recibe|decide|concluye|finaliza|puede|debe)n?"
)
_SPANISH_PAST = (
    r"fue|fueron|dijo|dice|había|habían|hubo|era|eran|han?|hizo|hicieron|dio|vio|quiso|pudo|supo|"
    r"(?:im|pro|dis|ex|su|com|o|re)?puso|(?:de|ob|man|re|con|sos)?tuvo|estuvo|anduvo|(?:inter|con|pre)?vino|"
    r"(?:a|ex|con|sus|dis)?trajo|(?:pro|re|con|tra|intro|in|de|se)dujo|"
    r"afirma|señala|asegura|explica|anuncia|informa|advierte|"
    r"\w{3,}(?:ó|aron|ieron|jeron|aban?)|\w{2,}(?:ad[oa]s?|id[oa]s?)"
)

CUES = {
    "de": re.compile(
        rf"\b(?:(?P<thing>(?:ist|sind)(?={_STATE}))|(?P<past>{_GERMAN_PAST})|(?P<future>{_GERMAN_FUTURE}))\b"
    ),
    "es": re.compile(
        rf"\b(?:(?P<thing>{_SPANISH_THING})|(?P<future>{_SPANISH_FUTURE})|(?P<past>{_SPANISH_PAST}))\b", re.IGNORECASE
    ),
}
# What stands before a day and, where no verb does, tells which it is.
BOUNDS: dict[Literal["past", "future"], re.Pattern[str]] = {
    "past": re.compile(r"\b(?:seit|desde)\s+(?:dem\s+|el\s+)?$", re.IGNORECASE),
    "future": re.compile(r"\b(?:ab|bis|hasta|a partir del?)\s+(?:zum\s+|dem\s+|el\s+)?$", re.IGNORECASE),
}
