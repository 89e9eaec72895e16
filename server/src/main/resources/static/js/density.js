// Compact or comfortable rows: at once on this page, and remembered for the next.
const root = document.documentElement;

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-do=density]");
  if (!button) return;
  const density = root.dataset.rows === "compact" ? "comfortable" : "compact";
  root.dataset.rows = density;
  button.setAttribute("aria-pressed", density === "compact");
  htmx.ajax("POST", "/me/density", { swap: "none", values: { density } });
});
