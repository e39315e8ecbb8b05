"""The runs tab: which runs there are, what is shown of one, and the tab in headless Chromium."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from browser import WAIT, Site, needs_browser, serving
from fake_dateline import FakeDateline
from fastapi.testclient import TestClient
from run_folders import make_run
from test_evaluation_report import EVIL, Seen, evil_run, words_of

from qa.commands.page import page
from qa.errors import SettingsError
from qa.evaluation.changed import Changed, Side
from qa.evaluation.compare import Comparison
from qa.evaluation.differences import Difference
from qa.evaluation.report import read_run
from qa.evaluation.report.page import page_html
from qa.evaluation.report.states import counts, matches
from qa.settings import load
from qa.words.clean import clean
from ui.app import build
from ui.compare_view import CHANGED, compare_html, signed, verdict
from ui.guard import REPORT as REPORT_ADDRESS
from ui.runs import SHARED_ONLY, Runs, key_of
from ui.runs_view import LISTED, nothing_html, overview_html, questions_html


def written_at(folder: Path, seconds: int) -> None:
    os.utime(folder / "run.json", (seconds, seconds))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    runs = tmp_path_factory.mktemp("runs")
    written_at(make_run(runs / "spring", 60), 1_000)
    written_at(make_run(runs / "nightly" / "autumn", 60, seed=3, model="qwen3-4b"), 2_000)
    return runs


# --- which runs there are ---


def test_runs_are_found_under_the_folder_the_newest_first(folder: Path) -> None:
    assert [item.name for item in Runs(folder).listed()] == ["nightly/autumn", "spring"]


def test_a_run_is_listed_with_its_day_and_how_much_was_right(folder: Path) -> None:
    right = read_run(folder / "spring").metrics["metrics"]["right"]["mean"]
    assert Runs(folder).listed()[1].label == f"spring · 24 Nov 2026 · {right * 100:.1f}% right"


def test_a_folder_that_is_not_there_holds_no_runs(tmp_path: Path) -> None:
    assert Runs(tmp_path / "none").listed() == []


def test_a_run_under_way_is_not_listed_and_a_broken_one_is_said_to_be(tmp_path: Path) -> None:
    make_run(tmp_path / "broken", 2)
    (tmp_path / "broken" / "metrics.json").write_text("{", encoding="utf-8")
    (tmp_path / "begun").mkdir()
    (tmp_path / "begun" / "run.json.part").write_text("{}", encoding="utf-8")
    runs = Runs(tmp_path)
    assert [item.label for item in runs.listed()] == ["broken (cannot be read)"]
    with pytest.raises(SettingsError, match=r"metrics\.json is not JSON"):
        runs.get("broken")


@pytest.mark.parametrize("name", ["..", "../outside", "/etc", "", "spring/../../outside", "link", "spring\x00"])
def test_no_name_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    make_run(tmp_path / "outside", 1)
    make_run(tmp_path / "runs" / "spring", 1)
    (tmp_path / "runs" / "link").symlink_to(tmp_path / "outside", target_is_directory=True)
    runs = Runs(tmp_path / "runs")
    assert [item.name for item in runs.listed()] == ["spring"]
    with pytest.raises(SettingsError, match="There is no run"):
        runs.get(name)


def test_a_name_that_is_not_utf8_is_written_out(tmp_path: Path) -> None:
    make_run(Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9")), 1)
    (only,) = Runs(tmp_path).listed()
    assert only.name == "caf\\udce9"
    assert len(Runs(tmp_path).get(only.name).rows) == 1


def test_a_run_that_was_made_again_is_read_again(tmp_path: Path) -> None:
    runs = Runs(tmp_path)
    written_at(make_run(tmp_path / "spring", 3), 1_000)
    assert len(runs.get("spring").rows) == 3
    written_at(make_run(tmp_path / "spring", 5), 2_000)
    assert len(runs.get("spring").rows) == 5


def test_the_command_shows_the_runs_beside_the_archive_or_those_of_the_setting(
    seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Path] = []
    monkeypatch.setattr("ui.app.launch", lambda dateline, **more: shown.append(more["runs_folder"]))
    page(load(data=seeds))
    monkeypatch.setenv("DATELINE_RUNS", str(tmp_path))
    page(load(data=seeds))
    assert shown == [seeds / "runs", tmp_path]


# --- what is shown ---


@pytest.mark.parametrize(
    ("typed", "state", "kind", "found"),
    [
        ("", "", "", 60),
        ("", "", "temporal", 15),
        ("case 13?", "", "", 1),
        ("CASE 13?", "", "", 1),
        ("q-13", "", "", 1),
        ("14.1 million", "", "single", 0),
        ("nowhere", "", "", 0),
    ],
)
def test_questions_narrow_to_words_and_type(folder: Path, typed: str, state: str, kind: str, found: int) -> None:
    rows = read_run(folder / "spring").rows
    assert sum(matches(row, typed, state, kind) for row in rows) == found


def test_questions_narrow_to_a_state(folder: Path) -> None:
    rows = read_run(folder / "spring").rows
    for state, count in counts(rows).items():
        assert sum(matches(row, "", state, "") for row in rows) == count


def test_a_long_list_is_cut_and_says_so(folder: Path) -> None:
    rows = read_run(folder / "spring").rows
    drawn = questions_html(rows, "", "", "")
    assert f"60 questions, the first {LISTED} shown" in words_of(drawn)
    assert drawn.count('class="row"') == LISTED
    assert "15 of 60 questions" in words_of(questions_html(rows, "", "", "temporal"))
    assert "No question is like that." in words_of(questions_html(rows, "nowhere", "", ""))


def test_no_text_of_a_run_becomes_markup_on_the_page(tmp_path: Path, folder: Path) -> None:
    def drawn(path: Path) -> str:
        run = read_run(path)
        return overview_html(run) + questions_html(run.rows, "", "", "")

    seen, ours = Seen(drawn(evil_run(tmp_path))), Seen(drawn(folder / "spring"))
    assert seen.tags <= ours.tags
    assert seen.attributes <= ours.attributes
    assert not seen.tags & {"script", "style", "img", "iframe", "form"}
    assert drawn(tmp_path) == clean(drawn(tmp_path))
    assert len(ours.ids) == len(set(ours.ids))


def test_one_question_is_no_questions(tmp_path: Path) -> None:
    run = read_run(make_run(tmp_path / "one", 1))
    drawn = overview_html(run) + questions_html(run.rows, "", "", "") + questions_html(run.rows, "x", "", "")
    said = words_of(re.sub(r"<svg.*?</svg>", "", drawn, flags=re.DOTALL))  # without an axis, "0 1 questions"
    assert "1 question" in said
    assert "1 questions" not in said


def test_without_runs_the_reader_is_told_how_to_make_one() -> None:
    assert "dateline eval QUESTIONS.jsonl --out FOLDER/NAME" in unescape(re.sub(r"<[^>]+>", "", nothing_html()))


# --- two runs ---


def difference(**more: Any) -> Difference:
    fields: dict[str, Any] = {
        "metric": "right", "a": 0.5, "b": 0.56, "difference": 0.06, "low": 0.01, "high": 0.11, "p": 0.004,
        "p_holm": 0.012, "wins": 9, "losses": 3, "ties": 88, "n": 100,
    }  # fmt: skip
    return Difference(**fields | more)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "better"),
        ({"difference": -0.06}, "worse"),
        ({"p_holm": 0.05}, "no clear difference"),
        ({"p_holm": 0.0499}, "better"),
        ({"metric": "aurc", "difference": -0.06}, "better"),
        ({"p_holm": None}, ""),
    ],
)
def test_a_difference_is_one_only_after_correction_and_knows_its_direction(given: dict[str, Any], said: str) -> None:
    assert verdict(difference(**given)) == said


@pytest.mark.parametrize(
    ("value", "kind", "shown"),
    [(0.061, "share", "+6.1"), (-0.061, "share", "−6.1"), (-0.02, "index", "−0.020"), (0.0, "share", "+0.0"),
     (-12.4, "ms", "−12 ms"), (-0.0000135, "money", "−0.0000135"), (None, "share", "–")],
)  # fmt: skip
def test_differences_are_written_with_their_sign(value: float | None, kind: Any, shown: str) -> None:
    assert signed(value, kind) == shown


def test_a_comparison_shows_both_values_the_difference_its_interval_p_and_the_counts() -> None:
    timed = difference(
        metric="aurc", a=0.2, b=0.1, difference=-0.1, low=-0.2, high=0.05, p=None, p_holm=None, wins=None, losses=None,
        ties=None,
    )  # fmt: skip
    said = words_of(compare_html(Comparison("A", "B", 100, (), (difference(), timed), (), ("A note.",))))
    assert "Right right 50.0% 56.0% +6.0 +1.0 to +11.0 .012 better 9, 3, 88" in said
    assert "Figures in B: 1 better." in said
    assert "aurc 0.200 0.100 −0.100 −0.200 to +0.050 – –" in said  # no test, and no question wins or loses
    assert "A note." in said
    assert "No question has changed." in said


def test_changed_questions_stand_side_by_side_and_a_long_list_is_cut() -> None:
    lost = Changed("q7", "Why?", "single", "right", Side(1.0, "Because.", "holds it"), Side(0.0, "No.", "lacks it"))
    drawn = compare_html(Comparison("A", "B", 9, (), (), (lost,) * (CHANGED + 1)))
    assert drawn.count('class="row"') == CHANGED
    said = words_of(drawn)
    assert f"{CHANGED + 1} worse in B, 0 better, by “Right”, the first {CHANGED} shown." in said
    assert "Worse in B Why? single q7 A: 1 Because. holds it B: 0 No. lacks it" in said


def test_runs_are_compared_over_what_they_share_only_when_asked(tmp_path: Path) -> None:
    make_run(tmp_path / "short", 30)
    make_run(tmp_path / "long", 40, seed=1)
    runs = Runs(tmp_path)
    with pytest.raises(SettingsError, match=rf"10 of the questions.* both runs.*{SHARED_ONLY}.*the 30 that are"):
        runs.compared("short", "long", shared_only=False)
    (found,) = runs.compared("short", "long", shared_only=True)
    assert (found.a, found.b, found.n) == ("“short”", "“long”", 30)


def test_three_runs_are_compared_over_what_all_share_and_corrected_together(tmp_path: Path) -> None:
    for name, n, seed in (("short", 30, 0), ("long", 40, 1), ("longer", 50, 2)):
        make_run(tmp_path / name, n, seed=seed)
    runs = Runs(tmp_path)
    with pytest.raises(SettingsError, match="20 of the questions are not in all 3 runs"):
        runs.compared("short", "long", "longer", shared_only=False)
    found = runs.compared("short", "long", "longer", shared_only=True)
    assert [(one.a, one.b, one.n) for one in found] == [("“short”", "“long”", 30), ("“short”", "“longer”", 30)]
    alone = runs.compared("short", "long", shared_only=True)[0]
    both = [(item.p_holm, other.p_holm) for item, other in zip(found[0].differences, alone.differences, strict=True)]
    assert all(of_three >= of_two for of_three, of_two in both if of_two is not None)
    assert any(of_three > of_two for of_three, of_two in both if of_two is not None)


def test_the_newest_run_that_can_be_read_is_known(tmp_path: Path) -> None:
    runs = Runs(tmp_path)
    assert runs.newest() is None
    for at, name in enumerate(("old", "new", "newest"), 1):
        written_at(make_run(tmp_path / name, 2), 1_000 * at)
    (tmp_path / "newest" / "scores.jsonl").write_text("[]\n", encoding="utf-8")
    assert runs.newest() == "new"
    for name in ("old", "new"):
        (tmp_path / name / "metrics.json").unlink()
    assert Runs(tmp_path).newest() == "newest"  # what is wrong with it is then said


# --- the report ---


REPORT = f"/runs/{key_of('spring')}/report.html"


def test_a_report_is_drawn_anew_and_served_alone_under_a_policy_of_its_own(folder: Path) -> None:
    (folder / "spring" / "report.html").write_text("<script>alert(1)</script>", encoding="utf-8")
    app = TestClient(build(FakeDateline(), runs_folder=folder)[1], base_url="http://127.0.0.1")
    found = app.get(REPORT)
    assert found.status_code == 200
    assert found.text == page_html(read_run(folder / "spring"))
    policy = found.headers["content-security-policy"]
    assert "sandbox allow-scripts;" in policy
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert (found.headers["x-frame-options"], found.headers["x-content-type-options"]) == ("DENY", "nosniff")


@pytest.mark.parametrize("path", [f"/runs/{key_of('autumn')}/report.html", "/runs/spring/report.html", "/runs/../x"])
def test_a_report_of_no_run_is_not_found(folder: Path, path: str) -> None:
    app = TestClient(build(FakeDateline(), runs_folder=folder)[1], base_url="http://127.0.0.1")
    found = app.get(path)
    assert found.status_code == 404
    assert "text/plain" in found.headers["content-type"]


def test_every_run_has_an_address_whatever_its_folder_is_called() -> None:
    names = ["spring", "nightly/autumn", "caf\udce9", "a..b", "<b>"]
    keys = [key_of(name) for name in names]
    assert len(set(keys)) == len(names)
    assert all(REPORT_ADDRESS.fullmatch(f"/runs/{key}/report.html") for key in keys)


def test_no_text_of_two_runs_becomes_markup_on_the_page(tmp_path: Path) -> None:
    changed = [Changed(evil, evil, evil, "right", Side(1.0, evil, evil), Side(0.0, evil, evil)) for evil in EVIL]
    figures = tuple(difference(metric=evil, note=evil) for evil in EVIL)
    drawn = compare_html(Comparison(EVIL[0], EVIL[1], 1, (), figures, tuple(changed), EVIL))
    ours = compare_html(Comparison("A", "B", 1, (), (difference(),), (), ("",)))
    assert Seen(drawn).tags <= Seen(ours).tags | {"details", "summary", "section", "h4", "span"}
    assert not Seen(drawn).tags & {"script", "style", "img", "iframe", "form"}
    assert drawn == clean(drawn)


# --- in a browser ---


@pytest.fixture(scope="module")
def served(folder: Path) -> Iterator[str]:
    with serving(FakeDateline(), runs_folder=folder) as url:
        yield url


def opened(chromium: Any, url: str, **context: Any) -> tuple[Site, Any]:
    site = Site(FakeDateline(), url)
    tab = site.watch(chromium.new_context(**{"viewport": {"width": 1280, "height": 900}} | context).new_page())
    tab.set_default_timeout(WAIT)
    tab.goto(url)
    tab.wait_for_selector(".welcome")
    tab.click("role=tab[name=Runs]")
    return site, tab


@pytest.fixture
def shown(chromium: Any, served: str) -> Iterator[tuple[Site, Any]]:
    site, tab = opened(chromium, served)
    tab.wait_for_selector("#questions .row")
    yield site, tab
    tab.context.close()


def choose(tab: Any, field: str, label: str) -> None:
    tab.click(f"{field} input")
    tab.click(f"[role=option] >> text={label}")


@needs_browser
def test_the_newest_run_is_shown_with_figures_plots_and_questions(shown: tuple[Site, Any], folder: Path) -> None:
    site, tab = shown
    figures = read_run(folder / "nightly" / "autumn").metrics["metrics"]
    assert "Answers were written by qwen3-4b" in tab.inner_text("#overview .lead")
    assert tab.inner_text("#overview .card .value >> nth=0") == f"{figures['right']['mean'] * 100:.1f}%"
    assert tab.locator("#overview svg.plot").count() == 8
    fill = tab.evaluate("getComputedStyle(document.querySelector('#overview .plot .fill-accent')).fill")
    assert fill == "rgb(140, 29, 24)"
    tab.click("#q2 > summary")
    assert tab.is_visible("#q2 .detail .passages")
    assert not site.outside()
    assert not site.console


@needs_browser
def test_another_run_is_chosen_and_its_questions_are_narrowed(shown: tuple[Site, Any], folder: Path) -> None:
    site, tab = shown
    rows = read_run(folder / "spring").rows
    choose(tab, "#run-name", "spring")
    tab.wait_for_selector("#overview .lead >> text=without a model")
    choose(tab, "#run-state", f"Wrong ({counts(rows)['wrong']})")
    tab.wait_for_selector(f"#questions [role=status] >> text={counts(rows)['wrong']} of 60 questions")
    choose(tab, "#run-type", "comparison")
    narrowed = sum(matches(row, "", "wrong", "comparison") for row in rows)
    tab.wait_for_selector(f"#questions [role=status] >> text={narrowed} of 60 questions")
    tab.fill("#run-find input, #run-find textarea", "nowhere")
    tab.wait_for_selector("#questions >> text=No question is like that.")
    assert not site.console


@needs_browser
def test_two_runs_are_compared_and_the_comparison_is_put_away(shown: tuple[Site, Any]) -> None:
    site, tab = shown
    choose(tab, "#run-other", "spring")
    tab.wait_for_selector("#versus .lead >> text=A is “spring”, B is “nightly/autumn”")
    assert tab.locator("#versus svg.plot").count() == 1
    assert tab.inner_text("#versus tbody th code >> nth=0") == "recall@4"
    tab.click("#versus .row > summary >> nth=0")
    assert tab.locator("#versus .row[open] .side").count() == 2
    choose(tab, "#run-other", "no other run")
    tab.wait_for_selector("#versus .lead", state="detached")
    assert tab.locator("#questions .row").count() == LISTED
    assert not site.console


@needs_browser
def test_a_third_run_is_held_against_the_same_one(chromium: Any, tmp_path: Path) -> None:
    for at, name in enumerate(("first", "second", "latest"), 1):
        written_at(make_run(tmp_path / name, 12, seed=at), 1_000 * at)
    with serving(FakeDateline(), runs_folder=tmp_path) as url:
        site, tab = opened(chromium, url)
        tab.wait_for_selector("#questions .row")
        assert not tab.is_visible("#run-third")
        choose(tab, "#run-other", "first")
        tab.wait_for_selector("#versus .lead >> text=A is “first”, B is “latest”")
        choose(tab, "#run-third", "second")
        tab.wait_for_selector("#versus .lead >> text=A is “first”, B is “second”")
        assert tab.locator("#versus .lead").count() == 2
        choose(tab, "#run-third", "latest")
        tab.wait_for_selector("#versus [role=alert] >> text=Choose another run")
        assert not site.console
        tab.context.close()


@needs_browser
def test_the_whole_report_opens_from_the_tab_and_works_in_its_sandbox(shown: tuple[Site, Any], folder: Path) -> None:
    site, tab = shown
    choose(tab, "#run-name", "spring")
    tab.wait_for_selector("#overview .lead >> text=without a model")
    with tab.context.expect_page() as opening:
        tab.click("#overview >> text=Open the whole report")
    report = site.watch(opening.value)
    report.wait_for_selector("#filter")
    assert report.url.endswith(REPORT)
    assert report.evaluate("origin") == "null"
    wrong = counts(read_run(folder / "spring").rows)["wrong"]
    report.select_option("#state", "wrong")
    report.wait_for_selector(f"#shown >> text={wrong} of 60 questions")
    assert report.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(251, 250, 246)"
    assert not site.outside()
    assert not site.console


@needs_browser
def test_a_broken_newest_run_does_not_stand_in_the_way(chromium: Any, tmp_path: Path) -> None:
    written_at(make_run(tmp_path / "old", 4), 1_000)
    written_at(make_run(tmp_path / "new", 5), 2_000)
    (tmp_path / "new" / "scores.jsonl").write_text("[]\n", encoding="utf-8")
    with serving(FakeDateline(), runs_folder=tmp_path) as url:
        _, tab = opened(chromium, url)
        tab.wait_for_selector("#questions [role=status] >> text=4 questions")
        assert tab.input_value("#run-name input").startswith("old")
        tab.context.close()


@needs_browser
def test_runs_over_different_questions_are_compared_when_the_box_is_ticked(chromium: Any, tmp_path: Path) -> None:
    written_at(make_run(tmp_path / "old", 12), 1_000)
    written_at(make_run(tmp_path / "new", 20), 2_000)
    with serving(FakeDateline(), runs_folder=tmp_path) as url:
        _, tab = opened(chromium, url)
        tab.wait_for_selector("#questions .row")
        assert not tab.is_visible("#run-shared")
        choose(tab, "#run-other", "old")
        tab.wait_for_selector("#versus [role=alert] >> text=8 of the questions are not in both runs")
        tab.click("#run-shared input")
        tab.wait_for_selector("#versus .lead >> text=the same 12 questions")
        tab.context.close()


@needs_browser
def test_a_run_that_is_gone_or_broken_is_explained(chromium: Any, tmp_path: Path) -> None:
    written_at(make_run(tmp_path / "old", 4), 1_000)
    written_at(make_run(tmp_path / "new", 4), 2_000)
    with serving(FakeDateline(), runs_folder=tmp_path) as url:
        _, tab = opened(chromium, url)
        tab.wait_for_selector("#questions .row")
        (tmp_path / "old" / "run.json").unlink()
        (tmp_path / "new" / "scores.jsonl").write_text("[]\n", encoding="utf-8")
        choose(tab, "#run-name", "old")
        tab.wait_for_selector("#overview [role=alert] >> text=There is no run “old” any more.")
        assert not tab.is_visible("#run-find")
        tab.click("role=tab[name=Chat]")
        os.utime(tmp_path / "new" / "run.json", (3_000, 3_000))
        tab.click("role=tab[name=Runs]")
        tab.wait_for_selector("#overview [role=alert] >> text=scores.jsonl, line 1: not a JSON object")
        tab.context.close()


@needs_browser
def test_a_run_made_meanwhile_appears_when_the_tab_comes_back(chromium: Any, tmp_path: Path) -> None:
    with serving(FakeDateline(), runs_folder=tmp_path) as url:
        _, tab = opened(chromium, url)
        tab.wait_for_selector("#overview >> text=No runs yet")
        make_run(tmp_path / "first", 4)
        tab.click("role=tab[name=Chat]")
        tab.click("role=tab[name=Runs]")
        tab.wait_for_selector("#questions .row")
        tab.context.close()


@needs_browser
def test_hostile_runs_run_nothing_and_fetch_nothing(chromium: Any, tmp_path: Path) -> None:
    evil_run(tmp_path / "evil")
    with serving(FakeDateline(), runs_folder=tmp_path) as url:
        site, tab = opened(chromium, url)
        tab.wait_for_selector("#questions .row")
        for number in range(1, len(EVIL) + 1):
            tab.click(f"#q{number} > summary")
        tab.wait_for_timeout(300)
        assert tab.locator(":is(#overview, #questions) :is(img, script, iframe, form, style, link)").count() == 0
        assert not site.outside()
        assert not site.dialogs
        tab.context.close()


@needs_browser
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_run_is_no_wider_than_a_phone(chromium: Any, served: str, theme: str) -> None:
    _, tab = opened(chromium, served, viewport={"width": 390, "height": 844}, color_scheme=theme)
    tab.wait_for_selector("#questions .row")
    choose(tab, "#run-other", "spring")
    tab.wait_for_selector("#versus .lead")
    tab.evaluate("document.querySelectorAll('.run details').forEach((box) => (box.open = true))")
    assert tab.evaluate("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)") <= 390
    ink = tab.evaluate("getComputedStyle(document.querySelector('#overview .plot .fill-ink')).fill")
    assert ink == ("rgb(236, 232, 223)" if theme == "dark" else "rgb(29, 27, 24)")
    tab.context.close()
