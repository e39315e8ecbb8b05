"""From passages to the sentences that may answer: evidence, best first, and the signs of success.

A static encoder, the words they share and the score of their passage, as a share of the best one's, order all
sentences of the found passages (`promise`); a cross-encoder then reads the best of them together with the question
(`cross_encoder`), since that costs 10 to 25 ms a sentence. A sentence's score is the probability that it holds the
answer, from a logistic model over what the cross-encoder says, the share of the question's words in the sentence
(weighted by inverse document frequency), the same share with near words counted by how near they are, and whether it
has the kind of thing asked for. Each is read behind its article's heading, as "the company" of a sentence may be
another one's, and what is read of those that seem to answer best tells whether any does. The cross-encoder reads
English, and German and Spanish less well; in its place stands the cosine of the static encoder where question or
sentence is in another script than the Latin. A question that asks two things is read part by part.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from llama_index.core.schema import NodeWithScore
from numpy.typing import NDArray

from qa.asking import expects
from qa.asking.question import Query
from qa.asking.whose_report import without_source
from qa.days.windows import without_as_of, without_newest
from qa.encoders.embedding import Embedder
from qa.encoders.packaged import ACROSS, OF_ENGLISH
from qa.injection.injection import ASKED
from qa.reading import (
    across,
    by_heading,
    developing,
    having,
    naming,
    numbered,
    of_event,
    of_measure,
    past_costs,
    reading,
    repeated,
    rounds,
    sectioned,
    since,
    stories,
)
from qa.reading.asked import Frequencies, WordVectors, asked_words
from qa.reading.elsewhere import elsewhere, of_matter
from qa.reading.features import MEANING, Features, Part
from qa.reading.other_forms import other_forms
from qa.reading.parts import part_of
from qa.reading.promise import PROMISING, Sentences, choose, likeness
from qa.reading.sentences import headed, sentences_of
from qa.reading.steering import SentenceScorer, Steering
from qa.reading.twins import Twins
from qa.reading.unheaded import unheaded
from qa.reports import given, risen, share_price
from qa.reports.anybody import tells_of_dead
from qa.retrieval.nodes import agreed
from qa.schema import Evidence, Found
from qa.who import holders, predecessors
from qa.who.namesakes import bearers
from qa.who.people import whole_names
from qa.words.englished import english_words
from qa.words.glossary import glossed
from qa.words.terms import fold, latin, tokens
from qa.words.typed import written

READ = 24  # sentences at most that the cross-encoder reads for a question,
READ_PART = 8  # or for each part of one that has several,
CHECKED = 6  # of which so many are looked at for orders to a model
READ_CHARACTERS = 3300  # about 790 tokens, question and heading counted each time: what reading costs goes by that
READ_MORE, MORE_CHARACTERS = 10, 1000  # besides, where articles may give several answers
# Besides, where none of them is read as answering: a question in other words than its article's is seldom near it.
IN_DOUBT, READ_IN_DOUBT, CHARACTERS_IN_DOUBT = 2.0, 48, 4800
# Besides, where one surely is: of later reports of its story, which may tell what has become of it in other words.
READ_SINCE, CHARACTERS_SINCE, SINCE_LEAST = 16, 3000, 0.0  # and the logit that one must be read with to count
LEAD = 300  # characters at its beginning, in which a report tells what is new
ASKS_OF_ONE = 16  # words that are asked for, beyond which no one sentence is looked for that answers all of it
MEANT, MEANT_CHARACTERS = 60, 12000  # where only their meaning is held against the question's
_VERBATIM = 4.0  # added to the logit of a sentence that has the words which the question quotes
_TELLS_WHO = 4.0  # at least is the logit of one that surely says who somebody is: news says so in passing
# Less is the logit of one on the second quarter, where it is asked about the third; under another heading; of the
# revenue, where the profit is asked for; or on why something else changed.
_OF_OTHER = 6.0
_OF_DEAD = 3.0  # added to the promise of one on the dead ("Nobody died."), where it is asked whether anybody died
_OF_STORY = 0.5  # how far a later report of the best's story is of what is named, without a name; wholly if it answers
_LEADS = 2.0  # added to the promise of a sentence in which a later report begins
_HELD = ("number", "money", "duration", "when")  # kinds that no later report tells without having them
_CLAUSE = re.compile(r"\s(?:before|after|when|while|since|until|once|as|if|because)\s", re.IGNORECASE)
_NAMESAKE = 2.0  # added to the promise of a sentence on a bearer of the name asked about, where there are several

Vector = NDArray[np.float32]


class SentenceReranker:
    """Orders the sentences of found passages by how likely they hold the answer."""

    def __init__(
        self, embedder: Embedder, scorer: SentenceScorer | None, words: Embedder, frequencies: Frequencies
    ) -> None:
        self._embedder = embedder
        self._scorer = scorer
        self.words = WordVectors(words)
        self._frequencies = frequencies
        self.steering = Steering(scorer)

    @property
    def reads(self) -> bool:
        """Whether sentences are read with a question."""
        return self._scorer is not None

    @property
    def of_english(self) -> bool:
        """Whether its vectors tell nothing of what is said in one language and asked in another."""
        return self._embedder.name in OF_ENGLISH

    def meant(self, query: Query) -> str:
        """The question in its own words, where it is in rough English and its vector is made from those; else ""."""
        return query.meant(self._embedder.name)

    def read(self, question: str, texts: Sequence[str]) -> Vector:
        """What the cross-encoder says of texts (n,). Only where it `reads`."""
        assert self._scorer is not None
        return self._scorer.read([(text, question) for text in texts])

    def embed(self, texts: Sequence[str]) -> Vector:
        """The static vectors of texts (n, dim)."""
        return self._embedder.embed_passages(list(texts))

    def cosines(self, question: str, items: Sequence[Evidence]) -> Vector:
        """Of the sentences' static vectors to the question's (n,)."""
        vectors = self.embed([item.text for item in items])
        return (vectors @ self._embedder.embed_question(question)).astype(np.float32)

    def rank(self, query: Query, nodes: Sequence[NodeWithScore], known: Sequence[Found] = ()) -> tuple[Part, ...]:
        """The sentences of the passages for each part of the question, as far as its window allows them; without orders
        to a model, fragments, and headings that only repeat what is asked. `known` are passages found before: where
        these have a name of the question, what has not is of others."""
        questions = query.parts or (query.query_str,)
        sentences = self.sentences(
            nodes, lambda item: query.allows(item) and not any(repeated.repeats(asked, item) for asked in questions)
        )
        agreement = max(map(agreed, nodes), default=0.0)
        most = READ if len(questions) == 1 else READ_PART
        texts = [item.text for item in sentences.items]
        read = [
            self.features(
                written(_of_no_time(question), texts),
                sentences,
                most,
                query.outlets,
                self.meant(query),
                known,
            )
            for question in questions
        ]
        parts = tuple(
            part_of(
                question,
                number,
                replace(features, asked=self._words_asked(query, features)),
                agreement,
                across.beside(features.margins) if features.rough else self._meaning(features.cosines),
            )
            for number, (question, features) in enumerate(zip(questions, read, strict=True))
        )
        parts = tuple(map(self._with_stories, parts))
        return (unheaded(parts[0], self.read),) if self.reads and len(parts) == 1 else parts

    def akin(self, about: str, items: Sequence[Evidence]) -> dict[str, frozenset[str]]:
        """Of each article of the sentences those that are of the same story, itself among them."""
        passages = stories.passages_of(items)
        return stories.akin(passages, stories.rarity(about, passages, self._frequencies))

    def _with_stories(self, part: Part) -> Part:
        """The part with what is known of which articles are of one matter, and whether that of the best sentence is on
        what is asked about."""
        passages = stories.passages_of(part.evidence)
        rarity = stories.rarity(part.question, passages, self._frequencies)
        akin, on_it = stories.akin(passages, rarity), stories.of_question(part.question, passages, rarity)
        on_it |= {item.passage.article_id for item in part.evidence if item.story}
        evidence = tuple(replace(item, akin=akin[item.passage.article_id] | on_it) for item in part.evidence)
        beside = elsewhere(part.question, evidence, self._frequencies, self.words)
        # For the gate that counts which is read as the best.
        evidence = of_matter(part.question, evidence, self._frequencies, self.words)
        return replace(part, evidence=evidence, signs=part.signs and replace(part.signs, elsewhere=beside))

    def _words_asked(self, query: Query, features: Features) -> int:
        """How many words are asked for: of a follow-up those that were typed, as what stands behind it for what it
        refers to says no more of the answer."""
        if query.asked in ("", query.query_str) or len(query.parts) > 1:
            return features.asked
        typed = len(asked_words(query.asked, self._frequencies, self.words).weights)
        return min(features.asked, typed)

    def sentences(self, nodes: Sequence[NodeWithScore], keep: Callable[[Evidence], bool] = lambda _: True) -> Sentences:
        """What the found passages hold, as far as it is to `keep`, made ready to be compared with questions."""
        items = list(filter(keep, sentences_of(nodes)))
        vectors = self._embedder.embed_passages([item.text for item in items])
        bylines = [frozenset(tokens(fold(item.passage.author or ""))) for item in items]
        words = [[*tokens(headed(item)), *english_words(item.text, item.passage.text)] for item in items]
        return Sentences(items, vectors, words, bylines)

    def features(
        self,
        question: str,
        sentences: Sentences,
        most: int = READ,
        outlets: Sequence[str] = (),
        meant: str = "",
        known: Sequence[Found] = (),
    ) -> Features:
        """The sentences most worth reading with a question, and what its score is made of. `outlets` are those it
        names: whose report it is, no sentence says. `meant` is the question in its own words, where it is in rough
        English and its vector is to be made from those. `known` are passages found before."""
        asked = asked_words(question, self._frequencies, self.words)
        sentences = sentences.in_stories(
            developing.stories(question, asked.names, (it.passage for it in sentences.items))
        ).with_leads(question)
        quick = sentences.vectors @ self._embedder.embed_question(meant or question)
        strange = np.zeros(len(sentences.items), bool)
        if self._embedder.name in ACROSS:
            strange = across.strange(question, sentences.items)
        margins = across.margins(quick, sentences.items, strange if strange.any() else ~strange)
        same = Twins.of(sentences.vectors, sentences.items, strange)
        meaning = across.beside(margins) if meant else self._meaning(quick)
        passages = [item.passage.passage_id for item in sentences.items]
        nearness = asked.nearness(sentences.words, self.words, sentences.bylines, passages)
        near = nearness.shares
        kind = expects.kind(question)
        has = np.array([having.has_kind(kind, question, item.text) for item in sentences.items], dtype=np.float32)
        promise = PROMISING.scores(quick, nearness.understood, has, sentences.items) + meaning
        promise = promise + reading.unlike(question, sentences.items)
        of_dead = [tells_of_dead(question, item.text) for item in sentences.items]
        promise = promise + _OF_DEAD * np.array(of_dead, dtype=np.float32)
        room = READ_CHARACTERS
        if len(strange) and strange.all():  # none of them is read
            promise, most, room = across.logits(margins), MEANT, MEANT_CHARACTERS
        chosen = same.instead(choose(promise, sentences, len(question), most, room))
        chosen, read, together = self._unordered(
            chosen, *self._reading(question, chosen, sentences, quick, outlets, strange), sentences
        )
        told = asked.told(nearness, outlets, [f"{passage.title or ''} {passage.text}" for passage in known])
        named = naming.levels(question, told, sentences.items, known)
        several = having.several(question, chosen, read, together, near, has, sentences)
        more = same.instead(self._besides(question, promise, chosen, several, sentences), chosen)
        # Of what a longer question asks a sentence has a part only: that it is read as half an answer is no doubt.
        of_one = len(asked.weights) <= ASKS_OF_ONE and bool(together.any())
        in_doubt = of_one and not more and max(read[together].tolist()) < IN_DOUBT
        if in_doubt:
            share = 1 if most == READ else 2  # of a question in parts
            more = choose(
                promise, sentences, len(question), READ_IN_DOUBT // share, CHARACTERS_IN_DOUBT // share, chosen
            )
            more = same.instead(more, chosen)
        since_then: list[int] = []
        if of_one and not in_doubt and most == READ:
            worth = np.where(has < 0, -np.inf, promise).astype(np.float32) if kind in _HELD else promise
            since_then = same.instead(self._since(question, worth, chosen, more, read, sentences), [*chosen, *more])
        unnamed = {i for i in since_then if named[i] == 0}
        named[list(unnamed)] = _OF_STORY
        first = len(chosen)
        if more or since_then:
            others, read_of_others, with_them = self._unordered(
                [*more, *since_then],
                *self._reading(question, [*more, *since_then], sentences, quick, outlets, strange),
                sentences,
            )
            kept = np.array(
                [i not in since_then or one >= SINCE_LEAST for i, one in zip(others, read_of_others, strict=True)], bool
            )
            others = [i for i, held in zip(others, kept, strict=True) if held]
            chosen = [*chosen, *others]
            read = np.concatenate([read, read_of_others[kept]])
            together = np.concatenate([together, with_them[kept]])
            named[[i for i, one in zip(chosen, read, strict=True) if i in unnamed and one >= IN_DOUBT]] = 1.0
        shares = [asked.coverage(sentences.words[i]) for i in chosen]
        values = np.column_stack([read, shares, nearness.understood[chosen], has[chosen]]).astype(np.float32)
        return Features(
            items=tuple(sentences.items[i] for i in chosen),
            values=values.reshape(len(chosen), 4),
            together=together,
            cosines=quick[chosen],
            asked=len(asked.weights),
            nearness=nearness,
            named=named[chosen],
            later=np.array([(in_doubt and at >= first) or i in since_then for at, i in enumerate(chosen)], bool),
            strange=strange[chosen],
            margins=same.lent(margins)[chosen],
            translated=same.told(len(margins))[chosen],
            rough=bool(meant),
            matter=_of_matter(question, nearness.matter, chosen, sentences),
        )

    def _besides(
        self, question: str, promise: Vector, chosen: list[int], several: list[int], sentences: Sentences
    ) -> list[int]:
        """What else is to be read where there may be `several` answers: what is like those found, and sentences on each
        bearer of the name asked about."""
        namesakes = bearers(question, (item.passage for item in sentences.items))
        if not several and not namesakes:
            return []
        of_names = [item.passage.article_id in namesakes for item in sentences.items]
        promise = promise + _NAMESAKE * np.array(of_names, dtype=np.float32)
        if several:
            promise = promise + PROMISING.like * likeness(several, sentences)
        return choose(promise, sentences, len(question), READ_MORE, MORE_CHARACTERS, chosen)

    def _since(
        self,
        question: str,
        promise: Vector,
        chosen: list[int],
        more: list[int],
        read: Vector,
        sentences: Sentences,
    ) -> list[int]:
        """What later reports of the story of the best that was read hold, without what is chosen or read `more`."""
        best = sentences.items[chosen[int(np.argmax(read))]]
        rarity = stories.rarity(question, (item.passage for item in sentences.items), self._frequencies)
        later = since.later(best, sentences.items, rarity)
        leads = np.array([item.start < LEAD for item in sentences.items], dtype=np.float32)
        promise = np.where(later, promise + _LEADS * leads, -np.inf).astype(np.float32)
        return choose(promise, sentences, len(question), READ_SINCE, CHARACTERS_SINCE, [*chosen, *more])

    def _unordered(
        self, chosen: list[int], read: Vector, together: NDArray[np.bool_], sentences: Sentences
    ) -> tuple[list[int], Vector, NDArray[np.bool_]]:
        """What was chosen and read (n,) without those of the best that give orders to a model."""
        best = [chosen[place] for place in np.argsort(-read, kind="stable")[:CHECKED]]
        held = self.steering.plain([sentences.items[i] for i in best])
        kept = np.array([i not in best or sentences.items[i] in held for i in chosen], bool)
        return [i for i, keep in zip(chosen, kept, strict=True) if keep], read[kept], together[kept]

    def _reading(
        self,
        question: str,
        chosen: Sequence[int],
        sentences: Sentences,
        quick: Vector,
        outlets: Sequence[str],
        strange: NDArray[np.bool_],
    ) -> tuple[Vector, NDArray[np.bool_]]:
        """What reading says of the chosen sentences (n,), or their cosines, and which were read with the question: none
        that is `strange` to it."""
        texts = [sentences.items[i].text for i in chosen]
        together = np.array([self._scorer is not None and latin(question) and latin(text) for text in texts], bool)
        together &= ~strange[list(chosen)]
        read = quick[list(chosen)]
        if self._scorer is not None and together.any():
            items = [sentences.items[i] for i, held in zip(chosen, together, strict=True) if held]
            read[together] = self._logits(self._scorer, question, items, outlets)
        quoted = np.array([having.quotes(question, text) for text in texts], dtype=np.float32)
        places = reading.of_places(sentences.items) if holders.office(question) else {}
        items = [sentences.items[i] for i in chosen]
        before = predecessors.of(question, sentences.items)
        who = np.array([reading.tells_who(question, item, places, before) for item in items], bool) & together
        other = numbered.of_other(question, items) | sectioned.of_other(question, items)
        other |= of_measure.of_other(question, items) | past_costs.of_other(question, items)
        other |= of_event.of_another(question, items, sentences.items) | rounds.of_other(question, items)
        other |= np.array(
            [risen.of_another(question, item) or share_price.of_another(question, item) for item in items], bool
        )
        if before:
            other |= np.array([before.only_later(item) for item in items], bool)
        other &= together
        read = np.where(who, np.maximum(read, _TELLS_WHO), read) + _VERBATIM * quoted - _OF_OTHER * other
        return read, together

    def _logits(
        self, scorer: SentenceScorer, question: str, items: Sequence[Evidence], outlets: Sequence[str]
    ) -> Vector:
        """What the cross-encoder says of each (n,); of those that another form of the question suits the more of what
        it says with either. Where all are looked at for orders to a model next, that is read along with it."""
        asked = without_source(question, outlets)
        orders = self.steering.unread(items) if len(items) <= CHECKED else []
        pairs = [(reading.sentence(question, item), asked) for item in items]
        logits = scorer.read([*pairs, *((text, ASKED) for text in orders)])
        self.steering.learn(orders, logits[len(pairs) :])
        read = by_heading.told_apart(asked, items, logits[: len(pairs)], scorer.read)
        texts = [reading.sentence(question, item, glossed) for item in items]  # of some languages the better of two
        if again := [at for at, text in enumerate(texts) if text != pairs[at][0]]:
            read[again] = np.maximum(read[again], scorer.read([(texts[at], asked) for at in again]))
        for other, suits in other_forms(question, items):
            suited = [item for item, has in zip(items, suits, strict=True) if has]
            texts = [reading.under_heading(reading.headed(other, item), reading.placed(item.text)) for item in suited]
            read[suits] = np.maximum(read[suits], scorer.read([(text, other) for text in texts]))
        return read

    def _meaning(self, cosines: Vector) -> Vector:
        weight, none = MEANING.get(self._embedder.name, (0.0, 0.0))
        return (weight * (cosines - none)).astype(np.float32)


def _of_matter(question: str, matter: Vector | None, chosen: list[int], sentences: Sentences) -> Vector | None:
    """How near the chosen come to what is asked of a person (n,), where it is asked in a single word that stands in no
    clause of its own; what may be of anybody does not."""
    if matter is None or not whole_names(question) or _CLAUSE.search(question):
        return None
    of_nobody = naming.of_nobody_asked(question, [sentences.items[i] for i in chosen])
    return np.where(of_nobody, 0.0, matter[chosen]).astype(np.float32)


def _of_no_time(question: str) -> str:
    """Without the day that it asks as of; where it asks how many, without its words for the newest state too, so that
    it finds no other count than without them: the newest comes first in either case."""
    bare = without_as_of(question)
    return without_newest(bare) if given.kind(bare) == "number" else bare
