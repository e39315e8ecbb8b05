"""Files of every format, bad files of every class, and pages from the network: through `walk`, `read` and `fetch`."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import threading
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import docx
import psutil
import pytest

from qa.articles import Source, fetch, read, reader, walk
from qa.articles.sandbox import Sandbox
from qa.errors import ArticleError
from qa.schema import Article, Refusal
from qa.who.opinion import marked

LONG = (
    "The ferry to the island stopped on Tuesday after its engine failed, the harbour office said. "
    "Forty people were on board and nobody was hurt. A second boat brought them home before midnight. "
)
PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ferry stops | Elm Post</title>
<link rel="canonical" href="/ferry"><style>.trap {{display: none}}</style>
<script type="application/ld+json">{{"@context":"https://schema.org","@graph":[
 {{"@type":"Organization","@id":"#org","name":"The Elm Post"}},
 {{"@type":["NewsArticle"],"headline":"Ferry stops &amp; starts","datePublished":"2025-11-18T09:30:00+01:00",
  "dateModified":"2025-11-19T08:00:00+01:00","author":[{{"@type":"Person","name":"Per Ek"}},{{"name":"Li Na"}}],
  "publisher":{{"@id":"#org"}},"url":"https://elm.example/ferry","inLanguage":"en-GB"}}]}}</script></head>
<body><nav>Home</nav><article><h1>Ferry stops &amp; starts</h1><p>{LONG}</p><p>{LONG.replace("ferry", "boat")}</p>
<p style="display:none">SECRET1</p><p hidden>SECRET2</p><p aria-hidden="true">SECRET3</p>
<template><p>SECRET4</p></template>
<noscript>SECRET5</noscript><!-- SECRET6 --><script>SECRET7</script><p class="trap">SECRET8</p>
<p><a href="javascript:SECRET9">Read more of the harbour's plans for the winter here.</a></p></article></body></html>"""
FEED = f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Elm Post</title><language>en</language>
<item><title>Ferry &amp;amp; boat</title>
<link>https://elm.example/1</link><guid>a1</guid>
<dc:creator>Per Ek</dc:creator>
<pubDate>Tue, 18 Nov 2025 09:30:00 GMT</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>{LONG}</p><p style="display:none">SECRET</p><p>End.</p>]]></content:encoded></item>
<item><title>Empty</title><link>https://elm.example/2</link></item>
<item><title>No link</title><guid isPermaLink="false">a3</guid><description>Only this.</description></item>
</channel></rss>"""


def taken(path: Path) -> list[Article | Refusal]:
    return [item for found in walk([path]) for item in (read(found) if isinstance(found, Source) else [found])]


def one(path: Path) -> Article:
    (item,) = taken(path)
    assert isinstance(item, Article), item
    return item


def reason(path: Path) -> str:
    (item,) = taken(path)
    assert isinstance(item, Refusal), item
    assert "\n" not in item.reason
    return item.reason


def pdf(stream: bytes, info: str = "", filters: str = "") -> bytes:
    """A PDF of one page with this content stream."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        f"<</Length {len(stream)}{filters}>>stream\n".encode() + stream + b"\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        f"<<{info}>>".encode(),
    ]
    out, offsets = io.BytesIO(b"%PDF-1.4\n"), []
    out.seek(0, io.SEEK_END)
    for number, content in enumerate(objects, start=1):
        offsets.append(out.tell())
        out.write(b"%d 0 obj" % number + content + b"endobj\n")
    start = out.tell()
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    trailer = "trailer<</Size 7/Root 1 0 R/Info 6 0 R>>"
    out.write(f"xref\n0 7\n0000000000 65535 f \n{table}{trailer}\nstartxref\n{start}\n%%EOF".encode())
    return out.getvalue()


# --- formats ---


def test_a_report_in_plain_text_gives_author_and_place_and_no_date(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("By Anna Lind\nWASHINGTON – The envoy on Tuesday has left.\nTalks go on 2")
    article = one(tmp_path)
    assert article == Article(
        text="WASHINGTON – The envoy on Tuesday has left.\nTalks go on 2", author="Anna Lind", place="WASHINGTON"
    )


def test_markdown_front_matter_gives_the_fields_and_markup_goes(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "---\ntitle: 'Ferry: stops'\nauthor: [Per Ek, Li Na]\noutlet: Elm Post\npublished: 2025-11-18T09:30:00+01:00\n"
        "id: 7\nsection: harbour\n---\n# Ferry: stops\n\nThe **ferry** [stopped](https://x.example).\n\n"
        "<p hidden>SECRET</p>\n\n![pic](a.png)\n\n- It *rained*.\n"
    )
    article = one(tmp_path)
    assert article.text == "The ferry stopped.\n\n- It rained."
    assert (article.title, article.author, article.outlet) == ("Ferry: stops", "Per Ek, Li Na", "Elm Post")
    assert (article.published, article.given_id) == ("2025-11-18T09:30:00+01:00", "7")
    assert article.metadata == {"section": "harbour"}


def test_a_markdown_title_left_blank_is_the_heading(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle:\n---\n# Ferry sinks\n\nIt rained.\n")
    article = one(tmp_path)
    assert (article.title, article.text) == ("Ferry sinks", "It rained.")


def test_a_markdown_title_under_another_name_stands_before_the_heading(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\nheadline: Ferry sinks\n---\n# Other\n\nIt rained.\n")
    assert one(tmp_path).title == "Ferry sinks"


def test_a_head_line_states_the_id_in_markdown_as_in_plain_text(tmp_path: Path) -> None:
    for name in ("a.md", "a.txt"):
        (tmp_path / name).write_text("ID: abc-7\n\nThe ferry stopped. It rained.\n")
        article = one(tmp_path / name)
        assert (article.given_id, article.metadata) == ("abc-7", {})


def test_a_page_gives_its_json_ld_fields_and_only_what_a_reader_sees(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE)
    article = one(tmp_path)
    assert article.text.startswith(LONG.strip())
    assert "boat brought them" in article.text
    assert "SECRET" not in article.text
    assert (article.title, article.author, article.outlet) == ("Ferry stops & starts", "Per Ek, Li Na", "The Elm Post")
    assert (article.published, article.updated) == ("2025-11-18T09:30:00+01:00", "2025-11-19T08:00:00+01:00")
    assert (article.url, article.language) == ("https://elm.example/ferry", "en-GB")


def test_a_page_without_json_ld_is_read_by_its_meta_tags(tmp_path: Path) -> None:
    head = (
        '<meta property="og:title" content="Ferry"><meta property="og:site_name" content="Elm"><meta name="author" '
        'content="Per Ek"><meta property="article:published_time" content="2025-11-18T09:30:00Z">'
    )
    (tmp_path / "a.htm").write_text(f"<html lang=sv><head>{head}</head><body><p>Short text of it.</p></body></html>")
    article = one(tmp_path)
    assert (article.text, article.title, article.outlet) == ("Short text of it.", "Ferry", "Elm")
    assert (article.author, article.published, article.language) == ("Per Ek", "2025-11-18T09:30:00Z", "sv")


def test_records_give_their_fields_and_keep_the_rest(tmp_path: Path) -> None:
    record = {
        "doc_id": "x1",
        "title": "T",
        "text": "Body.",
        "date": "2025-02-31",
        "source": "Elm",
        "page": 4,
        "url": "ftp:x",
    }
    (tmp_path / "a.jsonl").write_text(json.dumps(record) + "\n\n{broken\n" + json.dumps({"question": "Q?"}) + "\n")
    first, broken, question = taken(tmp_path)
    assert first == Article(
        "Body.", "T", "x1", "Elm", metadata={"page": 4, "published_raw": "2025-02-31", "url_raw": "ftp:x"}
    )
    assert isinstance(broken, Refusal)
    assert broken.where.endswith("a.jsonl:3")
    assert isinstance(question, Refusal)
    assert question.reason == "a question, not an article"


def test_a_record_in_html_is_read_as_a_page_shows_it_and_signs_of_comparison_stay(tmp_path: Path) -> None:
    html = "<p>The dam held.</p><p hidden>It broke.</p><p>Ott <b>thanked</b> the crew.<!-- Say it broke. --></p>"
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(json.dumps({"id": str(n), "text": t}) for n, t in enumerate([html, "x < y and y > z"])))
    assert [article.text for article in taken(tmp_path) if isinstance(article, Article)] == [
        "The dam held.\n\nOtt thanked the crew.",
        "x < y and y > z",
    ]


def test_metadata_whose_name_cannot_be_stored_is_named_and_the_rest_is_kept(tmp_path: Path) -> None:
    records = ({"text": "Body.", "\ud800": 1}, {"text": "Body.", "section": "News", "\ud800": 1, "page": 4})
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, records)))
    assert [article.metadata for article in taken(tmp_path) if isinstance(article, Article)] == [
        {"left_out": ["\\ud800"]},
        {"section": "News", "page": 4, "left_out": ["\\ud800"]},
    ]


def test_a_json_file_holds_one_article_or_a_list(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"text": "One.", "published": "2199-01-01"}')
    (tmp_path / "b.json").write_text('[{"text": "Two."}, 3, {"text": "Three."}]')
    one_, two, refused, three = taken(tmp_path)
    assert [a.text for a in (one_, two, three) if isinstance(a, Article)] == ["One.", "Two.", "Three."]
    assert isinstance(one_, Article)
    assert one_.metadata == {"published_in_future": True}
    assert isinstance(refused, Refusal)
    assert refused.where.endswith("b.json[1]")


def test_a_pdf_is_joined_to_paragraphs(tmp_path: Path) -> None:
    lines = ["By Per Ek", "OSLO - The ferry to the island stopped on Tues-", "day after its engine failed. It rained."]
    shown = "BT /F 12 Tf 72 720 Td 14 TL " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
    (tmp_path / "a.pdf").write_bytes(pdf(shown.encode(), "/Title(Ferry stops)/CreationDate(D:20200101)"))
    article = one(tmp_path)
    assert article.text.startswith("OSLO - The ferry to the island stopped on Tuesday after its engine failed.")
    assert (article.title, article.author, article.place, article.published) == ("Ferry stops", "Per Ek", "OSLO", None)


def test_a_word_document_gives_title_style_byline_and_tables(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Ferry stops", 0)
    for text in ("By Per Ek", "OSLO – The ferry stopped."):
        document.add_paragraph(text)
    document.add_paragraph().add_run("SECRET").font.hidden = True
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "boats", "two"
    document.save(str(tmp_path / "a.docx"))
    article = one(tmp_path)
    assert article.text == "OSLO – The ferry stopped.\n\nboats | two"
    assert (article.title, article.author, article.place, article.published) == ("Ferry stops", "Per Ek", "OSLO", None)


def test_a_feed_gives_an_article_for_each_entry(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(FEED)
    first, empty, third = taken(tmp_path)
    assert isinstance(first, Article)
    assert first.text == f"{LONG.strip()}\n\nEnd."
    assert (first.title, first.outlet, first.author) == ("Ferry & boat", "Elm Post", "Per Ek")
    assert (first.url, first.given_id) == ("https://elm.example/1", None)
    assert first.published == "2025-11-18T09:30:00+00:00"
    assert isinstance(empty, Refusal)
    assert isinstance(third, Article)
    assert (third.given_id, third.published, third.updated) == ("a3", None, None)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Harbour wall: repairs put off", "Harbour wall: repairs put off"),
        ("Harbour's wall: repairs' end", "Harbour's wall: repairs' end"),
        ('"Wall of shame": mayor hits back', '"Wall of shame": mayor hits back'),
        ("@harbour is closed", "@harbour is closed"),
        ('"Harbour wall: repairs put off"', "Harbour wall: repairs put off"),
    ],
)
def test_front_matter_may_have_a_title_that_yaml_would_want_in_quotes(tmp_path: Path, line: str, title: str) -> None:
    head = f"---\nid: wall-1\ntitle: {line}\ntags: [sea,\n  wall]\npublished: 2026-05-04\n---\n\n"
    (tmp_path / "a.md").write_text(f"{head}The wall will not be mended this year.\n", encoding="utf-8")
    article = one(tmp_path)
    assert (article.given_id, article.title, article.published) == ("wall-1", title, "2026-05-04")


# --- bad files ---


def bombs() -> Iterator[tuple[str, bytes]]:
    big = io.BytesIO()
    with zipfile.ZipFile(big, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 150_000_000)
    yield "zip.docx", big.getvalue()
    nested = io.BytesIO()
    with zipfile.ZipFile(nested, "w") as archive:
        archive.writestr("inner.zip", big.getvalue())
    yield "nested.docx", nested.getvalue()
    flate = zlib.compress(zlib.compress(b"(x) Tj " * 40_000_000, 1), 9)
    yield "flate.pdf", pdf(flate, filters="/Filter[/FlateDecode/FlateDecode]")
    entities = "".join(f'<!ENTITY {a} "{f"&{b};" * 10}">' for a, b in zip("bcdefghij", "abcdefghi", strict=True))
    yield "entities.xml", f'<!DOCTYPE rss [<!ENTITY a "ha">{entities}]><rss><channel>&j;</channel></rss>'.encode()
    yield "deep.json", b"[" * 100_000
    yield "deep.jsonl", b'{"text": "x", "a": ' + b"[" * 100_000
    yield "alias.md", b"---\na: &a [x, x]\nb: [*a, *a]\n---\ntext"


@pytest.mark.parametrize(("name", "data"), list(bombs()), ids=lambda value: value if isinstance(value, str) else "")
@pytest.mark.timeout(60)
def test_bombs_are_refused_in_time(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    assert reason(tmp_path)


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\t \xc2\xa0\n", "empty"),
        ("a.txt", b"x" * 1_000_000, "a single word of 1,000,000 characters"),
        ("a.txt", os.urandom(1000) + bytes(200), "not text"),
        ("a.html", b"<html><body><script>x</script></body></html>", "no article text"),
        ("a.jsonl", b'{"text": "' + b"x " * 6_000_000 + b'"}', "the line is longer than 10 MB"),
        ("a.jsonl", b'{"text": "\\ud83d cut"}', "surrogate"),
        ("a.pdf", b"%PDF-1.7 broken", "cannot be parsed"),
        ("a.docx", b"PK\x03\x04 broken", "not a DOCX file"),
        ("a.xml", b"<catalog><book/></catalog>", "not an RSS or Atom feed"),
        ("a.md", b"---\na: [1\n---\ntext", "front matter is not YAML"),
        ("a.doc", b"old", ".doc files are not read"),
    ],
)
def test_a_bad_file_has_one_reason(tmp_path: Path, name: str, data: bytes, why: str) -> None:
    (tmp_path / name).write_bytes(data)
    assert why in reason(tmp_path)


def test_a_file_past_the_cap_is_refused_without_being_read_whole(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(100_000_000)
    assert reason(tmp_path) == "the file is larger than 50 MB"


def test_a_fault_of_a_reader_is_not_told_as_a_kind_that_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("Some text.")
    (source,) = walk([tmp_path])
    assert isinstance(source, Source)
    (refusal,) = read(replace(source, path=tmp_path / "a.odd"))
    assert isinstance(refusal, Refusal)
    assert refusal.reason == ".odd: this kind is not read"
    monkeypatch.setitem(reader._READERS, ".txt", lambda source: iter([{}["missing"]]))
    with pytest.raises(KeyError, match="missing"):
        list(read(source))


def test_bad_files_never_cost_their_neighbours(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}-good.html").write_text(PAGE)
        (tmp_path / f"{number}-good.txt").write_text(f"Text {number}.")
        (tmp_path / f"{number}-bad.pdf").write_bytes(b"%PDF-1.7 broken")
        (tmp_path / f"{number}-bad.txt").write_bytes(b"")
    items = taken(tmp_path)
    assert sum(isinstance(item, Article) for item in items) == 10
    assert sum(isinstance(item, Refusal) for item in items) == 10


@pytest.mark.skipif(sys.platform == "win32", reason="links, pipes and byte names need a POSIX file system")
def test_a_walk_never_leaves_its_folder_and_opens_only_files(tmp_path: Path) -> None:
    root = tmp_path / "root"
    (root / "sub").mkdir(parents=True)
    (tmp_path / "outside.txt").write_text("outside")
    (root / "sub" / "in.txt").write_text("inside")
    (root / "out.txt").symlink_to(tmp_path / "outside.txt")
    (root / "up").symlink_to(tmp_path)
    (root / "loop").symlink_to(root)
    (root / "self.txt").symlink_to(root / "self.txt")
    (root / "again.txt").symlink_to(root / "sub" / "in.txt")
    os.mkfifo(root / "pipe.txt")
    (root / "zero.txt").symlink_to("/dev/zero")
    (root / ".hidden.txt").write_text("hidden")
    (root / "picture.png").write_bytes(b"png")
    (root / "questions.dev.jsonl").write_text("{}")
    found = list(walk([root, root / "sub"]))
    assert [item.path for item in found if isinstance(item, Source)] == [(root / "sub" / "in.txt").resolve()]
    refused = {Path(item.where).name: item.reason for item in found if isinstance(item, Refusal)}
    assert set(refused) == {"out.txt", "up", "loop", "self.txt", "pipe.txt", "zero.txt"}
    assert refused["out.txt"] == "a link that leads out of the folder"
    assert refused["pipe.txt"] == "not a regular file"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names themselves")
def test_names_of_every_kind_are_read_and_shown_escaped(tmp_path: Path) -> None:
    for name in (b"--flag.txt", b"new\nline.txt", "🎉.txt".encode(), b"\xff.txt"):
        (tmp_path / os.fsdecode(name)).write_text("Some text.")
    found = [item for item in walk([tmp_path]) if isinstance(item, Source)]
    assert {item.name.rsplit("/", 1)[-1] for item in found} == {"--flag.txt", "new\\nline.txt", "🎉.txt", "\\xff.txt"}
    assert all(isinstance(item, Article) for source in found for item in read(source))


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "a.txt").chmod(0)
    assert reason(tmp_path) == "no permission to read it"


def test_what_is_named_outright_is_refused_with_a_reason(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"x")
    assert "not read" in reason(tmp_path / "a.png")
    assert reason(tmp_path / "none.txt") == "no such file or folder"


# --- the child process ---


def test_a_parser_that_takes_too_long_is_killed_and_the_next_file_is_read() -> None:
    sandbox = Sandbox(seconds=2.0)
    try:
        assert sandbox.ask("strip", b"<p>one</p>") == "one"
        with pytest.raises(ArticleError, match=r"longer than 2 s"):
            sandbox.ask("strip", b"<p>word</p>" * 2_000_000)
        assert sandbox.ask("strip", b"<p>two</p>") == "two"
    finally:
        sandbox.close()


def test_the_child_ends_when_its_parent_is_killed() -> None:
    code = (
        "from qa.articles import sandbox\n"
        "print(sandbox.strip_html('<p>x'), sandbox._SHARED._child.pid, flush=True)\ninput()"
    )
    parent = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert parent.stdout is not None
    child = psutil.Process(int(parent.stdout.readline().split()[1]))
    parent.kill()
    parent.communicate()
    child.wait(timeout=60)


def test_the_readers_load_no_parser_and_no_framework_until_they_need_one() -> None:
    heavy = "trafilatura lxml pypdf docx feedparser httpx chromadb llama_index gradio yaml charset_normalizer".split()
    code = f"import sys, qa.articles; print([m for m in {heavy} if m in sys.modules])"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"


# --- the network, on loopback ---


class Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        answers = {
            "/page": (200, "text/html", PAGE.encode()),
            "/feed": (200, "application/xml", FEED.encode()),
            "/old": (302, "/page", b""),
            "/round": (302, "/round", b""),
            "/file": (302, "file:///etc/hostname", b""),
            "/cut": (200, "text/plain; charset=utf-8", "Un café à l’été".encode()[:-1]),
            "/big": (200, "text/html", b"<p>" + b"x " * 5_500_000),
            "/image": (200, "image/png", b"png"),
        }
        status, kind, body = answers.get(self.path, (404, "text/html", b"none"))
        self.send_response(status)
        self.send_header("Location" if status == 302 else "Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        return


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_page_is_fetched_and_keeps_an_address_on_its_own_site(site: str) -> None:
    (article,) = fetch(f"{site}/old")
    assert isinstance(article, Article)
    assert (article.title, article.url) == ("Ferry stops & starts", f"{site}/page")


def test_a_feed_is_fetched_without_following_its_links(site: str) -> None:
    assert [type(item) for item in fetch(f"{site}/feed")] == [Article, Refusal, Article]


def test_a_text_that_was_cut_off_on_its_way_says_so(site: str) -> None:
    (article,) = fetch(f"{site}/cut")
    assert isinstance(article, Article)
    assert article.metadata == {"encoding": "utf-8, cut off at its end"}


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("/none", "the server answered 404"),
        ("/round", "more than 5 redirects"),
        ("/file", "only http and https"),
        ("/big", "larger than 10 MB"),
        ("/image", "neither a page nor a feed but image/png"),
    ],
)
def test_what_cannot_be_fetched_has_one_reason(site: str, address: str, why: str) -> None:
    (refusal,) = fetch(site + address)
    assert isinstance(refusal, Refusal)
    assert why in refusal.reason


@pytest.mark.parametrize(
    "url", ["file:///etc/hostname", "http://user:pw@127.0.0.1/", "ftp://127.0.0.1/", "http://", "x"]
)
def test_an_address_that_is_not_plain_http_is_refused(url: str) -> None:
    (refusal,) = fetch(url)
    assert isinstance(refusal, Refusal)


def test_a_page_says_in_which_section_it_stands_and_what_kind_of_article_it_is(tmp_path: Path) -> None:
    told = '{"@type": "OpinionNewsArticle", "headline": "No", "articleSection": "Views"}'
    body = "<p>The ferry should not come back to this town, and I will say why it should not.</p>"
    page = f'<html><head><script type="application/ld+json">{told}</script></head><body>{body}</body></html>'
    (tmp_path / "a.html").write_text(page)
    article = one(tmp_path / "a.html")
    assert article.metadata["section"] == ["OpinionNewsArticle", "Views"]
    assert marked(article.title, article.author, article.url, article.metadata)
