"""What the author of an opinion piece thinks, and what of such a piece is quoted where nobody asks for that. Pure.

An opinion piece tells stories and facts around what it wants, and the reading takes any of them for an answer to "What
does Roe think of the plan?". So the sentences that take a stand come first. To a question of fact a report answers
rather than a piece that mentions the fact. The words that take a stand are English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.reports.mentioned import stems
from qa.reports.placing import overlap
from qa.schema import Evidence
from qa.who import speakers

MOST = 3  # sentences with a stand that are quoted
# What a stand is plainly taken with; only where nothing of this is, words that may tell one do.
_PLAINLY = re.compile(
    r"\b(?:should|must|ought|(?:needs?|has|have) to|had better|"
    r"(?:I|we) (?:\w+ )?(?:want|believe|think|hope|fear|doubt|support|oppose|regret|prefer|object|welcome)|"
    r"(?:do|does|did) not (?:want|need|deserve)|don['’]t (?:want|need)|(?:a|the|grave|great|big|bad) mistake|"
    r"(?<!get me )wrong|"
    r"right to|oppose[sd]?|deserve[sd]?|(?:am|is|are|was|were|be|vote[sd]?|speaks?) against|in favou?r of|"
    r"too (?:much|many|little|few|late|long|far|high)|unfair|unjust|unwise|foolish|folly|absurd|nonsense|disgrace\w*|"
    r"shame\w*|scandal\w*|reckless|never again|(?<!\bif )I would)\b"
    r"|\bI['’]d\b(?! (?:\w+ )?(?:been|had|gone|seen|done|\w+ed|\w+en)\b)",
    re.IGNORECASE,
)
# Somebody may do without taking a stand on anything, "I would come, though";
_I_WOULD = re.compile(r"\bI would\b|\bI['’]d\b", re.IGNORECASE)
_INSTEAD = re.compile(r"\binstead\b", re.IGNORECASE)
# and what is asked of others is to be done: "Throw away the plan", but not "Drop it and the rest falls", "Keep it, if
# you must", nor what a noun begins ("Tax rises hurt", "Stop signs fail"), or an idiom ("Keep in mind").
_DO = re.compile(
    r"[\"“‘'(]?(?:(?:so|then|instead|and|but|please),? )?(?:"
    r"(?:abolish|cancel|halve|invest|postpone|reduce|restore|throw (?:away|out))\s(?!to\b|of\b)|"
    r"(?:do not|don['’]t) (?:allow|approve|let|rush|sign|touch|vote)\s|(?:(?:do not|don['’]t|never) )?"
    r"(?:ban|build|buy|close|cut|drop|end|fund|give|keep|lift|lower|move|pay|put|raise|repair|repeal|scrap|sell|spend|"
    r"stop|switch|tax|tear|throw|turn)\s(?:(?:down|up|off|out|away|back|half|all|both|more|less) )?"
    r"(?:the|an?|this|these|those|that|it|them|our|its|their|his|her|every|each)\b)"
    r"(?![^,.;:]*\b(?:credit|and (?:the|you|it|there|we|they|your|our))\b|"
    r" (?:this way|another way|differently|mildly|bluntly|simply)\b|[^.;:]*\b(?:by all means|if (?:you|we|they)))",
    re.IGNORECASE,
)
_ME = re.compile(r"(?:(?:and|but|so|then|now|yet|when|if)\s+)?(?:I|we)\b", re.IGNORECASE)
# What others hold, which the author answers: "People say it would cost too much."
_OF_OTHERS = re.compile(
    r"^(?:(?:but|and|yes),? )?(?:people|some|many|critics|defenders|opponents|supporters|others|they)(?: will)?"
    r" (?:say|reply|argue|claim|insist|tell us|object)\b",
    re.IGNORECASE,
)
# What somebody else wants or holds is no stand of the author's: "The council prefers a wall."
_OTHERS_WANT = re.compile(
    r"^\W*(?:(?:but|and|yes|so|now|today|of course),? )?"
    r"(?:(?:(?i:the|its|his|her|their|our|my|most|many|some|all|an?)\b)|"
    r"(?!(?:I|We|You|It|There|What|Who|Nobody|Everyone|Everybody|One|This|That|These|Those|If|When)\b)[A-Z])"
    r"[^,;:.!?“”\"]{1,60}?\s(?:(?:all|still|now|plainly|clearly|really) )?"
    r"(?:wants?|wanted|prefers?|preferred|favou?rs?|favou?red|backs?|backed|supports?|supported|opposes?|opposed|"
    r"would (?:like|prefer|rather|sign|vote)|(?:hopes?|plans?|intends?|means?) to|proposes?|proposed|thinks?|believes?|"
    r"likes?|has called for|have called for|calls? for|called for|voted)\b(?P<what>[^,;:.]*)"
)
_WAS_TOLD = re.compile(
    r"\b(?:I|we)(?:['’](?:m|re|ve)|\s+(?:am|are|was|were|have|had))(?:\s+been)?\s+(?:\w+ly\s+)?"
    r"(?:told|asked|promised|assured|warned)\b",
    re.IGNORECASE,
)
# What it says how something is or what it does of.
_SUBJECT = re.compile(
    r"^\W*(?:(?:but|and|so|yet),? )?(?:(?:the|an?|this|that|these|such|our|their|more|another) )?"
    r"(?P<what>(?:[\w’'-]+ ){0,3}?[\w’'-]+) (?:also |only |never )?"
    r"(?:is|are|was|were|will|would|can|cannot|does|do|gives?|makes?|has|have|brings?|takes?|hands?|deserves?|belongs?|"
    r"costs?|carr(?:y|ies)|needs?|works?)\b",
    re.IGNORECASE,
)
_ASKS_WHAT_TO_DO = re.compile(
    r"\b(?:should|ought|wants?|wanted|propos\w+|recommend\w*|demand\w*|call(?:s|ed|ing)? for|"
    r"would (?:\w+ ){1,3}(?:do|have (?:us|them) do))\b",
    re.I,
)
_WHAT_TO_DO = re.compile(
    r"\b(?:should|must|ought|had better|needs? to|never again|I would|I['’]d)\b|\blet(?:['’]s| us| \w+)\b",
    re.I,
)
_PERHAPS = re.compile(
    r"\b(?:could have|let us|let['’]s|time to|better|best|worse|worst|supports?|favou?rs?|wise|at last|instead of|"
    r"rather than|worth)\b",
    re.IGNORECASE,
)
_ASKS_STAND = re.compile(
    r"\b(?:think|thinks|thought|wants?|wanted|feels?|felt|views?|opinion|stance|position|believes?|propos\w+|"
    r"demand\w*|oppos\w+|support\w*|against|argu\w+|criticis\w+|criticiz\w+)\b",
    re.IGNORECASE,
)
# Read as its author's own words, any sentence seems an objection, so these are not read so.
_ASKS_OBJECTION = re.compile(
    r"\bobjections?\b|(?<!the )(?<!an )(?<!what )(?<!which )\bobject(?:s|ed)?\b(?= to\b|\W*$)", re.I
)
_ASKS_WORDS = re.compile(r"\b(?:say|says|said|write|writes|wrote)\b", re.IGNORECASE)
_ASKS_MEMORY = re.compile(
    r"\b(?:remember\w*|recall\w*|describe[sd]?|calls?|called|compare[sd]?|prefer\w*|hopes?|fears?|likes?|according to|"
    r"wish\w*|suggest\w*|warn\w*|regret\w*|should|would)\b",
    re.IGNORECASE,
)
_OF_OPINION = re.compile(
    r"\b(?:opinions?|op-?eds?|editorials?|columns?|columnists?|comment\w*|views?|think|thinks|argu\w+|critic\w*|"
    r"oppos\w+|against|support\w*|wants?|should|reaction|feel)\b",
    re.IGNORECASE,
)
_SURE = 0.5  # score from which a sentence of the author's is taken to answer,
_CLOSE = 0.35  # and of its score has another that is quoted with it
_LIKE = 0.7  # of an opinion sentence's score has a report's that goes before it,
_SAME = 0.2  # or so much, if it tells the same


def stands(question: str, part: Sequence[Evidence]) -> list[Evidence]:
    """The sentences in which the author of an opinion piece takes a stand, where it is asked what they think, want or
    say; where it is asked what should be done and some say it, those. Where one surely answers, the best first, stand
    or not, and such of those close to it, those before the others that have a word of what is asked about or of their
    heading; else those first that have one of what is asked about, or of their heading, and of those the best first.
    None that is idle, if there is another. At most `MOST`, none that has another in it. Where their words are asked
    for, one without any such word is none."""
    of_view = asks_stand(question)
    if not (of_view or _ASKS_WORDS.search(question)):
        return []
    mine = [it for it in part if speakers.writes(question, it.passage) and _own(it.text)]
    taken = [it for it in mine if _PLAINLY.search(it.text) or _DO.match(it.text)]
    taken = taken or [it for it in mine if _PERHAPS.search(it.text)]
    if _ASKS_WHAT_TO_DO.search(question) and (to_do := [it for it in taken if _to_do(it.text)]):
        taken = to_do
    taken = [it for it in taken if not _idle(question, it)] or taken
    best = _answering(question, mine, taken)
    if best is None and of_view and all(_strange(question, it)[0] for it in taken):
        taken = [*taken, *(it for it in mine if it not in taken and _judges(question, it))]
    if best is not None:
        taken = [best, *(it for it in taken if it is not best and it.score >= _CLOSE * best.score)]

    def order(item: Evidence) -> tuple[bool, bool, float]:
        strange = _strange(question, item)
        return (*(strange if best is None else (all(strange), False)), -item.score)

    chosen: list[Evidence] = []
    for item in sorted(taken, key=order):
        apart = not any(overlap(item, one) for one in chosen)
        if len(chosen) < MOST and apart and (of_view or best is not None or not all(_strange(question, item))):
            chosen.append(item)
    return chosen


def _own(text: str) -> bool:
    """Whether its author speaks in it, and nobody else: who "was told" something speaks no less."""
    text = _WAS_TOLD.sub(" ", text)
    alone = all(map(_ME.match, speakers.phrases(text)))  # "so I will not be told", "when I say"
    if _OF_OTHERS.match(text) or not (alone or not speakers.named(text)):
        return False
    others = _OTHERS_WANT.match(text)
    return others is None or bool(_ME.search(text[: others.end()]) or _PLAINLY.search(text[others.end() :]))


def _judges(question: str, item: Evidence) -> bool:
    """Whether it says of what is asked about how that is, or what it does: "A wall is what you build when …"."""
    subject = _SUBJECT.match(item.text)
    return subject is not None and not (stems(subject["what"]) & stems(question)).isdisjoint(_about(question, item))


def _about(question: str, item: Evidence) -> frozenset[str]:
    return stems(question) - stems(item.passage.author or "")


def _to_do(text: str) -> bool:
    return bool(_WHAT_TO_DO.search(text) or _DO.match(text))


def _idle(question: str, item: Evidence) -> bool:
    """Whether it only tells what its author would do, in no word of what is asked about, nor of its heading, and not
    what they would do in its place ("instead")."""
    without = _I_WOULD.sub(" ", item.text)
    return (
        without != item.text
        and not _INSTEAD.search(item.text)
        and not _PLAINLY.search(without)
        and all(_strange(question, item))
    )


def _answering(question: str, mine: Sequence[Evidence], taken: Sequence[Evidence]) -> Evidence | None:
    """The author's best sentence that is not idle, if it surely answers: by its score, and as it takes a stand or has a
    word of what is asked about."""
    best = max((it for it in mine if not _idle(question, it)), key=lambda it: it.score, default=None)
    if best is None or best.score < _SURE or (best not in taken and _strange(question, best)[0]):
        return None
    return best


def _strange(question: str, item: Evidence) -> tuple[bool, bool]:
    """Whether it has no word of what is asked about, and none of its heading."""
    about, told = _about(question, item), stems(item.text)
    return about.isdisjoint(told), stems(item.passage.title or "").isdisjoint(told)


def asks_stand(question: str) -> bool:
    """Whether it is asked what somebody thinks or wants; else only what they say."""
    return bool(_ASKS_STAND.search(question) or _ASKS_OBJECTION.search(question))


def asks_words(question: str) -> bool:
    """Whether it is asked what somebody thinks or wants, or what they say, call, remember or feel."""
    return bool(_ASKS_STAND.search(question) or _ASKS_WORDS.search(question) or _ASKS_MEMORY.search(question))


def aside(question: str, item: Evidence, stands: Sequence[Evidence]) -> bool:
    """Whether it is of an author whose stand is asked for and quoted, and takes none."""
    return bool(stands) and item not in stands and asks_stand(question) and speakers.writes(question, item.passage)


def reports_first(question: str, ranked: Sequence[Evidence]) -> list[Evidence]:
    """Sentences of reports that answer about as well as one of an opinion piece, or tell the same, before that, unless
    an opinion is asked for, or its author's."""
    out = list(ranked)
    if _OF_OPINION.search(question):
        return out
    known = stems(question)
    for item in (it for it in ranked if it.passage.opinion and not speakers.writes(question, it.passage)):
        place = out.index(item)
        better = [it for it in out[place + 1 :] if not it.passage.opinion and _goes_before(it, item, known)]
        rest = [it for it in out[place:] if it not in better]
        out = [*out[:place], *better, *rest]
    return out


def _goes_before(report: Evidence, item: Evidence, known: frozenset[str]) -> bool:
    if report.score >= _LIKE * item.score:
        return True
    return report.score >= _SAME * item.score and bool((stems(report.text) & stems(item.text)) - known)
