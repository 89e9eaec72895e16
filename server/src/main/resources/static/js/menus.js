// Menus are <details>: they open without this file, but close by Esc, by a click elsewhere and when another opens.
const open = () => document.querySelectorAll("details.rp-menu[open]");

document.addEventListener("click", (event) => {
  for (const menu of open()) if (!menu.contains(event.target)) menu.open = false;
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of open()) {
    const held = menu.contains(document.activeElement);
    menu.open = false;
    if (held) menu.querySelector("summary").focus();
  }
});

document.addEventListener("click", (event) => {
  const id = event.target.closest("[data-dialog]")?.dataset.dialog;
  if (id) document.getElementById(id).showModal();
});
