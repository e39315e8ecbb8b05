// Runs once for each gr.HTML (js_on_load). A click on anything with data-do becomes the event of that name.
const known = ["open", "ask", "show", "remove", "close", "dates"];
element.addEventListener("click", (event) => {
  const hit = event.target.closest("[data-do]");
  if (!hit || !element.contains(hit) || !known.includes(hit.dataset.do)) return;
  event.preventDefault();
  if (hit.dataset.do === "open" || hit.dataset.do === "show") {
    const marked = document.querySelectorAll(".current-source");
    marked.forEach((other) => other.classList.remove("current-source"));
    if (!hit.closest(".sheet")) window.datelineOpener = hit;
  }
  trigger(hit.dataset.do, { ref: hit.dataset.ref || "" });
});
// The view is drawn again while an answer streams; a list the reader has unfolded stays unfolded.
const unfolded = new Set();
element.addEventListener(
  "toggle",
  (event) => {
    const box = event.target;
    if (box.id) box.open ? unfolded.add(box.id) : unfolded.delete(box.id);
  },
  true,
);
watch("value", () => {
  unfolded.forEach((id) => {
    const box = element.querySelector("#" + CSS.escape(id));
    if (box) box.open = true;
  });
});
