// Follows clicks.js in the article panels: bring the marked words into view, and give the keyboard its place.
const reveal = () => {
  const sheet = element.querySelector(".sheet");
  if (!sheet) {
    const opener = window.datelineOpener;
    if (opener && opener.isConnected) opener.focus();
    return;
  }
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const hit = sheet.querySelector("#hit");
  const goal = hit || sheet;
  const narrow = window.matchMedia("(max-width: 1000px)").matches;
  requestAnimationFrame(() => {
    goal.scrollIntoView({ block: hit ? "center" : narrow ? "start" : "nearest", behavior: calm ? "auto" : "smooth" });
    if (!sheet.contains(document.activeElement)) sheet.querySelector("h2").focus({ preventScroll: true });
  });
};
watch("value", reveal);
element.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && element.querySelector(".sheet")) trigger("close", { ref: "" });
});
