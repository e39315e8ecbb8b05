"""The runs tab: layout, and which event calls what."""

from __future__ import annotations

from typing import Any

import gradio as gr

from qa.errors import SettingsError
from qa.evaluation.report.states import STATES, counts, types
from ui import asking
from ui.compare_view import compare_html
from ui.library_view import notice_html
from ui.parts import QUICK, Update, area
from ui.runs import SHARED_ONLY, Runs, key_of
from ui.runs_view import nothing_html, overview_html, questions_html

NO_RUN = ("no other run", "")


class RunsTab:
    """The runs there are. What a reader has chosen is in the fields themselves."""

    def __init__(self, runs: Runs) -> None:
        self._runs = runs
        with gr.Row(elem_id="choice"):
            self.run = gr.Dropdown([], label="Run", elem_id="run-name", interactive=True)
            self.other = gr.Dropdown([NO_RUN], value="", label="Compare with", elem_id="run-other", interactive=True)
            self.third = gr.Dropdown(
                [NO_RUN], value="", label="And a third run", elem_id="run-third", interactive=True, visible=False,
            )  # fmt: skip
            self.shared = gr.Checkbox(False, label=SHARED_ONLY, elem_id="run-shared", visible=False, interactive=True)
        self.versus = area("", "versus")
        self.overview = area("", "overview")
        with gr.Row(elem_id="narrow", visible=False) as self.narrow:
            self.typed = gr.Textbox(
                label="Search", placeholder="Words of the question or answer", max_length=200, elem_id="run-find",
            )  # fmt: skip
            self.state = gr.Dropdown([("All", "")], value="", label="Show", elem_id="run-state", interactive=True)
            self.kind = gr.Dropdown([("All", "")], value="", label="Type", elem_id="run-type", interactive=True)
        self.questions = area("", "questions")
        self._wire()

    def _wire(self) -> None:
        narrowed = [self.run, self.typed, self.state, self.kind]
        # A choice made while the one before is still drawn counts: by default Gradio would drop it.
        self.run.input(self._show, self.chosen, self.shown[2:], trigger_mode="always_last", **QUICK)
        for changed in (self.other, self.third, self.shared):
            changed.input(
                self._compare, [self.run, self.other, self.third, self.shared],
                [self.versus, self.third, self.shared], trigger_mode="always_last", **QUICK,
            )  # fmt: skip
        self.typed.change(self._list, narrowed, [self.questions], trigger_mode="always_last", **QUICK)
        for field in (self.state, self.kind):
            field.input(self._list, narrowed, [self.questions], trigger_mode="always_last", **QUICK)

    @property
    def chosen(self) -> list[Any]:
        """What `refresh` has to know."""
        return [self.run, self.other, self.third, self.shared, self.typed]

    @property
    def shown(self) -> list[Any]:
        """What `refresh` may change."""
        return [
            self.run, self.other, self.versus, self.third, self.shared, self.overview, self.narrow, self.state,
            self.kind, self.questions,
        ]  # fmt: skip

    def refresh(
        self, name: str | None, other: str | None, third: str | None, shared: bool, typed: str | None
    ) -> Update:
        """When the tab is opened: the runs there are now, and those chosen before, else the newest readable one."""
        try:
            listed = self._runs.listed()
            newest = self._runs.newest() if name not in [item.name for item in listed] else None
        except OSError as error:
            return {self.overview: notice_html(asking.sentence_for(error))}
        choices, names = [(item.label, item.name) for item in listed], [item.name for item in listed]
        chosen = name if name in names else newest
        other, third = (given if given in names else "" for given in (other, third))
        update: Update = {
            self.run: gr.update(choices=choices, value=chosen),
            self.other: gr.update(choices=[NO_RUN, *choices], value=other),
            self.third: gr.update(choices=[NO_RUN, *choices], value=third),
        }
        if chosen is None:
            return _joined(update, self._empty(nothing_html()), self._compare(None, "", "", shared))
        return _joined(update, self._show(chosen, other, third, shared, typed))

    def _show(self, name: str, other: str | None, third: str | None, shared: bool, typed: str | None) -> Update:
        try:
            run = self._runs.get(name)
            drawn = overview_html(run, f"/runs/{key_of(name)}/report.html")
        except Exception as error:  # the page must say what happened; the cause goes to the log
            return self._empty(notice_html(asking.sentence_for(error))) | self._compare(None, "", "", shared)
        states = [(f"{STATES[state]} ({count:,})", state) for state, count in counts(run.rows).items()]
        kinds = [(f"{kind} ({count:,})", kind) for kind, count in types(run.rows).items()]
        return {
            self.overview: drawn,
            self.narrow: gr.update(visible=True),
            self.state: gr.update(choices=[("All", ""), *states], value=""),
            self.kind: gr.update(choices=[("All", ""), *kinds], value="", visible=bool(kinds)),
            self.questions: questions_html(run.rows, typed or "", "", ""),
        } | self._compare(name, other, third, shared)

    def _compare(self, name: str | None, other: str | None, third: str | None, shared: bool) -> Update:
        """The run shown, and a third one where it is chosen, against the other; nothing where none is chosen."""
        if not name or not other:
            return {self.versus: "", self.third: gr.update(visible=False), self.shared: gr.update(visible=False)}
        chosen = [other, name, *([third] if third else [])]
        try:
            if len(set(chosen)) < len(chosen):
                raise SettingsError("Choose another run to compare this one with.")
            found = self._runs.compared(*chosen, shared_only=shared)
            drawn = "".join(compare_html(one, place) for place, one in enumerate(found, 1))
        except Exception as error:  # as above
            drawn = notice_html(asking.sentence_for(error))
        return {self.versus: drawn, self.third: gr.update(visible=True), self.shared: gr.update(visible=True)}

    def _empty(self, said: str) -> Update:
        return {self.overview: said, self.narrow: gr.update(visible=False), self.questions: ""}

    def _list(self, name: str | None, typed: str | None, state: str | None, kind: str | None) -> str:
        try:
            return questions_html(self._runs.get(name or "").rows, typed or "", state or "", kind or "")
        except Exception as error:  # as above
            return notice_html(asking.sentence_for(error))


def _joined(*updates: Update) -> Update:
    """One update of them all; where two change the same field, of what each says of it."""
    out: Update = {}
    for update in updates:
        for field, said in update.items():
            before = out.get(field)
            out[field] = {**before, **said} if isinstance(before, dict) and isinstance(said, dict) else said
    return out
