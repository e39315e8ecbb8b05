"""What a follow-up asks: with the name that its pronoun means in the pronoun's place, and what it goes on from. Pure;
English.

"When will he be sentenced?" asks of the man that was asked about, or of him that the last answer named where it was
asked who; a question that names nothing may ask of the matter in hand, or begin another: `surely` tells which are
certain to go on. Which articles the matter in hand is told by, `answering.conversing` finds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from qa.asking import asked_again, forms, in_a_word, other_time, that_firm, that_post, the_one
from qa.asking.any_event import of_any_event
from qa.asking.last_answer import declined, named, quoted
from qa.asking.pointing import of_person, resolved, things
from qa.asking.proofs import TOLD_ANEW, proof
from qa.asking.somebody import SOMEBODY, Last, answered, is_somebody, of_subject, owned, owns, unquoted, whom
from qa.asking.standalone import OBJECT, of_first_part, refers_back
from qa.days.weekdays import DAYS_AND_MONTHS
from qa.schema import Turn
from qa.who.people import whole_names
from qa.words import verbs
from qa.words.grammar import AUXILIARY
from qa.words.terms import STOPWORDS, fold, tokens

_TURNS = 4  # that what is asked about is carried over
_ENOUGH = 3  # words of a question that needs nothing of one that was declined
_ASKS_FOR_THING = re.compile(
    rf"\W*(?:how (?:many|much)|what|which)\s+(?!(?:{'|'.join(sorted(AUXILIARY))})\b)\w"
    r"|\W*what\s+(?:was|were|is|are|has been|have been)\s+[a-z]+(?:ed|en|ound|ought|ost|uilt|old|eft)\b",
    re.IGNORECASE,
)
_IT = re.compile(r"\b(?!(?-i:IT)\b)(?:it|its|they|their|them|those)\b", re.I)
_THEM = re.compile(r"\b(?:them|those|it)(?=\s*[?.!]*$)", re.I)
# Of what somebody did, or of the sum, more often than of who did it: "Did Acme pay the fine? Who reported it?"
_MATTER = re.compile(r"\bit(?=\s*[?.!]*$)|\bhow much (?:is|was|did|does|will) it\b", re.IGNORECASE)
_OWNED = re.compile(r"\b(?:own|owns|owned|run|runs|ran|lead|leads|led|head|heads|headed|founded|control\w*) it\b", re.I)
# "And for Saltmere?", "What about in Kelm?": the last question of another.
_OF_ANOTHER = re.compile(
    r"\W*(?:and|what about|how about|what of|and what about)\s+(?P<place>for|in|at|from|by|of|to|with|on)\s+"
    r"(?P<other>[^?]{1,40}?)\W*",
    re.IGNORECASE,
)
_IN = r"in|at|on"
# "What about the library?" has no verb of its own, nor has "And why?".
_ABOUT = re.compile(r"\W*(?:and\s+)?(?:what|how) (?:about|of)\b", re.IGNORECASE)
_VERB = re.compile(
    rf"\b(?:{'|'.join(sorted(AUXILIARY))}|\w+n['’]t)\b|\b\w+['’](?:s|re|ll|ve|d)\s+[a-z]|"
    r"\b(?:who|what|which \w+)\s+(?:else\s+)?[a-z]+(?:ed|s)\b|\b[a-z]+ed\b",
    re.IGNORECASE,
)
# "Who made them change course?", "What went wrong?": with a past that has an ending of its own.
_WHO_DID = re.compile(r"\b(?:who|what|which \w+)\s+(?:else\s+|first\s+|then\s+)?(?P<did>[a-z]+)\b", re.IGNORECASE)
_WHO = re.compile(r"\W*(?:(?:and|but|so)\s+)?who\b", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:them|him|her|it|me|us|you|this|that|these|those|there|who|whom|what|which|how|when)\b", re.I)
# "What happened to her afterwards?" is read as after anything; what it goes on from is in the name.
_LATER = re.compile(
    r"(?<=[a-z])\s+(?:afterwards?|thereafter|later on|after (?:that|this|it)|since then|(?:and )?then|next|"
    r"in the end)(?=\W*$)",
    re.IGNORECASE,
)
# What is run or owned, by a word that stands for its name; "the firm" may be another that an article tells of.
_PLACE = re.compile(r"\bthe place\b(?!['’]s|\s+(?:of|where|that|which|in)\b)", re.IGNORECASE)
_ASKS_WHO = re.compile(r"\W*(?:and\s+)?(?:who|whom|whose|which|where)\b|\bwhat (?:firm|company)\b", re.IGNORECASE)
_NAME = r"(?:the )?[^\W\d_a-zß-öø-ÿ][\w’'-]*(?:\s+[^\W\d_a-zß-öø-ÿ][\w’'-]*)*(?:\s+\d{1,3}(?=\s+[a-z]))?"
_TURNED = re.compile(
    r"(?:(?:when|where|why|how|since when|until when|from when|by when)\s+)?"
    r"(?P<rest>(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could|should)\b\s+.+)",
    re.IGNORECASE,
)
_NO = re.compile(r"\W*no\b", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:nobody|no one|none|not|never|reject(?:s|ed)|den(?:y|ies|ied)|no \w+)\b|n['’]t\b", re.IGNORECASE
)
_SAYS_WHAT = 4  # words of a question from its auxiliary on: "is the library closing"
# "Is the fair still on? Why not?", "Are they still merging? Why did it fall through?": why it is not so.
_STILL = re.compile(r"\W*(?:is|are|was|were|will|does|do|has|have)\s[^?]*?\bstill\b", re.IGNORECASE)
_WHY_NOT = re.compile(
    r"\W*(?:(?:and|but|so),?\s+)?why\s+(?:not|(?:(?:did|has|have|is|was)(?:n['’]t)?\s+(?:it|that|this|they)\s+(?:all\s+)?"
    r"(?:f[ae]ll(?:en)? (?:through|apart)|collapsed?|fail(?:ed)?|end(?:ed)?|stop(?:ped)?|br[eo]a?ke?n? down|"
    r"c[oa]me to nothing|(?:been )?(?:called off|cancelled|abandoned|scrapped|dropped)|over|off)))\W*",
    re.IGNORECASE,
)
# What ends when it breaks down or falls through; a ferry out of service breaks down before.
_GOING_ON = re.compile(
    r"\bstill (?:open|on(?=\W*$| (?:for|in|this|next|today|tomorrow)\b)|going|running|working|operating|merging|"
    r"talking|negotiating|meeting|happening|taking place|planned|valid|in (?:force|talks|business|place)|"
    r"(?:an?|the|any) (?:deal|plan|truce|ceasefire|offer|agreement|chance))\b",
    re.IGNORECASE,
)
_YES = re.compile(r"\W*yes\b", re.IGNORECASE)
# What somebody says "about it" is on what was asked of them.
_ABOUT_IT = re.compile(
    r"\b(?P<about>say (?:about|on|to)|tell \w+ about)\s+(?:it|that|this|(?<=about\s)them)"
    r"(?=\W*$|,|\s+(?:at|in|on|and|then|now|later|before|after|when|today)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Following:
    """`question` is a follow-up as it may be asked alone, as far as that can be told; `before` the question that it
    goes on from, `names` those of what is spoken of, `told` the sentences that the last answer quotes, best first, or
    `written` an answer that quotes none. `surely` is whether it is certain to go on from it, `resolved` whether
    something stands in the place of what pointed back, `fragment` whether it is no whole question."""

    question: str
    before: str
    names: tuple[str, ...]
    told: tuple[str, ...]
    written: str
    surely: bool
    resolved: bool
    fragment: bool

    @property
    def whole(self) -> str:
        """The question with what it goes on from behind it, where it names nothing itself."""
        alone = self.resolved or (named(self.question) and not self.fragment)
        return self.question if alone else f"{self.question} ({self.before.rstrip(' ?')})"


def following(question: str, history: Sequence[Turn]) -> Following | None:
    """None where no question came before, or this one names what it is about and nothing points back."""
    turns = _latest([turn for turn in history if turn.question.strip()])
    if not turns:
        return None
    if that_post.before(question, turns[-1]):
        return None
    question = that_firm.named(question, turns[-1])
    surely = refers_back(question, turns[-1].question)
    enough = declined(turns[-1]) and len(set(tokens(fold(question))) - STOPWORDS) >= _ENOUGH
    if not surely and (named(question) or enough):
        return None
    last, earlier = None, list[Last]()
    names, told, written = list[str](), list[str](), ""
    before = ""
    for turn in turns:
        asked = _whole(turn.question, last) if last else turn.question.strip()
        if last and _says_little(asked):  # what it goes on from tells more
            asked = last.before
        earlier += [last] if last else []
        last = Last(turn.question, _with_capitals(asked, turn.answer), turn.answer, tuple(names))
        names = named(last.before) or names
        before = before if before and proof(turn.question) else last.before  # whoever said so may be "he" next
        if found := quoted(turn.answer):
            told, written = found, ""
        elif not declined(turn):
            told, written = [], turn.answer
    assert last is not None
    question = in_a_word.with_more(the_one.named(question.strip(), last.before), last.before)
    whole = _whole(question, last, earlier)
    resolved = whole != question.strip()
    fragment = surely and not resolved and _fragment(question)
    return Following(whole, before, tuple(names), tuple(told), written, surely, resolved, fragment)


def _latest(turns: Sequence[Turn]) -> Sequence[Turn]:
    """The turns that what is asked about is carried over. What asks for the proof of one goes on from that, and brings
    up nobody unless it asks who speaks."""
    asked = [(turn, proof(turn.question)) for turn in turns]
    telling = [(turn, of) for turn, of in asked if of is None or of.kind not in TOLD_ANEW] or asked
    anew = [place for place, (_, of) in enumerate(telling) if of is None]
    return [turn for turn, _ in telling[anew[-_TURNS] if len(anew) > _TURNS else 0 :]]


def _says_little(question: str) -> bool:
    """Whether it is a fragment ("By when?"), or asks only what is asked of any event, but not who: "Who was arrested?"
    may bring up whom the next one is about. What asks for the news or a timeline of something needs no verb."""
    if forms.subject(question, loose=False) or forms.latest(question):
        return False
    return _fragment(question) or (of_any_event(question) and not re.search(r"\bwho", question, re.IGNORECASE))


def _fragment(question: str) -> bool:
    """Whether it is no whole question: "And in Kelm?", "By when?", "What about the library?"."""
    # Of "Who won?" alone nothing can be read; "Who made them change course?" says enough.
    did = _WHO_DID.search(question) if _IT.search(question) or SOMEBODY.search(question) else None
    verb = bool(_VERB.search(question)) or (did is not None and verbs.is_past(did["did"].lower()))
    return not verb or bool(_ABOUT.match(question))


def _of_before(question: str, last: Last, earlier: Sequence[Last]) -> str | None:
    """Whom its pronoun means by a turn before the last, where that one speaks of nobody."""
    somebody = whole_names(f"{last.before} {last.answer}")
    unknown = _WHO.match(last.said) and declined(Turn(last.said, last.answer))  # "Who fears it? (…) Why does he?"
    return (
        None if somebody or unknown else next((who for one in reversed(earlier) if (who := whom(question, one))), None)
    )


def _whole(question: str, last: Last, earlier: Sequence[Last] = ()) -> str:
    """The question with what its pronoun means, by the question before and its answer, or one `earlier`, in the
    pronoun's place; as it stands where that is not clear."""
    question = question.strip()
    ways = (_of_another, _why_not, _in_a_word)
    found = (put for way in ways if (put := way(question, last)))
    other = other_time.asked(question, last.before) or next(found, None)
    if other:
        return other
    plain = unquoted(question)
    pronoun = SOMEBODY.search(plain)
    own = pronoun is not None and of_subject(plain, pronoun)
    if pronoun and not own and (not named(plain[: pronoun.start()]) or OBJECT.match(plain, pronoun.start())):
        who = whom(plain, last) or _of_before(plain, last, earlier)
        if who is None:
            return question
        name = owned(who) if owns(plain, pronoun) else who
        if again := asked_again.of_another(question, who, name, [*(one.before for one in earlier), last.before]):
            return again
        whole = _LATER.sub("", f"{question[: pronoun.start()]}{name}{question[pronoun.end() :]}")
        return _about(whole, who, last)
    if named_place := _of_place(plain, last):
        return named_place
    # "How many dogs are ill? Can people catch it?"
    it = _IT.search(plain)
    if it is None or _ASKS_FOR_THING.match(last.before) or of_first_part(plain, it):
        return question
    return _of_thing(question, last)


def _why_not(question: str, last: Last) -> str | None:
    """Why what the last question asks whether it is still so is not, where the follow-up asks why it is not so."""
    if not _WHY_NOT.fullmatch(question) or not _STILL.match(last.before) or _fragment(last.before):
        return None
    if _YES.match(last.answer) or not (question.strip(" ?").lower().endswith("not") or _GOING_ON.search(last.before)):
        return None
    asked = re.sub(r"\bstill\b", "not", last.before.strip(" ?"), count=1, flags=re.IGNORECASE)
    return f"Why {asked[:1].lower()}{asked[1:]}?"


def _in_a_word(question: str, last: Last) -> str | None:
    """The last question with what alone is asked now."""
    if found := _turned(question, last):
        return found
    if _points(last.before):
        return None
    put = (in_a_word.by_whom, in_a_word.how_many, in_a_word.of_other)
    return next((asked for one in put if (asked := one(question, last.before))), None)


def _points(text: str) -> bool:
    return bool(SOMEBODY.search(text) or _IT.search(text))


def _turned(question: str, last: Last) -> str | None:
    """The last question with the word that alone is asked now in the place of its own, or before it: "Why is the
    library closing?". None where it has no such form, points back itself or was denied."""
    bare, of = in_a_word.BARE.fullmatch(question), _TURNED.fullmatch(last.before.strip(" ?.!"))
    if not bare or _NO.match(last.answer):
        return None
    word = "why" if bare["wh"].lower() == "how come" else bare["wh"].lower()
    if not of:
        who = answered(last)
        return in_a_word.of_somebody(word, last.before, who) if who and not _points(last.before) else None
    # Of what was not so nobody asks why it was; "Why is the library?" asks nothing.
    if word == "why" and (_DENIED.search(last.answer) or len(of["rest"].split()) < _SAYS_WHAT):
        return None
    if _points(of["rest"]):
        return None
    return f"{word.capitalize()} {of['rest'][:1].lower()}{of['rest'][1:]}?"


def _about(question: str, who: str, last: Last) -> str:
    """What `who` says "about it" with the one other thing that the last question is on in the place of "it"."""
    found = [it for it in things(last.before) if not set(tokens(fold(it))) & set(tokens(fold(who)))]
    if len(found) != 1 or of_person(found[0]) or is_somebody(found[0], last):
        return question
    return _ABOUT_IT.sub(lambda it: f"{it['about']} {found[0]}", question, count=1)


def _of_another(question: str, last: Last) -> str | None:
    """The last question of another than it names behind the same preposition; no other day or way."""
    other = _OF_ANOTHER.fullmatch(question)
    place = other["place"].lower() if other else ""
    place = f"(?:{_IN})" if re.fullmatch(_IN, place) else place
    same = re.search(rf"\b{place} {_NAME}", last.before) if other else None
    if not other or not same or _PRONOUN.match(other["other"]) or set(tokens(fold(other["other"]))) & DAYS_AND_MONTHS:
        return None
    typed_without = not named(last.said)
    if not typed_without and not re.match(_NAME, other["other"]):
        return None
    return f"{last.before[: same.start()]}{other['place'].lower()} {other['other']}{last.before[same.end() :]}"


def _of_place(question: str, last: Last) -> str | None:
    """The question of the one name that the last has, where it says "the place" of it; None where it names anything
    itself, or that may be a person's or stands for where something was."""
    place, names = _PLACE.search(question), named(last.before)
    if not place or named(question) or len(names) != 1 or _ASKS_WHO.match(last.before) or is_somebody(names[0], last):
        return None
    name = re.sub(r"['’]s?$", "", names[0])
    if re.search(rf"\b(?:{_IN}|from|near|to) (?:the )?{re.escape(name)}\b", last.before, re.IGNORECASE):
        return None
    # "When did Acme buy the mill?": who does something need be no place.
    if re.search(
        rf"\b(?:did|does|do|has|have|had|will|would) (?:the )?{re.escape(name)}\b", last.before, re.IGNORECASE
    ):
        return None
    return f"{question[: place.start()]}{name}{question[place.end() :]}"


def _of_thing(question: str, last: Last) -> str:
    meant = list(things(last.before))
    one = meant[0] if len(meant) == 1 else ""
    if re.match(r"(?:an?|this|that) ", one, re.IGNORECASE):  # "a year"
        return question
    if one[:1].isupper() and re.search(rf"\b(?:{_IN}|from|near) (?:the )?{re.escape(one)}", last.before):  # a place
        return question
    if one.endswith(("’s", "'s")) or (one[:1].isupper() and _MATTER.search(question) and not _OWNED.search(question)):
        return question
    if any(is_somebody(it, last) for it in meant):  # hardly "it" or "they"
        return question
    if found := resolved(last.before, question):
        return found
    them = _THEM.search(question)
    if them and one and not of_person(one) and (them.group().lower() == "it") != one.endswith("s"):
        return f"{question[: them.start()]}{one}{question[them.end() :]}"
    return question


def _with_capitals(question: str, answer: str) -> str:
    """The question, if it is typed without, with the capitals that the answer gives its words alone."""
    if named(question):
        return question
    here = {word: set[str]() for word in tokens(fold(question)) if word not in STOPWORDS and len(word) > 2}
    for match in re.finditer(r"[^\W\d_][\w-]*", answer):
        if fold(match.group()) in here:
            here[fold(match.group())].add(match.group())
    forms = {word: next(iter(said)) for word, said in here.items() if len(said) == 1 and not min(said).islower()}

    def restored(match: re.Match[str]) -> str:
        return forms.get(fold(match.group()), match.group())

    return re.sub(r"[^\W\d_][\w-]*", restored, question)
