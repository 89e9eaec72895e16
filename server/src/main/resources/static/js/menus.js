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

// What one does with an entry is drawn once for all of a timeline. Without this file a menu leads to the form, which has the same.
document.addEventListener("click", (event) => {
  const menu = event.target.closest("summary")?.parentElement;
  const link = menu?.querySelector(":scope > a");
  if (!menu?.dataset.items || !link) return;
  const items = document.getElementById(menu.dataset.items).content.cloneNode(true);
  for (const item of items.querySelectorAll("[data-at]")) {
    const path = link.pathname.replace("/edit", item.dataset.at);
    if (item.matches("a")) item.href = path;
    else {
      item.formAction = path;
      item.setAttribute("hx-post", path);
    }
  }
  link.replaceWith(items);
  htmx.process(menu);
});
