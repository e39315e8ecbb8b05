"""The page in headless Chromium, served on loopback. Skipped, with the reason, where there is no Chromium."""

from __future__ import annotations

import contextlib
import socket
import sqlite3
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn
from browser import WAIT, Site, needs_browser, serving, until
from fake_dateline import FakeDateline, stored

from qa.build import ingest as build_ingest
from qa.dateline import Dateline
from qa.errors import SettingsError
from qa.schema import Answer, AnswerSentence
from qa.settings import load
from ui.app import launch

STARTER = "What did the harbour board decide this week?"
SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[FakeDateline, str]]:
    dateline = FakeDateline()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GRADIO_TEMP_DIR", str(tmp_path_factory.mktemp("uploads")))  # as `launch` sets it
        with serving(dateline, upload_mb=1, examples=[STARTER]) as url:
            yield dateline, url


@pytest.fixture
def site(served: tuple[FakeDateline, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    dateline, url = served
    dateline.__init__()  # the same object the page holds, as new
    return Site(dateline, url)


@pytest.fixture
def tab(chromium: Any, site: Site) -> Iterator[Any]:
    context = chromium.new_context(viewport={"width": 1280, "height": 860})
    page = site.watch(context.new_page())
    page.set_default_timeout(WAIT)
    page.goto(site.url)
    page.wait_for_selector(".welcome")
    yield page
    context.close()


def put(tab: Any, question: str) -> None:
    tab.fill("#question textarea", question)
    tab.press("#question textarea", "Enter")


def in_view(tab: Any, selector: str) -> bool:
    return bool(
        tab.evaluate(
            "selector => { const box = document.querySelector(selector).getBoundingClientRect();"
            " return box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth }",
            selector,
        )
    )


# --- chat ---


@needs_browser
def test_a_question_is_answered_and_a_citation_opens_the_article_at_the_exact_words(site: Site, tab: Any) -> None:
    tab.click(".starter")
    tab.wait_for_selector(".tally")
    assert tab.inner_text(".question") == STARTER
    assert "2 of 4 sentences verified" in tab.inner_text(".tally")
    assert [text.strip() for text in tab.locator(".verdict").all_inner_texts()] == [
        "Supported", "Supported", "Partly supported"
    ]  # fmt: skip
    for citation in site.dateline.answer("q").citations:
        tab.click(f"#current [data-ref=t1-c{citation.marker}] >> nth=0")
        tab.wait_for_selector(f"#panel .steps >> text=Citation {citation.marker} of 4")
        assert "".join(tab.locator("#panel mark").all_text_contents()) == citation.quote
        assert until(lambda: in_view(tab, "#hit"))
        assert tab.inner_text("#panel h2") == citation.title
    assert not site.outside()
    assert not site.console


@needs_browser
def test_the_panel_walks_through_the_citations_by_keyboard_and_gives_the_focus_back(site: Site, tab: Any) -> None:
    tab.click(".starter")
    tab.wait_for_selector(".tally")
    tab.focus("#current .cite >> nth=0")
    tab.keyboard.press("Enter")
    tab.wait_for_selector("#panel mark")
    assert until(lambda: tab.evaluate("document.activeElement.tagName") == "H2")
    tab.focus("#panel .step >> text=Next")
    tab.keyboard.press("Enter")
    tab.wait_for_selector("#panel .steps >> text=Citation 2 of 4")
    tab.keyboard.press("Escape")
    tab.wait_for_selector("#panel .sheet", state="detached")
    assert until(lambda: tab.evaluate("document.activeElement.dataset.ref") == "t1-c1")


@needs_browser
def test_earlier_citations_keep_their_numbers_and_work_after_later_questions(site: Site, tab: Any) -> None:
    put(tab, "How much is it?")
    tab.wait_for_selector("#current .tally")
    before = tab.inner_html("#current .sentences")
    put(tab, "nothing about dogs")
    tab.wait_for_selector("#current .declined")
    put(tab, "And the bus?")
    tab.wait_for_selector("#t3 .tally")
    assert tab.inner_html("#past #t1 .sentences") == before
    tab.click("#past [data-ref=t1-c3]")
    tab.wait_for_selector("#panel mark")
    assert tab.inner_text("#panel mark").startswith("Repairs will cost about 3.4 million crowns")
    tab.click("#past [data-ref=t2-n1]")
    tab.wait_for_selector("#panel .steps >> text=Nearest passage 1 of 2")
    history = site.dateline.engine.asked[-1][1]
    assert [turn.question for turn in history] == ["How much is it?", "nothing about dogs"]


@needs_browser
@pytest.mark.parametrize("thread", ["#current", "#past"])
def test_a_click_asks_of_one_of_those_that_may_be_meant(site: Site, tab: Any, thread: str) -> None:
    put(tab, "which pier?")
    tab.wait_for_selector("#current .declined")
    if thread == "#past":
        put(tab, "And the bus?")
        tab.wait_for_selector("#t2 .tally")
    title = tab.locator(f"{thread} #t1 .headline").nth(1).inner_text()
    tab.click(f"{thread} #t1 [data-do=ask] >> nth=1")
    number = 3 if thread == "#past" else 2
    tab.wait_for_selector(f"#current #t{number} .tally")
    assert site.dateline.engine.asked[-1][0] == f"which pier? ({title})"


# Puts a question in the very moment in which the answer to the first is shown, sooner than any hand.
AT_ONCE = """() => new MutationObserver(async (_, observer) => {
  if (!document.querySelector("#t1 .tally")) return;
  observer.disconnect();
  const box = document.querySelector("#question textarea");
  box.value = "And the bus?";
  box.dispatchEvent(new Event("input", { bubbles: true }));
  await Promise.resolve();
  for (const kind of ["keydown", "keypress", "keyup"])
    box.dispatchEvent(new KeyboardEvent(kind, { key: "Enter", bubbles: true, cancelable: true }));
}).observe(document.body, { childList: true, subtree: true })"""


@needs_browser
def test_a_question_put_the_moment_an_answer_is_shown_is_answered(site: Site, tab: Any) -> None:
    tab.evaluate(AT_ONCE)
    put(tab, "How much is it?")
    tab.wait_for_selector("#t2 .tally")
    assert tab.inner_text("#t2 .question") == "And the bus?"


@needs_browser
def test_a_question_put_while_another_is_answered_is_kept_and_the_reader_told(site: Site, tab: Any) -> None:
    put(tab, "slow question")
    tab.wait_for_selector("#current .cite")
    put(tab, "And the bus?")
    tab.wait_for_selector("text=The last question is still being answered; Stop ends it.")
    assert tab.input_value("#question textarea") == "And the bus?"
    tab.click("#stop")
    tab.wait_for_selector("#current .stopped")
    tab.press("#question textarea", "Enter")
    tab.wait_for_selector("#t2 .tally")


@needs_browser
def test_stop_closes_the_engines_stream_and_keeps_what_was_checked(site: Site, tab: Any) -> None:
    put(tab, "slow question")
    tab.wait_for_selector("#current .cite")
    tab.wait_for_selector("#current .draft >> text=Unchecked draft")
    tab.click("#stop")
    assert site.dateline.engine.closed.wait(30)
    tab.wait_for_selector("#current .stopped")
    tab.wait_for_selector("#send")
    assert tab.locator("#current .sentence").count() == 1
    assert tab.locator("#current .draft").count() == 0
    tab.click("#current .cite")
    tab.wait_for_selector("#panel mark")


@needs_browser
def test_a_closed_tab_stops_the_engine_too(site: Site, tab: Any) -> None:
    put(tab, "slow question")
    tab.wait_for_selector("#current .cite")
    tab.close()
    assert site.dateline.engine.closed.wait(30)


@needs_browser
def test_retry_asks_again_and_clear_starts_anew(site: Site, tab: Any) -> None:
    put(tab, "fail, please")
    tab.wait_for_selector("#current .notice >> text=try again in a minute")
    tab.click("#retry")
    tab.wait_for_selector("#t2 .notice")
    assert tab.locator(".exchange").count() == 1
    assert [question for question, _, _ in site.dateline.engine.asked] == ["fail, please"] * 2
    tab.click("#clear")
    tab.wait_for_selector(".welcome")
    assert tab.locator(".exchange").count() == 0


@needs_browser
def test_an_unexpected_error_shows_a_number_and_no_detail(site: Site, tab: Any) -> None:
    put(tab, "bug")
    tab.wait_for_selector("#current .notice >> text=Something went wrong inside Dateline")
    for word in ("secret", "ZeroDivision", "Traceback"):
        assert word not in tab.content()


@needs_browser
def test_filters_reach_the_engine_and_a_wrong_date_is_explained(site: Site, tab: Any) -> None:
    tab.click("#filters button")
    tab.fill("#filters .time >> nth=0", "2025-11-01")
    tab.press("#filters .time >> nth=0", "Enter")
    tab.fill("#filters .time >> nth=1", "2025-11-07")
    tab.press("#filters .time >> nth=1", "Enter")
    put(tab, "What happened?")
    tab.wait_for_selector("#current .tally")
    assert "Searching 1–7 Nov 2025 because you set these dates" in tab.inner_text(".scope")
    assert str(site.dateline.engine.asked[-1][2].start) == "2025-11-01"


@needs_browser
def test_two_readers_do_not_see_each_other(site: Site, tab: Any, chromium: Any) -> None:
    put(tab, "How much is it?")
    tab.wait_for_selector("#current .tally")
    context = chromium.new_context()
    other = site.watch(context.new_page())
    other.goto(site.url)
    other.wait_for_selector(".welcome")
    assert other.locator(".exchange").count() == 0
    context.close()


@needs_browser
def test_the_date_fields_have_the_names_that_stand_over_them(site: Site, tab: Any) -> None:
    tab.click("#filters button")
    for name in ("From (2025-11-18)", "To", "As of: nothing later is used"):
        tab.get_by_role("textbox", name=name, exact=True).wait_for()
        tab.get_by_role("button", name=f"Choose a day: {name}", exact=True).wait_for()
        assert tab.get_by_text(name, exact=True).is_visible()


# --- library ---


@needs_browser
def test_articles_are_added_read_and_removed_and_the_chat_sees_it_at_once(site: Site, tab: Any, tmp_path: Path) -> None:
    (tmp_path / "lamp.txt").write_text("New lamp for the quay\n\nThe lamp is lit on Friday.", encoding="utf-8")
    (tmp_path / "empty.md").write_text(" ", encoding="utf-8")
    tab.click("role=tab[name=Library]")
    tab.wait_for_selector(".articles >> text=Old ferry pier")
    tab.set_input_files("#list input[type=file]", [tmp_path / "lamp.txt", tmp_path / "empty.md"])
    tab.wait_for_selector("#report >> text=1 new")
    report = tab.inner_text("#report")
    assert "1 refused" in report
    assert "empty.md the file is empty" in report
    tab.click(".articles >> text=New lamp for the quay")
    tab.wait_for_selector("#sheet .body >> text=The lamp is lit on Friday.")

    tab.click("role=tab[name=Chat]")
    put(tab, "What of the lamp?")
    tab.wait_for_selector("#current .found >> text=New lamp for the quay")

    tab.click("role=tab[name=Library]")
    tab.click("#sheet .confirm summary")
    tab.click("#sheet .danger")
    tab.wait_for_selector("#report >> text=Removed from the archive")
    assert "New lamp" not in tab.inner_text("#table")
    tab.fill("#query input, #query textarea", "auditor")
    tab.wait_for_selector("#table >> text=1 of 3 articles match")
    assert not site.console


@needs_browser
def test_uploaded_files_do_not_stay_behind(site: Site, tab: Any, tmp_path: Path, served: Any) -> None:
    seen: list[Path] = []
    ingest = site.dateline.ingest

    def remember(paths: Any, **more: Any) -> Any:
        seen.extend(paths)
        return ingest(paths, **more)

    site.dateline.ingest = remember
    (tmp_path / "lamp.txt").write_text("New lamp", encoding="utf-8")
    tab.click("role=tab[name=Library]")
    tab.set_input_files("#list input[type=file]", [tmp_path / "lamp.txt"])
    tab.wait_for_selector("#report >> text=1 new")
    assert [path.name for path in seen] == ["lamp.txt"]
    assert not any(path.exists() for path in seen)


@needs_browser
def test_adding_can_be_stopped_and_a_busy_archive_is_explained(site: Site, tab: Any, tmp_path: Path) -> None:
    for place in range(6):
        (tmp_path / f"a{place}.txt").write_text(f"Article {place}", encoding="utf-8")
    files = sorted(tmp_path.glob("*.txt"))
    site.dateline.ingest_pause = 0.5
    tab.click("role=tab[name=Library]")
    tab.set_input_files("#list input[type=file]", files)
    tab.wait_for_selector("#report progress >> nth=0")
    tab.click("#stop-adding")
    tab.wait_for_selector("#report >> text=stopped before the end")
    assert site.dateline.count() < 9
    site.dateline.busy = True
    tab.set_input_files("#list input[type=file]", files[:1])
    tab.wait_for_selector("#report .notice >> text=another process (4242) writes to the archive")


@needs_browser
def test_a_damaged_archive_is_explained_in_every_place_that_reads_it(
    site: Site, tab: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any, **__: Any) -> Any:
        raise sqlite3.DatabaseError("database disk image is malformed")

    said = "The archive cannot be used (database disk image is malformed); `dateline doctor` tells more."
    tab.click(".starter")
    tab.wait_for_selector("#current .tally")
    tab.click("role=tab[name=Library]")
    # opening the tab lists the articles once more, so the list itself breaks only after a headline was clicked
    monkeypatch.setattr(site.dateline, "article", broken)
    tab.click(".articles .headline >> nth=0")
    tab.wait_for_selector(f"#sheet [role=alert] >> text={said}")
    for method in ("articles", "count", "outlets"):
        monkeypatch.setattr(site.dateline, method, broken)
    tab.fill("#query input, #query textarea", "ferry")
    tab.wait_for_selector(f"#table [role=alert] >> text={said}")
    tab.click("role=tab[name=Chat]")
    tab.click("#current .cite >> nth=0")
    tab.wait_for_selector(f"#panel [role=alert] >> text={said}")
    tab.click("#clear")
    tab.wait_for_selector(f"#current [role=alert] >> text={said}")


@needs_browser
def test_a_removal_from_a_damaged_archive_is_explained(site: Site, tab: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(identity: str) -> bool:
        raise sqlite3.OperationalError("attempt to write a readonly database")

    monkeypatch.setattr(site.dateline, "remove", broken)
    tab.click("role=tab[name=Library]")
    tab.click(".articles .headline >> nth=0")
    tab.click("#sheet .confirm summary")
    tab.click("#sheet .danger")
    tab.wait_for_selector("#report [role=alert] >> text=attempt to write a readonly database")
    assert tab.locator("#sheet .sheet").count() == 1


@needs_browser
def test_an_answer_stays_where_the_greeting_comes_after_it(
    site: Site, tab: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered, listed = threading.Event(), threading.Event()

    def late() -> list[str]:
        answered.wait(WAIT / 1000)
        listed.set()
        return []

    monkeypatch.setattr(site.dateline, "outlets", late)
    tab.click("role=tab[name=Library]")
    tab.click("role=tab[name=Chat]")
    tab.click(".starter")
    tab.wait_for_selector("#current .tally")
    answered.set()
    assert listed.wait(WAIT / 1000)
    time.sleep(1)
    assert tab.locator("#current .tally").count() == 1


@needs_browser
def test_an_article_removed_since_it_was_listed_is_said_to_be_gone(site: Site, tab: Any) -> None:
    tab.click("role=tab[name=Library]")
    tab.wait_for_selector(".articles >> text=Old ferry pier")
    time.sleep(0.5)  # the tab's own list, drawn over that of the start
    site.dateline.__init__([])
    tab.click(".articles .headline >> nth=0")
    tab.wait_for_selector("#sheet [role=alert] >> text=no longer in the archive")


# --- the real archive and engine ---


@needs_browser
def test_the_real_engine_answers_on_the_page_with_the_articles_own_words(chromium: Any, tmp_path: Path) -> None:
    filed = build_ingest(load(data=tmp_path / "data"), [SEEDS / "ice-house-fire.md", SEEDS / "yonaguni-jets.md"])
    assert filed.new == 2
    dateline = Dateline(load(data=tmp_path / "data"))
    try:
        with serving(dateline) as url:
            context = chromium.new_context(viewport={"width": 1280, "height": 860})
            tab = context.new_page()
            tab.set_default_timeout(WAIT)
            tab.goto(url)
            tab.wait_for_selector(".starter")
            put(tab, "What made Japan launch fighters close to Yonaguni?")
            tab.wait_for_selector("#current .tally")
            assert "sentences verified" in tab.inner_text(".tally")
            tab.click("#current .cite >> nth=0")
            tab.wait_for_selector("#panel mark")
            marked = "".join(tab.locator("#panel mark").all_text_contents())
            title = tab.inner_text("#panel h2")
            article = next(item for item in dateline.articles() if item.title == title)
            assert marked in article.text
            assert marked.strip() in tab.inner_text("#current .sentence >> nth=0")
            context.close()
    finally:
        dateline.close()


# --- hostile text ---

PAYLOADS = [
    "![x]({0}/a.png)", "<img src='{0}/b.png'>", "<script src='{0}/c.js'></script>", "<script>alert(1)</script>",
    "[click](javascript:alert(1))", "<a href='javascript:alert(1)'>x</a>", "<svg onload=alert(1)>",
    "<iframe src='{0}/d'></iframe>", "<form action='{0}/e'><button>go</button></form>",
    "\"><img src=x onerror=alert(1)>",
    "<style>@import '{0}/f.css';</style>", "<link rel=stylesheet href='{0}/g.css'>", "<base href='{0}/'>",
    "<meta http-equiv=refresh content='0;url={0}/h'>", "<video src='{0}/i.mp4' autoplay></video>",
    "<div style=\"background:url('{0}/j.png')\">x</div>", "<object data='{0}/k'></object>",
    "<gradio-app src='{0}'></gradio-app>",
    "${{alert(1)}}", "{{{{constructor.constructor('alert(1)')()}}}}", "\x1b]8;;{0}/l\x07link\x1b]8;;\x07 \x1b[31mred",
    "\u202etxt.exe\u202c \u2066hid\u2069", "<audio src={0}/m onerror=alert(1)>", "<details open ontoggle=alert(1)>",
]  # fmt: skip


@needs_browser
def test_hostile_titles_texts_and_answers_cause_no_request_and_run_nothing(site: Site, tab: Any) -> None:
    with canary() as (address, hits):
        evil = [payload.format(address) for payload in PAYLOADS]
        text = "\n\n".join(evil)
        articles = [stored(f"evil-{n}", item, text, item, item, author=item, url=item) for n, item in enumerate(evil)]
        site.dateline.__init__(articles)
        cited = tuple(site.dateline.cite(n + 1, f"evil-{n}", item) for n, item in enumerate(evil))
        sentences = tuple(AnswerSentence(item, "partial", (n + 1,), item) for n, item in enumerate(evil))
        site.dateline.make_answer = lambda question: Answer(question, True, text, sentences, cited, model=evil[1])
        put(tab, "".join(evil)[:1500])
        tab.wait_for_selector("#current .tally")
        for number in (1, len(evil)):
            tab.click(f"#current [data-ref=t1-c{number}]")
            tab.wait_for_selector(f"#panel .steps >> text=Citation {number} of {len(evil)}")
        tab.click("role=tab[name=Library]")
        tab.click(".articles [data-ref=evil-0]")  # until the tab's own list is there, the one of the start is shown
        tab.wait_for_selector("#sheet .body")
        time.sleep(0.5)
        assert (
            tab.locator(":is(#panel, #sheet, #current, #table) :is(img, script, iframe, form, a, style, link)").count()
            == 0
        )
        for sign in ("\u202e", "\u2066", "\x1b"):
            assert sign not in tab.inner_text("#current") + tab.inner_text("#table") + tab.inner_text("#sheet")
        assert hits == []
    assert not site.outside()
    assert not site.dialogs


@contextlib.contextmanager
def canary() -> Iterator[tuple[str, list[str]]]:
    """A server nobody should call: its address, and who called."""
    hits: list[str] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "http":
            hits.append(scope["path"])
            await send({"type": "http.response.start", "status": 200, "headers": []})
            await send({"type": "http.response.body", "body": b""})

    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}", hits
        server.should_exit = True
        thread.join(timeout=5)


@needs_browser
def test_injected_markup_would_be_held_by_the_policy_too(site: Site, tab: Any) -> None:
    """The second wall: even HTML that got into the page runs nothing and fetches nothing."""
    with canary() as (address, hits):
        for payload in PAYLOADS:
            if "refresh" not in payload:
                tab.evaluate(
                    "text => document.body.append(Object.assign(document.createElement('div'), {innerHTML: text}))",
                    payload.format(address),
                )
        time.sleep(0.5)
        assert hits == []
    assert not site.dialogs


# --- shape ---


@needs_browser
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_is_wider_than_a_phone(site: Site, chromium: Any, theme: str) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 844}, color_scheme=theme)
    tab = site.watch(context.new_page())
    tab.set_default_timeout(WAIT)
    tab.goto(site.url)
    tab.wait_for_selector(".welcome")
    dark = tab.evaluate("getComputedStyle(document.querySelector('.gradio-container')).backgroundColor")
    assert (dark == "rgb(21, 20, 18)") == (theme == "dark")
    put(tab, "How much is it? " + "x" * 200)
    tab.wait_for_selector("#current .tally")
    tab.click("#current .cite >> nth=0")
    tab.wait_for_selector("#panel mark")
    assert until(lambda: in_view(tab, "#hit"))
    wide = "Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"
    assert tab.evaluate(wide) <= 390
    tab.click("role=tab[name=Library]")
    tab.wait_for_selector(".articles")
    assert tab.evaluate(wide) <= 390
    context.close()


# --- the server ---


def test_a_foreign_host_gets_nothing(served: tuple[FakeDateline, str]) -> None:
    _, url = served
    assert httpx.get(url, headers={"host": "evil.example"}).status_code == 421
    assert httpx.get(f"{url}/gradio_api/file=http://127.0.0.1:9/").status_code == 404
    assert httpx.get(url).status_code == 200


def test_an_upload_over_the_cap_is_refused(served: tuple[FakeDateline, str]) -> None:
    _, url = served
    files = {"files": ("big.txt", b"x" * (1024 * 1024 + 100_000))}
    assert httpx.post(f"{url}/gradio_api/upload", files=files, headers={"origin": url}).status_code == 413


def test_a_port_in_use_is_named_with_the_setting_that_helps() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SettingsError, match=f"port {port} is in use; choose another with DATELINE_PORT or --port"):
            launch(
                FakeDateline(), runs_folder=Path("no-runs"), host="127.0.0.1", port=port, allowed_hosts=[], upload_mb=1
            )  # fmt: skip


@needs_browser
def test_the_window_of_a_question_can_be_changed_and_the_answer_follows(site: Site, tab: Any) -> None:
    put(tab, "What happened this week?")
    tab.wait_for_selector("#current .tally")
    tab.click("#current .change")
    tab.wait_for_selector("#filters input >> nth=0", state="visible")
    assert until(lambda: tab.input_value("#filters input >> nth=0") == "2025-11-17")
    assert tab.input_value("#filters input >> nth=1") == "2025-11-23"
    tab.fill("#filters input >> nth=0", "2025-11-19")
    tab.press("#filters input >> nth=0", "Enter")
    put(tab, "What happened this week?")
    tab.wait_for_selector("#t2 .tally")
    assert "19–23 Nov 2025" in tab.inner_text("#t2 .scope")
    put(tab, "And how much is it?")  # a follow-up keeps the window
    tab.wait_for_selector("#t3 .tally")
    asked = [filters for _, _, filters in site.dateline.engine.asked]
    assert [(str(it.start), str(it.end)) for it in asked] == [
        ("None", "None"), ("2025-11-19", "2025-11-23"), ("2025-11-19", "2025-11-23")
    ]  # fmt: skip
    assert not site.console
