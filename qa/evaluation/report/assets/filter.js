// Hides the rows that the filter does not ask for. Without this script every row is there, and opens all the same.
const rows = [...document.querySelectorAll(".row")];
const by = (id) => document.getElementById(id);
const [form, find, state, type, shown] = ["filter", "find", "state", "type", "shown"].map(by);
const texts = new Map();
const textOf = (row) => {
  if (!texts.has(row)) {
    const parts = row.querySelectorAll("summary, .full, .gold, .said, .why, .cited");
    texts.set(row, [...parts].map((part) => part.textContent).join("\n").toLowerCase());
  }
  return texts.get(row);
};
const apply = () => {
  const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const row of rows) {
    const asked =
      (!state.value || row.dataset.is.split(" ").includes(state.value)) &&
      (!type || !type.value || row.dataset.type === type.value) &&
      words.every((word) => textOf(row).includes(word));
    row.hidden = !asked;
    count += asked;
  }
  const noun = rows.length === 1 ? "question" : "questions";
  shown.value = count === rows.length ? `${count} ${noun}` : `${count} of ${rows.length} ${noun}`;
};
const open = () => {
  const row = location.hash && by(location.hash.slice(1));
  if (!row || !row.matches(".row")) return;
  row.hidden = false;
  row.open = true;
  row.scrollIntoView();
};
let waiting = 0;
form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(apply, 80);
});
form.addEventListener("submit", (event) => event.preventDefault());
form.hidden = false;
apply();
open();
addEventListener("hashchange", open);
// On paper nothing opens: what a figure depends on is printed, and folded again afterwards as it was.
const folded = [...document.querySelectorAll("details.settings:not([open])")];
addEventListener("beforeprint", () => folded.forEach((box) => (box.open = true)));
addEventListener("afterprint", () => folded.forEach((box) => (box.open = false)));
