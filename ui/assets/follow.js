// Follows clicks.js in the current answer: a new question comes to the top of the window, once.
let shown = "";
watch("value", () => {
  const exchange = element.querySelector(".exchange");
  const name = exchange ? exchange.id : "";
  if (name && name !== shown) requestAnimationFrame(() => exchange.scrollIntoView({ block: "start" }));
  shown = name;
});
