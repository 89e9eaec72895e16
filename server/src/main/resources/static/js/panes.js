// On a phone, shows one part of a page at a time: <button data-do="pane" data-to="x"> and <div data-pane="x">.
document.addEventListener("click", (event) => {
  const hit = event.target.closest("[data-do=pane]");
  if (!hit) return;
  for (const tab of hit.parentElement.children) {
    const on = tab === hit;
    tab.classList.toggle("is-on", on);
    tab.setAttribute("aria-pressed", on);
    document.querySelector(`[data-pane="${tab.dataset.to}"]`)?.classList.toggle("is-shown", on);
  }
});
