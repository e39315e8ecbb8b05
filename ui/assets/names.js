// Follows clicks.js in the chat: Gradio's date fields stand under their labels without being tied to them.
const nameDates = () =>
  document.querySelectorAll("#filters .block:has(.timebox)").forEach((block) => {
    const label = block.querySelector("[data-testid=block-info]").textContent.trim();
    block.querySelector(".time").setAttribute("aria-label", label);
    block.querySelector(".calendar").setAttribute("aria-label", `Choose a day: ${label}`);
  });
const watchDates = () => {
  const filters = document.querySelector("#filters");
  if (!filters) return requestAnimationFrame(watchDates);
  new MutationObserver(nameDates).observe(filters, { childList: true, subtree: true });
  nameDates();
};
watchDates();
