"""Question and sentence read together: the real weights, and the adapter on top of them."""

from __future__ import annotations

import os
import subprocess
import sys

import numpy as np
import pytest

from qa.encoders import cross_encoder, products
from qa.encoders.cross_encoder import CrossEncoder, adapted, quantised, shortened
from qa.errors import SettingsError

pytestmark = pytest.mark.usefixtures("read_anew")


@pytest.fixture(scope="module")
def encoder() -> CrossEncoder:
    return CrossEncoder()


@pytest.mark.parametrize(
    ("question", "answering", "near_miss"),
    [
        (
            "How many miners died in the collapse?",
            "Six miners were killed when a tunnel gave way on Monday.",
            "Six miners were hurt when a tunnel gave way on Monday.",
        ),
        (
            "Who took over the airline?",
            "The airline was bought by a rival, Kestrel, for £40 million.",
            "The airline flies to 40 towns and employs 1,200 people.",
        ),
        (
            "When will the bridge be opened again?",
            "The bridge will reopen to traffic on 4 May, the council said.",
            "The bridge was closed on 4 May after cracks were found.",
        ),
    ],
)
def test_a_sentence_that_answers_stands_above_one_that_only_looks_so(
    encoder: CrossEncoder, question: str, answering: str, near_miss: str
) -> None:
    good, bad = encoder.read([(answering, question), (near_miss, question)])
    assert good > bad + 1


def test_a_score_does_not_depend_on_the_sentences_beside_it(encoder: CrossEncoder) -> None:
    sentences = ["The vote was nine to four.", "Rain fell all day on Tuesday.", "The council met for three hours."]
    pairs = [(text, "What was the result of the vote?") for text in sentences]
    assert encoder.read(pairs).tolist() == [encoder.read([pair])[0] for pair in pairs]


def test_a_score_does_not_depend_on_the_threads_of_the_library_that_multiplies() -> None:
    told = (
        "from qa.encoders.cross_encoder import CrossEncoder\n"
        "one = 'The ferry was late because its pump had failed.', 'Rain fell all day on the empty quay.'\n"
        "encoder = CrossEncoder()\n"
        "print(encoder.read([(text, 'Why was the ferry late?') for text in one]).tolist())\n"
        "import hashlib\n"
        "kept = sorted(encoder._kept.items())\n"
        "print(hashlib.sha256(b''.join(values.tobytes() for _, values in kept)).hexdigest())\n"
    )
    environ = {name: value for name, value in os.environ.items() if not name.endswith("_NUM_THREADS")}
    said = [
        subprocess.run(
            [sys.executable, "-c", told],
            env={**environ, "OPENBLAS_NUM_THREADS": threads},
            capture_output=True, text=True, check=True,
        ).stdout
        for threads in ("1", "2")
    ]  # fmt: skip
    assert said[0] == said[1]


def test_no_sentences_have_no_scores_and_a_very_long_pair_is_cut(encoder: CrossEncoder) -> None:
    assert encoder.read([]).shape == (0,)
    assert np.isfinite(encoder.read([("A long sentence. " * 300, "Why? " * 300)])).all()


@pytest.mark.parametrize(
    ("longest", "expected"),
    [
        (11, [1, 10, 11, 12, 13, 14, 2, 20, 21, 22, 2]),
        (9, [1, 10, 11, 12, 2, 20, 21, 22, 2]),  # the longer text loses its end,
        (7, [1, 10, 11, 2, 20, 21, 2]),  # and both do where both are long
    ],
)
def test_two_texts_are_cut_to_what_is_read(longest: int, expected: list[int]) -> None:
    assert shortened([1, 10, 11, 12, 13, 14, 2, 20, 21, 22, 2], longest) == expected


def test_an_adapter_adds_its_low_rank_product_to_the_weights_in_the_file() -> None:
    whole = np.array([[10, -20], [30, 40]], np.int8)
    scale = np.array(0.1, np.float32)
    given = {"7_quantized": whole, "7_scale": scale, "m.w_quantized": whole, "m.w_scale": scale, "m.w": whole * scale}
    adapter = {
        "A:7": np.array([[1.0], [0.0]], np.float16),
        "B:7": np.array([[2.0, 4.0]], np.float16),
        "is:bias": np.array([0.5], np.float16),
    }
    new = adapted(given, adapter)
    # 0.1 W + A B = [[1 + 2, -2 + 4], [3, 4]]; the largest of the columns are 3 and 4
    assert np.allclose(new["m.w_scale"], [3 / 127, 4 / 127])
    assert np.allclose(new["m.w_quantized"] * new["m.w_scale"], [[3, 2], [3, 4]], atol=4 / 127)
    assert np.array_equal(new["m.w"], new["m.w_quantized"] * new["m.w_scale"])  # by which positions are projected
    assert new["bias"].dtype == np.float32


def test_a_whole_matrix_is_taken_as_it_is() -> None:
    before = {"m.w_quantized": np.ones((2, 2), np.int8), "m.w_scale": np.float32(1), "m.w": np.ones((2, 2), np.float32)}
    adapter = {
        "is:m.w_quantized": np.array([[10, -20], [30, 40]], np.int8),
        "is:m.w_scale": np.array([0.1, 0.2], np.float32),
    }
    new = adapted(before, adapter)
    assert new["m.w_quantized"].tolist() == [[10, -20], [30, 40]]
    assert np.allclose(new["m.w"], [[1, -4], [3, 8]])


def test_a_column_of_small_numbers_keeps_its_digits() -> None:
    matrix = np.array([[100.0, 0.01, 0], [-50.0, 0.02, 0]], np.float32)
    whole, scales = quantised(matrix.copy())
    assert np.allclose(whole * scales, matrix, rtol=0.01)


def test_another_adapter_than_the_one_of_this_version_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cross_encoder, "ADAPTER", (cross_encoder.ADAPTER[0], "0" * 64))
    with pytest.raises(SettingsError, match=r"answers\.npz is not the file this version was made with"):
        CrossEncoder()


@pytest.mark.skipif(not products.whole(), reason="this processor cuts sums of signed weights off")
def test_a_score_does_not_depend_on_the_form_of_the_weights_that_suits_the_processor(
    encoder: CrossEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    pairs = [("The ferry was late because its pump had failed.", "Why was the ferry late?"), ("Rain fell.", "Why?")]
    monkeypatch.setattr(products, "whole", lambda: False)
    assert CrossEncoder().read(pairs).tolist() == encoder.read(pairs).tolist()
