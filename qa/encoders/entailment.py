"""The check, layer B: a cross-encoder reads the cited text and a sentence together and says whether it follows.

The same DeBERTa as `cross_encoder` (its weights were trained on entailment), with an adapter of our own: that which
`qa.training.entail` fits and `claims.npz` holds, to check a written sentence, or, in an answer of quotations, to join
two reports or to tell what the question takes for granted; or that which `qa.training.polar` fits and `polar.npz`
holds, to put a yes or no before them. Either is opened when it is first read with, and shares the weights of the one
that ranks sentences.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence

from qa.encoders.cross_encoder import CrossEncoder, Floats
from qa.encoders.weights import give_back

CLAIMS = ("claims.npz", "c1335ba74e9af63c18ebdaeed6cbb47071506aa3938dde63ba4122cd85ff5474")
POLAR = ("polar.npz", "1e1659ac423ce86775a88ac860634b38d916b32a5c51fb8797c311028ba86edf")
LONGEST = 224  # tokens of excerpt and sentence together


class Entailment:
    """What `verify.verify` reads with: opened at the first call, safe to call from several threads.

    `beside` is a cross-encoder to share with, or what opens one when it is needed; None where there is none.
    """

    def __init__(self, beside: CrossEncoder | Entailment | None = None, adapter: tuple[str, str] = CLAIMS) -> None:
        self._beside = beside
        self._adapter = adapter
        self._lock = threading.Lock()
        self._encoder: CrossEncoder | None = None

    def __call__(self, pairs: Sequence[tuple[str, str]]) -> Floats:
        """The logits (n,) of "the first text supports the second": not calibrated, higher is better."""
        return self._open().read(pairs)

    def _open(self) -> CrossEncoder:
        with self._lock:
            if self._encoder is None:
                beside = self._beside._open() if isinstance(self._beside, Entailment) else self._beside
                self._encoder = CrossEncoder(self._adapter, LONGEST, beside)
                give_back()  # 30 MB
            return self._encoder
