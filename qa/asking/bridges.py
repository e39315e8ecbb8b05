"""Bridge questions: "Who founded the company that Z bought?" asks about what it only describes. Pure; English.

No sentence may say both, so such a question is cut in two (what joins them is the bridge entity: Yang et al. 2018,
HotpotQA): an inner question for the name ("Which company was it that Z bought?") and an outer one that has it ("Who
founded …?"). Where the description is of what is asked for itself ("Who is the man who founded Z?"), there is nothing
to cut.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from qa.asking.roles import roles
from qa.days import windows
from qa.words import verbs
from qa.words.grammar import AUXILIARY, BE, OF_SAYING, inverted, is_participle, is_past, is_verb, may_have_name, stem
from qa.words.terms import STOPWORDS, content_words, fold, tokens

_LONGEST = 16  # words of a description; a longer one is several
_WHOLE = 0.8  # share of a description's words that a sentence has if it tells all of it,
_LEAST = 2  # and how many they must be
_NO_VERB_BEHIND = AUXILIARY | frozenset("to not the a an his her its their this that last next first".split())
_PREPOSITIONS = "about after at before behind by during for from in into near of on over to under with".split()
_WHEN_OR_WHERE = frozenset([*_PREPOSITIONS, "last", "this", "earlier", "recently", "yesterday", "two", "three"])
_NEEDS_NO_VERB = BE | {""}  # "where is the firm that …?"
_NAME = "§"  # in place of the name in a claim
_NOUN = r"[^\W\d_][\w’'-]*"
_PHRASE = rf"\bthe\s+(?P<noun>(?:{_NOUN}\s+){{0,2}}?{_NOUN})\s+"
_RELATIVE = (
    rf"(?:(?P<preposition>{'|'.join(_PREPOSITIONS)})\s+(?:which|whom)|(?P<pronoun>that|which|whom?|whose|where))\s+"
    r"(?P<clause>[^,;:?]+)$"
)
_DESCRIBED = re.compile(rf"{_PHRASE}(?P<late>){_RELATIVE}", re.IGNORECASE)
_DESCRIBED_LATE = re.compile(rf"{_PHRASE}(?P<late>{_NOUN})\s+{_RELATIVE}", re.IGNORECASE)
_PARTICIPLE = re.compile(
    rf"{_PHRASE}(?P<clause>(?:(?!during\b)[a-z]{{2,}}ing\s+(?:(?:the|an?)\b|[A-Z])|"
    rf"(?:[a-z]{{2,}}ed|{'|'.join(sorted(verbs.IRREGULAR))})\s+(?:by|in|at|on|near|after|from)\b)[^,;:?]*)$"
)
# "The firm Acme took over": what is left out before a name. Not "the ferry Gannet built by Acme".
_BARE = re.compile(
    r"(?P<what>\bthe\s+[a-z][a-z-]+)\s+(?=(?:[^\W\d_a-zß-öø-ÿ][\w’'-]*\s+){1,3}(?:(?:has|had|is)\s+)?(?P<verb>[a-z]+)\b(?!\s+by\b))"
)
_THINKS = re.compile(
    r"(?:think|thought|find|found|believe|believed|show|showed|suggest|suggested|know|knew|hope|hoped|fear|feared)s?",
    re.IGNORECASE,
)
# Who takes over a firm buys it, in most reports' words; who takes over from another, or a post, buys nothing.
_TAKES_OVER = re.compile(r"\b(?P<form>takes?|took|taken|taking)\s+over\b(?!\s+(?:from|as|for|at)\b)", re.IGNORECASE)
_BUYS = {"take": "buy", "takes": "buys", "took": "bought", "taken": "bought", "taking": "buying"}
_POINTS_BACK = re.compile(r"(?:he|she|it|they|his|her|its|their)\b", re.IGNORECASE)
_ASKING = frozenset("many much long old big large high name names".split())
_WH = re.compile(r"\b(?:who|whom|whose|what|which|where|when|why|how)\b", re.IGNORECASE)
_SOURCE = re.compile(r",?\s+(?:according to|as (?:reported|told|stated) (?:by|in))\s+[^,]+$", re.IGNORECASE)
_FOLLOW_UP = re.compile(r"(?P<asked>.+?)(?P<context>\s+\(.+\))?")
# What it would be to ask for the thing described: "Who is …", "Which ship was …", "What is the name of …".
_IDENTITY = re.compile(
    r"(?:^|[,:]\s*)(?:who|what|which|whose)(?:\s+[\w’'-]+){0,2}?(?:['’]s|\s+(?:is|are|was|were))\s*"
    r"(?:(?:the|another)\s+(?:\w+\s+)?(?:name|title|identity|term|word)\s+(?:of|for)\s*)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Bridge:
    """A question about something that it describes: `inner` asks for its name, `noun` says what kind of thing it is,
    `about` are the words that describe it, `asked` those that are asked of it, folded. The outer question is
    `before`, the name, `after`; the description, as a sentence, is `claim` with the name in place of "§"."""

    inner: str
    noun: str
    about: tuple[str, ...]
    asked: tuple[str, ...]
    before: str
    after: str
    claim: str

    def outer(self, name: str) -> str:
        return f"{self.before}{name}{self.after}?"

    @property
    def held_in(self) -> bool:
        """Whether something happened in what is described ("the school where …")."""
        return not self.inner.lower().startswith(("which", "who"))

    @property
    def dated(self) -> bool:
        """Whether only the description says when: "Who founded the firm that Z bought in May?"."""
        outer = self.outer("")
        return windows.without(self.inner) != self.inner and windows.without(outer) == outer

    def describe(self, name: str) -> str:
        """The description as a sentence about that name."""
        said = self.claim.replace(_NAME, name)
        return f"{said[0].upper()}{said[1:]}."

    def told_in(self, text: str) -> bool:
        """Whether `text` has a word of what is asked; True where nothing but a question word asks."""
        return not self.asked or _share(self.asked, text) > 0

    def told_whole(self, text: str) -> bool:
        """Whether `text` has what is asked and the whole description: then nothing has to be joined."""
        return self.told_in(text) and self.described_in(text)

    def described_in(self, text: str) -> bool:
        """Whether `text` has the description, nearly word by word."""
        return len(self.about) >= _LEAST and self.described(text) >= _WHOLE

    def described(self, text: str) -> float:
        """The share of the description's words that `text` has, in [0, 1]."""
        return _share(self.about, text)


@dataclass(frozen=True)
class _Described:
    """A noun with its description, as one question: `before` and `after` are what stands around both."""

    before: str
    noun: str
    clause: str
    after: str
    inner: str
    claim: str


def bridge(question: str) -> Bridge | None:
    """How to cut `question`, at the last thing that it describes; None where it is no bridge question.

    What stands in parentheses behind a follow-up made standalone goes with the inner question.
    """
    followed = _FOLLOW_UP.fullmatch(question.strip().rstrip("?"))
    asked, context = (followed["asked"].rstrip(" ?"), followed["context"] or "") if followed else (question, "")
    source = _SOURCE.search(asked)
    bare = _with_that(asked[: source.start()] if source else asked)
    for found in _described(bare):
        around = f"{found.before} {found.after}"
        if not _WH.search(found.before) or around.count(",") > 1 or len(around.split()) > _LONGEST:
            continue
        if _names_no_other(found) or (not context and _POINTS_BACK.match(found.clause)):
            continue
        inner = f"{found.inner}{source[0] if source else ''}?{context}"
        words = f"{found.before.rpartition(', ')[2]} {found.after}"
        after = f"{found.after}{source[0] if source else ''}"
        return Bridge(inner, found.noun, _telling(found.clause), _asked_of(words), found.before, after, found.claim)
    return None


def otherwise(cut: Bridge) -> Bridge | None:
    """The same with "bought" for "took over", and without its words for a time; None where it has neither."""

    def plainly(text: str) -> str:
        bare = re.sub(r"\s+(?:in|on|of|during)$", "", windows.without(f"{text.rstrip('?')}?").rstrip("? "))
        return _TAKES_OVER.sub(lambda it: _BUYS[it["form"].lower()], bare)

    # "Took § over" is one with "took over §".
    claim = plainly(re.sub(rf"(?P<form>\bt[ao]\w+)\s+{_NAME}\s+over\b", rf"\g<form> over {_NAME}", cut.claim))
    other = replace(cut, inner=f"{plainly(cut.inner)}?", claim=claim, about=_telling(claim))
    return None if other.inner == cut.inner else other


def _with_that(question: str) -> str:
    """With the "that" which a clause before a name leaves out: "the firm (that) Acme took over"."""
    found = _BARE.search(question)
    if found is None or not is_participle(found["verb"]) or inverted(question[: found.start()]):
        return question
    before = question[: found.start()].split()
    if len(before) < 2 or OF_SAYING.fullmatch(before[-1]) or _THINKS.fullmatch(before[-1]):
        return question
    return f"{question[: found.end('what')]} that{question[found.end('what') :]}"


def _names_no_other(found: _Described) -> bool:
    """Whether what is described is what is asked for itself, or nothing that has a name."""
    return not may_have_name(found.noun) or (not found.after and bool(_IDENTITY.search(found.before)))


def _described(question: str) -> Iterator[_Described]:
    """The readings of `question` as one about something described, the last noun first."""
    places = [match.start() for match in re.finditer(r"\bthe\s", question, re.IGNORECASE)]
    for start in reversed(places):
        for pattern, read in ((_DESCRIBED_LATE, _relative), (_DESCRIBED, _relative), (_PARTICIPLE, _participle)):
            match = pattern.match(question, start)
            if match and _is_noun(match["noun"]) and (found := read(match, question[:start])):
                yield found
    for role in roles(question):
        if inverted(role.before) in _NEEDS_NO_VERB or role.after:
            yield _Described(role.before, role.noun, role.phrase, role.after, role.asks, f"{_NAME} is {role.phrase}")


def _relative(match: re.Match[str], before: str) -> _Described | None:
    """ "The company that Z bought", and "the lighthouse have that reopened"."""
    words, late, noun = match["clause"].split(), match["late"], match["noun"]
    clause, after = (words, [late]) if late else _cut(words, before)
    pronoun = (match["pronoun"] or "").lower()
    if late and (not _leaves_verb(late, before) or OF_SAYING.fullmatch(late) or not _opens_clause(pronoun, words[0])):
        return None  # no verb that asks: "(was the man) born", "(does it) have"
    if not late and " " in noun and _leaves_verb(noun.split()[-1], before):
        return None  # "does the minister say that"
    if pronoun == "that" and not is_verb(words[0]) and OF_SAYING.fullmatch(" ".join(before.split()[-1:])):
        return None  # "told the council that …"
    if not (after or inverted(before) in _NEEDS_NO_VERB):
        return None  # the verb of "what does the study that was published in March show" was not found
    if not 1 < len(clause) <= _LONGEST or not any(map(is_verb, clause)) or _goes_on(clause):
        return None
    inner, claim = _inner(noun, match["preposition"], pronoun, clause)
    return _Described(before, noun, " ".join(clause), "".join(f" {word}" for word in after), inner, claim)


def _opens_clause(pronoun: str, first: str) -> bool:
    return pronoun in ("", "where", "whose") or is_verb(first) or first[0].isupper() or first == "the"


def _leaves_verb(word: str, before: str) -> bool:
    return bool(inverted(before)) and (is_participle(word) or verbs.is_base(word) or bool(OF_SAYING.fullmatch(word)))


def _participle(match: re.Match[str], before: str) -> _Described | None:
    """ "The company bought by Z", "the firm running the ferry"."""
    clause, after = _cut(match["clause"].split(), before)
    if not 2 < len(clause) <= _LONGEST or _goes_on(clause) or (inverted(before) and not after):
        return None  # "where was the ship built in …" asks it of the ship
    be = "is" if clause[0].endswith("ing") else "was"
    inner = f"Which {match['noun']} {be} {' '.join(clause)}"
    claim = f"{_NAME} {be} {' '.join(clause)}"
    return _Described(before, match["noun"], " ".join(clause), "".join(f" {word}" for word in after), inner, claim)


def _inner(noun: str, preposition: str | None, pronoun: str, clause: Sequence[str]) -> tuple[str, str]:
    """The inner question, and the claim that it is about."""
    said = " ".join(clause)
    if preposition or pronoun == "where":
        inside = preposition or "in"
        return f"{inside.capitalize()} which {noun} was it that {said}", f"{said} {inside} {_NAME}"
    person = noun in ("man", "woman", "person", "individual")
    if pronoun == "whose":
        return f"{'Whose' if person else f'Which {noun}’s'} {said}", f"{_NAME}’s {said}"
    if is_verb(clause[0]):
        return f"{'Who' if person else f'Which {noun}'} {said}", f"{_NAME} {said}"
    return f"Which {noun} was it that {said}", _with_object(clause)


def _with_object(clause: Sequence[str]) -> str:
    """The clause with the name behind its verb: "Z bought § in 2023"."""
    verb = next((at for at in reversed(range(1, len(clause))) if is_verb(clause[at])), len(clause) - 1)
    behind = clause[verb + 1 :]
    # A preposition that ends the clause belongs to the verb ("relied on").
    at = verb + 1 if len(behind) > 1 and behind[0].lower() in _WHEN_OR_WHERE else len(clause)
    return " ".join([*clause[:at], _NAME, *clause[at:]])


def _cut(words: Sequence[str], before: str) -> tuple[Sequence[str], Sequence[str]]:
    """Where a description ends and what is asked goes on: "(when did the man who) shot Z | die", "(where is the firm
    that) Z bought | based", "(the ship which the firm that) runs the ferry | ordered". It goes on only if what stands
    before the noun leaves a verb to come."""
    auxiliary = inverted(before)
    if auxiliary in BE or auxiliary in ("has", "have", "had") or _open_relative(before):
        ends: Callable[[str], bool] = is_participle if auxiliary else is_verb
    elif auxiliary:
        ends = verbs.is_base
    else:
        return words, ()
    for at in reversed(range(1, len(words))):
        behind = words[at - 1].lower()
        if ends(words[at]) and behind not in _NO_VERB_BEHIND and any(map(is_verb, words[:at])):
            return words[:at], words[at:]
    return words, ()


def _goes_on(clause: Sequence[str]) -> bool:
    """Whether a second verb follows that is not the description's: "(the land) cleared in May is used"."""
    return any(
        word in ("is", "are", "was", "were") and any(map(is_past, clause[:at])) and clause[at - 1] not in STOPWORDS
        for at, word in enumerate(clause)
    )


def _open_relative(before: str) -> bool:
    return bool(re.search(r"\b(?:that|which|whom|where)\s*$", before, re.IGNORECASE))


def _is_noun(phrase: str) -> bool:
    """Whether the words can be a noun with adjectives: no function words or verbs, the last one no name."""
    words = phrase.split()
    plain = [word.lower() for word in words]
    named = sum(word[0].isupper() for word in words) > 1
    return not (named or any(word in STOPWORDS or word in _PREPOSITIONS for word in plain)) and words[-1][0].islower()


def _share(words: Sequence[str], text: str) -> float:
    have = {stem(word) for word in tokens(fold(text))}
    return sum(stem(word) in have for word in words) / len(words) if words else 1.0


def _asked_of(words: str) -> tuple[str, ...]:
    return tuple(word for word in _telling(words) if word not in _ASKING)


def _telling(text: str) -> tuple[str, ...]:
    return tuple(content_words(text))
