"""What a reader asks about the proof of what they were just told: who said it, to whom, in which outlet, when it was
reported, in which words, whether others tell it, and whether anybody denied or answered it. Pure; English.

People put this in many ways, and in few words: such a question has nothing of its own to be searched for. So it is told
by what it is made of: words for saying, reporting, confirming and the like, words that point back ("that", "this
figure"), and no other. "Who said that?" is one, "Who said that the wiring failed?" is not.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from qa.words.terms import fold

Kind = Literal["said", "told", "outlet", "first", "when", "words", "others", "answered"]

_FUNCTION = frozenset(
    "a an the and but so or ok okay well now then please also just really actually exactly precisely anyway "
    "even still is was are were be been being has have had do does did can could would will may might is't "
    "isn't wasn't aren't weren't didn't doesn't don't hasn't haven't who whom whose which what when where why "
    "how i me my you your we us our he she they it him her them his hers its their theirs himself herself "
    "itself themselves one ones there here any anyone anybody anything some someone somebody no nobody none not "
    "nothing ever yet of in on at to by for from with about as than into out up back off over if whether all "
    "both this that these those such same thing things else other others another only many much more it's "
    "that's who's what's where's he's she's they're there's already since first time know knows knew known "
    "according against".split()
)
_SAY = frozenset(
    "say says said saying tell tells told telling talk talks talked talking speak speaks spoke spoken speaking "
    "claim claims claimed claiming state states stated allege alleges alleged think thinks thought believe "
    "believes".split()
)
_PUT = frozenset(
    "put puts write writes wrote written writing post posts posted announce announced mention mentioned make "
    "made give gave given".split()
)
_THING = frozenset(
    "word words wording claim claims figure figures number numbers count sum total score result results "
    "explanation story stories account version view opinion statement statements sentence quote quotes "
    "quotation remark remarks comment comments line news fact facts detail details information info finding "
    "findings estimate estimates report reports reporting accusation accusations allegation allegations point "
    "date rumor rumour rumors rumours assertion verdict prediction forecast criticism critics critic data "
    "statistic statistics".split()
)
_PAPER = frozenset(
    "outlet outlets paper papers newspaper newspapers site sites website websites publication publications "
    "magazine magazines source sources press media journalist journalists reporter reporters newsroom".split()
)
_REPORT = frozenset(
    "report reports reported reporting publish publishes published publishing carry carries carried carrying "
    "print prints printed run runs ran break broke cover covers covered has had have got wrote write writes "
    "written says said say".split()
)
_CONFIRM = frozenset(
    "confirm confirms confirmed confirming verify verified verifies corroborate corroborated check checked "
    "checks bear bears borne bore backed back backs support supports supported agree agrees agreed second match "
    "matches echo echoed independent independently separate separately elsewhere repeat repeated vouch vouched "
    "prove proved proven proof evidence true different".split()
)
_EXACT_WORDS = frozenset(
    "exact exactly precise precisely actual own very full whole original word words wording verbatim quote "
    "phrase read show give repeat hear see phrased worded literally".split()
)
_COUNTED = frozenset(
    "keep keeps kept measure measures measured count counts counted calculate calculated compile compiled work "
    "worked estimate estimates estimated base bases based collect collected reckon reckons reckoned establish "
    "established come from get got".split()
)
_ELSE = re.compile(
    r"\b(?:else|elsewhere|another|others?|independent(?:ly)?|second (?:source|outlet|paper|report|account)|different "
    r"(?:outlet|paper|source|site)s?|any(?:where| \w+)? (?:outlet|paper|source|site|report)s?)\b"
)
_CONFIRMED = re.compile(
    r"\b(?:confirm\w*|verif\w+|corroborat\w+|borne out|bears? (?:it|that|this|them) out|bear (?:\w+ ){0,2}out|"
    r"back(?:s|ed)? (?:\w+ ){0,2}up|checked)\b"
)
_EXACT = re.compile(
    r"\b(?:exact(?:ly)?|precise(?:ly)?|actual|own|very|full|whole|original) (?:\w+ )?(?:words?|wording|quote|quotation|"
    r"statement|sentence|phrase)\b|\bword for word\b|\bverbatim\b|\bin full\b|\b(?:exact(?:ly)?|precise(?:ly)?) "
    r"(?:did|has|had|was|were|is|do)\b.*\b(?:say|said|write|written|put|wording)\b|"
    r"\bhow exactly did \w+ (?:put|say|word)\b|\bwording\b|\bwhat did \w+ (?:say|write),? (?:exactly|precisely)"
)
_EXACT_WORDS = frozenset(
    "exact exactly precise precisely actual own very full whole original word words wording verbatim quote "
    "phrase read show give repeat hear see phrased worded literally".split()
)
_ANSWER = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|disput(?:e|es|ed|ing)|contest(?:s|ed)?|contradict(?:s|ed)?|refut(?:e|es|ed)|"
    r"rebut(?:s|ted)?|reject(?:s|ed)?|dismiss(?:es|ed)?|respon(?:d|ds|ded|se)|repl(?:y|ies|ied)|answer(?:s|ed)?|"
    r"react(?:s|ed|ion)?|push(?:es|ed)? back|hits? back|come? back to|came back to|object(?:s|ed)?|"
    r"challeng(?:e|es|ed)|comment(?:s|ed)? on|had anything to say|have anything to say|any comment)\b"
)
_CONFIRMED_BY = re.compile(
    r"^(?:and |but |so )*(?:has|have|did|does|do) (?!any|some|the other|other|th(?:at|is|ey|ose|ese)|it\b|he\b|she\b)"
    r"(?:the )?\w[\w'&.-]*(?: \w[\w'&.-]*){0,3} (?:confirm(?:ed)?|acknowledged?|admit(?:ted)?|verif(?:y|ied)) "
    r"(?:it|that|this|them|so|as much|(?:that|this|the) \w+)$"
)
_POINTING = frozenset({"that", "this", "those", "these", "such"})
_OF_SOMEBODY = re.compile(r"\b(?:did|has|had|was|does) the$|\b(?:on|at|in) (?:what|which)$")  # "did the senator"
_QUESTION = ("who", "whom", "whose", "which", "what", "when", "where", "how", "why")
_NAMED = re.compile(r"\b(?:has|have|did|does|do) (?!any|some|the other|other|that|this|it\b|they\b|those|these)\w+")
_REPORTED = re.compile(r"\bwho (?:\w+ )?(?:reported|published|printed|wrote|carried|carries|reports)\b")
_WHO_ELSE = re.compile(r"\bwho else (?:\w+ )?(?:reports?|reported|says?|said|writes?|wrote|has)\b")
_AT_MOST = 14  # words
# Whoever may be named in a question on whether they answered; "the company", "Twitch".
_PARTY = re.compile(
    r"(?:did|does|do|has|have|had|was|were|is|any (?:reply|response|comment|reaction|word|denial|answer) from|how did|"
    r"what did|what does|what has) (?P<who>(?:the |its |his |her |their |that )?[\w’'.&-]+(?: [\w’'.&-]+){0,3}?)"
    r"(?: (?:ever|also|even|himself|herself|itself|themselves|yet|since|already|not))*(?= (?:den|disput|contest|"
    r"contradict|refut|rebut|reject|dismiss|respon|repl|answer|react|push|hit|come|came|object|challeng|comment|had|have|say|said|"
    r"confirm|acknowledge|admit|verif)|\W*$)",
    re.IGNORECASE,
)
_ANYBODY = frozenset("anyone anybody somebody someone it that this he she they him her them there any".split())


class Proof(NamedTuple):
    """What is asked of what was told last: `said` who says it, `told` to whom or where they said it, `outlet` in which
    it stands, `first` which had it first, `when` it was reported, `words` the very words of it, `others` whether other
    reports tell it, `answered` whether anybody, or `party`, denied or answered it; `surely` is whether it asks for
    nothing else where no such answer is found."""

    kind: Kind
    party: str = ""
    surely: bool = True


def proof(question: str) -> Proof | None:
    """What `question`, a follow-up, asks about the proof of what was told last; None where it asks for something else,
    or has words of its own."""
    text = " ".join(re.sub(r"[^\w\s’'-]+", " ", fold(question)).replace("’", "'").split())
    words = text.split()
    if not 1 < len(words) <= _AT_MOST:
        return None
    if (found := _ANSWER.search(text)) is not None:
        return _answered(question, text, found)
    if _CONFIRMED_BY.match(text) and (party := _PARTY.search(" ".join(question.split()).rstrip(" ?"))):
        return Proof("answered", party["who"])
    kind = _kind(text, frozenset(words)) if _points(words) else None
    return Proof(kind) if kind else None


def _points(words: list[str]) -> bool:
    """Whether it has no word of its own but one behind "that", "this" or the like ("that score"), or who is meant ("did
    the senator")."""
    known = _FUNCTION | _SAY | _PUT | _THING | _PAPER | _REPORT | _CONFIRM | _EXACT_WORDS | _COUNTED
    own = [n for n, word in enumerate(words) if word not in known]
    pointed = (n and (words[n - 1] in _POINTING or _OF_SOMEBODY.search(" ".join(words[:n]))) for n in own)
    return all(pointed)


def _kind(text: str, words: frozenset[str]) -> Kind | None:
    """Each kind by the words that ask for it; "he" or "the senator" tells that it is of a speaker."""
    asks = next((word for word in text.split() if word in _QUESTION), "")
    somebody = bool(words & {"he", "she", "they"} or re.search(r"\b(?:did|has|had|was) the \w+\b", text))
    that = bool(words & (_POINTING | {"so", "same"}))  # what somebody wrote, put or broke may be "it"
    it = that or bool(words & {"it", "them"})
    says, paper = bool(words & _SAY), bool(words & _PAPER)
    reports = bool(words & (_REPORT - {"has", "had", "have", "got"}))
    if "will" in words or "would" in words:
        return None
    if _EXACT.search(text):
        return "words"
    if _others(text, words, asks, told=it and (says or bool(words & (_REPORT | _PUT | _CONFIRM)))):
        return "others"
    if "when" in words or re.search(r"\b(?:which|what) day\b", text):
        if (paper or reports) and not words & {"he", "she"}:
            return "when"
        if not re.search(r"\bwhen (?:he|she|they) (?:said|wrote|told)\b", text):
            return None
    if asks in ("who", "which", "what", "whose") and it and ("first" in words or (that and "broke" in words)):
        return "first" if paper or words & _REPORT else None
    if somebody and ((says and (it or asks == "who")) or (words & _PUT and (that or paper))) and text[-4:] != " for":
        to_whom = re.search(r"\b(?:to|in|on|at|with)$|\bwhere\b|\bwho(?:m)? (?:was|were|did|had|has)\b", text)
        if to_whom or paper or re.search(r"\b(?:occasion|interview|place|event|speech)\b", text):
            return "told"
    return _source(text, words, asks, somebody=somebody, that=that, it=it, paper=paper, reports=reports)


def _source(
    text: str, words: frozenset[str], asks: str, *, somebody: bool, that: bool, it: bool, paper: bool, reports: bool
) -> Kind | None:
    """Where it stands, or whose word it is."""
    if paper and asks in ("which", "what", "whose", "where") and not somebody:
        return "outlet" if it else None
    if (asks == "where" and reports and it and not somebody) or (asks == "who" and that and _REPORTED.search(text)):
        return "outlet"
    if re.search(r"\bhow (?:do|does|did|would|can) (?:they|he|she|you|we|it|the \w+) know\b", text):
        return "said"
    return "said" if asks in ("who", "whose", "whom") and _whose(text, words, it=it) else None


def _others(text: str, words: frozenset[str], asks: str, *, told: bool) -> bool:
    """Whether it asks if others tell it; not what else there is, or who."""
    if not told and "source" not in words:
        return False
    if "else" in words:
        return asks == "" or _WHO_ELSE.search(text) is not None
    if asks not in ("", "by", "what", "which"):
        return False
    if (_CONFIRMED.search(text) and not _NAMED.search(text)) or (_ELSE.search(text) and asks == ""):
        return True
    return re.search(r"\b(?:what|which) (?:do )?(?:the )?others?\b", text) is not None


def _whose(text: str, words: frozenset[str], *, it: bool) -> bool:
    """Whether it asks whose word, or whose count, it is."""
    if "according" in words or text == "says who":
        return True
    counted = words & _COUNTED and words & _THING
    return bool(it and (words & _SAY or counted or ("whose" in words and words & _THING)))


def _answered(question: str, text: str, found: re.Match[str]) -> Proof | None:
    """Whether somebody denied or answered it, where nothing else is asked: no words of its own but a party."""
    if text.split()[0] in ("why", "when", "where", "what", "which") or re.match(r"how (?!did\b)", text):
        return None
    bare = " ".join(re.sub(r"[^\w\s’'&.-]+", " ", question).split()).rstrip(".")
    match = _PARTY.search(bare)
    party = match["who"] if match else ""
    party = "" if fold(party).split()[:1] and fold(party).split()[0] in _ANYBODY else party
    words = (text[: found.start()] + " " + text[found.end() :]).split()
    known = _FUNCTION | _SAY | _THING | _CONFIRM | frozenset(fold(party).split())
    own = [n for n, word in enumerate(words) if word not in known]
    if any(not n or words[n - 1] not in _POINTING for n in own):
        return None
    denies = re.match(r"den|disp|cont|refut|rebut|reject|dismiss|push|object", found.group()) is not None
    pointing = set(words) & (_POINTING | {"it", "him", "her", "them", "so"})
    return Proof("answered", party, surely=denies or bool(pointing) or text.startswith("any "))
