"""The check with a language model as layer B: asked whether the cited sentences say what the sentence says.

Layer A stays before it, and what it finds bounds what the model may allow. A model that does not answer, or not in the
form asked for, has judged nothing: the sentence is then partly supported at most, and the reason says that it was not
judged.
"""

from __future__ import annotations

import logging
import secrets

from qa import prompts
from qa.checking.findings import findings
from qa.checking.verify import Verdict, allowed, bare, verify
from qa.errors import ProviderError
from qa.llm import Model
from qa.schema import DraftSentence

log = logging.getLogger("dateline.llm")

# What a small model may write: one of the three words, and why.
GRAMMAR = r"""root ::= ("SUPPORTED" | "PARTLY" | "UNSUPPORTED") ": " [^\n]+
"""
# Of a model's word nothing is known but the word: these only keep the order.
_SCORES = {"supported": 0.9, "partial": 0.5, "unsupported": 0.1}


class ModelCheck:
    """`verify.Check` with `model` in layer B's place. Quotations and what layer A refuses are not shown to it."""

    def __init__(self, model: Model) -> None:
        self._model = model

    def __call__(self, sentence: DraftSentence) -> Verdict:
        """Never raises for a fault of the model: see above."""
        known = verify(sentence)
        if known.certain:
            return known
        messages = prompts.support(sentence, secrets.token_hex(4))
        try:
            reply, usage = self._model.complete(messages, grammar=GRAMMAR if self._model.small else None)
        except ProviderError as error:
            log.warning("a sentence was not judged: %s", error)
            return Verdict("partial", f"not judged, as the model did not answer: {error}", 0.5)
        read = prompts.read_support(reply)
        if read is None:
            log.warning("a sentence was not judged: the model wrote %r", reply[:200])
            return Verdict("partial", "not judged, as the model did not answer in the form asked for", 0.5, usage)
        support, reason = read
        judged = Verdict(support, f"{self._model.name}: {reason}", _SCORES[support], usage)
        return allowed(judged, findings(bare(sentence)))
