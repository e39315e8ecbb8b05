"""A question that stands on its own: follow-ups with what they refer to.

By rules, which add words and take none, but where a name is set right: a question searched with too much context still
finds, one without does not. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.asking import forms, in_a_word, other_time, that_firm, that_post, the_one
from qa.asking.any_event import fits_any_event
from qa.asking.asked_for import asks_for
from qa.asking.comparisons import of_each
from qa.asking.last_answer import WHOLE_NAME, declined, in_brief, named, told_names
from qa.asking.proofs import proof
from qa.asking.somebody import of_subject, unquoted
from qa.asking.true_that import turned
from qa.days.weekdays import DAYS_AND_MONTHS, WEEKDAYS
from qa.schema import Turn
from qa.words.grammar import is_person
from qa.words.terms import STOPWORDS, fold, tokens

_SPOKEN = 3  # earlier turns that a follow-up may refer to

PRONOUN = re.compile(
    r"\b(?:he|she|him|his|her|hers|they|them|their|theirs|it|its|these|those|there|then|"
    r"the two(?!\s+(?-i:[A-Z]))|"
    r"the (?:former|latter|same|other|report|article|meeting|man|woman|company|place|person))\b"
    # "that" joins clauses more often than it points: it points behind a verb or preposition
    r"|\b(?:about|after|before|of|for|with|than|since|by|is|was|does|did|do)\s+(?:that|this)\b(?!\s+(?:the|a|an)\b)",
    re.IGNORECASE,
)
# Behind the verb, at the end or before a preposition: "Did Michigan fight it?" is of nothing that Michigan is.
OBJECT = re.compile(
    r"\b(?:him|her|them|it)(?=\s*[?.!,]*$|\s+(?:in|on|at|for|to|from|with|after|before|yet|again|now|then|so|too)\b)",
    re.IGNORECASE,
)
_PERSON = re.compile(r"\b(?:he|she|him|his|hers?)\b", re.IGNORECASE)
# Words that go on from what was said before; a question word alone may begin a whole question.
GOES_ON = re.compile(r"^\s*(?:and|but|so|or|also|what about|how about|what of)\b", re.IGNORECASE)

# What sets right how the question before was taken ("I meant the one on the quay", "that was not my question").
MEANT = re.compile(
    r"\bI(?:['’]m| am| was)?(?: not|n['’]t)? (?:mean|meant|asking|asked|talking about|referring to)\b|"
    r"\bI (?:did|do)(?: not|n['’]t) mean\b|(?:\bnot|n['’]t) (?:what I|(?:my|the) question)\b",
    re.IGNORECASE,
)
_I_MEANT = r"\W*(?:(?:no|sorry|well|ok|actually|oh)\b,? )*I (?:mean|meant) "
_ADDS = re.compile(rf"{_I_MEANT}(?P<more>(?:in|at|on|during|for|before|after|from|under) [^?]+)", re.IGNORECASE)
# Who was meant, and no more: "I meant Tom Reed", "No, I meant the Salt House, not the Ice House".
_INSTEAD = re.compile(
    rf"(?i:{_I_MEANT})(?P<thing>(?:the )?{WHOLE_NAME})(?:,? not (?:(?:the )?{WHOLE_NAME}|him|her|it|them))?\W*"
)
_OWNER = re.compile(r"(?:['’]s|s['’])$")

# More of what was named before: "who else was hurt", "any other boats"; not "on the other hand", "each other".
BESIDES = re.compile(
    r"\b(?:wh\w+|how|(?:any|some|every)(?:one|body|thing|where)|nobody|nothing|no one) else\b|"
    r"\b(?:any|what|which|some|how many|no|were|was|are|did|have|the) others?\b"
    r"(?! (?:hand|day|than|side|countries|things)\b)|"
    r"\banother (?:one|person|victim|man|woman)\b",
    re.IGNORECASE,
)
DEFINITE = re.compile(r"\b(?:the|this|that|these|those) (?P<noun>[a-z-]+)\b(?! of\b)", re.IGNORECASE)
# "The clerk's trial", "Roe's trial"; not "what's wrong".
_POSSESSED = re.compile(
    r"\b(?!(?:what|who|where|when|how|why|it|he|she|that|there|here|let)['’])\w[\w-]*['’]s (?P<noun>[a-z-]+)\b",
    re.IGNORECASE,
)
# Words that stand with "the" in questions on anything.
_OF_ANYTHING = frozenset(
    "year years month months week weeks weekend day days night morning afternoon evening time times moment first last "
    "latest newest new best worst most next other others same number public government country state world way end "
    "beginning start reason result news fact whole only rest".split()
)
# "is it true that", "is there a", "it was said that": not references.
EMPTY = re.compile(
    r"\b(?:is|was|are|were|will|would) there\b|\b(?:is|was) it (?:true|possible|likely|right|correct|known|clear)\b"
    r"|\bit (?:is|was) \w+ that\b|(?-i:\bIT(?= [a-z]))",
    re.IGNORECASE,
)
PLACE = r"(?:in|on|at|by|to|for|from|of|with|under|against|since|until|before|after|during)"
AUXILIARIES = r"(?:did|does|do|is|was|are|were|has|have|had|will|would|can|could)"
# Where a second question begins: "… and why did she resign", "… and is he still in office", "… and was anyone hurt";
# not "who founded X and is", nor "which ships sank and had any survivors".
BEGINS = (
    r"(?:what|where|who|whom|whose|when|why|how|which|did|does|do)\s|"
    r"(?:is|was|are|were|has|have|had|will|can)\s+"
    r"(?:he|she|it|they|the|there|this|that|these|those|(?:any|some)(?:one|body))\b(?!['’])|"
    r"(?:is|was|are|were|will)\s+(?:any|anything)\b"
)
AND = r"(?:[,;]?\s+and\s+|\?\s+)(?:also\s+)?"
AND_THEN = re.compile(rf"{AND}(?={BEGINS})", re.IGNORECASE)
ASKS = re.compile(
    rf"\s*(?:(?:and|but|so|{PLACE})\s+)*(?:what|where|who|whom|whose|when|why|how|which|did|"
    r"does|do|is|was|are|were|has|have|had|will|can|according|name)\b",
    re.IGNORECASE,
)
_MANY = frozenset("they them their".split())
THINGS = _MANY | {"it", "its"}
_HOW_MANY = re.compile(r"\bhow many [a-z]+", re.IGNORECASE)
_SAYS_ENOUGH = 3  # words of a first part of a question by which it is known of what it is


def standalone(question: str, history: Sequence[Turn]) -> str | None:
    """The follow-up with what it refers to put behind it, by rules; None if it stands alone.

    A question refers back if it has a pronoun with nothing before it to refer to, if it is a fragment, sets right how
    the one before was taken, or, without a name, asks for others, of "the" thing that was asked about, or only what may
    be asked of any event ("Was anyone hurt?"). Then the earlier question is added, and the names of the earlier answer
    that it has in common with no other turn.
    """
    turns = other_time.throughout([turn for turn in history if turn.question.strip()])
    if turns and (other := other_time.asked(question, turns[-1].question)):
        return standalone(other, turns[:-1]) or other
    turns = [turn for turn in turns if not proof(turn.question)] or turns  # "Who said so?" is of what was asked before
    if fits_any_event(question):  # others that do say nothing of the event
        turns = [turn for turn in turns if not fits_any_event(turn.question)] or turns
    said = _telling(turns, question)[-_SPOKEN:]
    if not said:
        return None
    if held := that_post.before(question, said[-1]):
        return held
    whole = that_firm.named(question, said[-1])
    if refers_back(whole, said[-1].question):
        return joined(whole, said)
    return whole if whole != question else None


def _telling(turns: list[Turn], question: str) -> list[Turn]:
    """The turns without follow-ups at the end that were declined, where nothing points back to them: "Who did the
    audit?" goes on from what was told, and not from "And whose PINs got out?", of which nothing was."""
    whole = ASKS.match(question) and not GOES_ON.match(question) and set(tokens(fold(question))) - STOPWORDS
    points = PRONOUN.search(EMPTY.sub(" ", question)) or MEANT.search(question)
    if not whole or points or not any(turn.answer for turn in turns):
        return turns
    while len(turns) > 1 and declined(turns[-1]) and refers_back(turns[-1].question, turns[-2].question):
        turns = turns[:-1]
    return turns


def joined(question: str, said: Sequence[Turn]) -> str:
    """The question with what was asked before, of which there is something, and names of the last answer behind it,
    unless something else was meant. "I meant in winter" is put to the last question, "I meant Tom Reed" in the place of
    the only name in it."""
    # Of whom "hers" is, an earlier one may tell that the last does not go on from.
    goes_on = len(said) > 1 and (_PERSON.search(question) or refers_back(said[-1].question, said[-2].question))
    context = list(dict.fromkeys(turn.question.strip().rstrip("?") for turn in said[-2 if goes_on else -1 :]))
    if other := _about_another(context[-1], question):  # all that was said before is of somebody else
        return f"{other}?"
    if more := _ADDS.match(question):  # the last question is asked again with it
        question = f"{context.pop()} {more['more']}?"
    if context:
        question = in_a_word.with_more(the_one.named(question, context[-1]), context[-1])
    answer = "" if MEANT.search(question) or declined(said[-1]) else said[-1].answer  # not what was meant
    names = in_brief(answer) or told_names(answer)[:2]
    known = set(tokens(fold(" ".join([question, *context]))))
    names = [name for name in names if not set(tokens(fold(name))) <= known]
    behind = "; ".join([*reversed(context), *names])
    return f"{question} ({behind})" if behind else question


def _about_another(before: str, question: str) -> str | None:
    """The question before with another name, where that is all that is set right, the question before stands alone and
    has one name that the other may well stand for: mentioned once, nobody's title or possession, and not of more words
    or with "of", as the mayor of a town is no other town."""
    meant, names = _INSTEAD.fullmatch(question), [name for name in named(before) if name.lower() not in WEEKDAYS]
    if meant is None or len(names) != 1 or before.count(names[0]) != 1 or points_back(before) or MEANT.search(before):
        return None
    old, new = names[0], meant["thing"].removeprefix("the ")
    start, _, end = before.partition(old)
    words = list(tokens(fold(new))) or [""]
    if (
        words[0] in STOPWORDS
        or not DAYS_AND_MONTHS.isdisjoint(words)
        or _OWNER.search(old)
        or _OWNER.search(new)
        or end.startswith(".")
    ):
        return None
    if len(new.split()) < len(old.split()) or (" of " in old) != (" of " in new):
        return None
    if start.lower().endswith("the "):
        return f"{start}{new}{end}" if new != meant["thing"] else None
    return f"{start}{meant['thing']}{end}"


def refers_back(question: str, before: str) -> bool:
    """Whether a question is certain to go on from the one `before`."""
    return points_back(question) or _goes_on_from(before, question)


def points_back(question: str) -> bool:
    question = turned(question)
    bare = EMPTY.sub(" ", unquoted(question))
    words = [word for word in tokens(fold(question)) if word not in STOPWORDS]
    if len(words) <= 1 or (GOES_ON.match(question) and len(words) <= 6):
        return True
    # What stands for something in the question itself points back to nothing.
    pronoun = next(
        (it for it in PRONOUN.finditer(bare) if not of_first_part(bare, it) and not of_subject(bare, it)), None
    )
    return pronoun is not None and (
        not named(bare[: pronoun.start()]) or OBJECT.match(bare, pronoun.start()) is not None
    )


def of_first_part(question: str, pronoun: re.Match[str]) -> bool:
    """Whether "it" or "the two sides" are of what the first part of the question asks about, which says enough of it:
    "What did the port strike cost, and who brought the two sides together?"."""
    word = pronoun.group().lower()
    if asks_for(question, word):
        return True
    two = word == "the two" and re.match(r"\s+[a-z]+s\b", question[pronoun.end() :])
    if not two and word not in THINGS:
        return False
    first, *later = AND_THEN.split(question[: pronoun.start()])
    if not later or PRONOUN.search(first):
        return False
    own = [said for said in tokens(fold(first)) if said not in STOPWORDS]
    if two:
        return len(own) >= _SAYS_ENOUGH
    things = [said["noun"].lower() for said in DEFINITE.finditer(first)]
    things += [said["noun"].lower() for said in _POSSESSED.finditer(first)]
    things += ["s" for _ in _HOW_MANY.finditer(first)]
    # "The driver" is not "it"; "the bank" is not "they".
    fits = [it for it in things if it.endswith("s") == (word in _MANY) and not (is_person(it) and word not in _MANY)]
    return len(own) > 1 and bool(fits)


def _goes_on_from(before: str, question: str) -> bool:
    if MEANT.search(question) or forms.of_matter(question):
        return True
    if named(question) or of_each(question):  # two that are compared are named by what they are
        return False
    if fits_any_event(question) or BESIDES.search(question):
        return True
    return of_same_thing(before, question)


def of_same_thing(before: str, question: str) -> bool:
    """Whether it has "the" thing that the question before asked about."""
    asked = set(tokens(fold(before))) - STOPWORDS - _OF_ANYTHING
    return any(fold(said["noun"]) in asked for said in DEFINITE.finditer(question))
