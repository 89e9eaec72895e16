// The rows of a part of a table fold under its head.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-do=fold]");
  if (!button) return;
  const folded = button.closest("tbody").classList.toggle("is-folded");
  button.setAttribute("aria-expanded", !folded);
});
