// The one key map. Templates declare what keys do: data-key="c" is focused, or clicked where there is nothing to type, first
// in the row that one is on; J and K go from data-row to data-row; G and a letter follow data-go; Ctrl and an arrow follow
// data-walk. The dialog #keys shows the entries whose data-when is on this page.
const off = "rp-keys-off";
const map = document.getElementById("keys");
const toggle = document.getElementById("keys-on");
let going = false;
let row;

const typing = (target) => target.isContentEditable || target.closest("input:not([type=checkbox]), textarea, select, dialog") !== null;
const isShown = (element) => element.checkVisibility();
const press = (element) => {
  element.focus();
  if (!element.matches("textarea, input:not([type=radio], [type=checkbox])")) element.click();
};

function here() {
  const held = document.activeElement.closest("[data-row]") ?? row;
  return held?.isConnected ? held : undefined;
}

function move(step) {
  const rows = [...document.querySelectorAll("[data-row]")].filter(isShown);
  const at = rows.indexOf(here());
  const next = at < 0 ? rows.at(step > 0 ? 0 : -1) : rows[at + step];
  if (!next) return;
  row = next;
  const held = next.querySelector("a[href]:not(.rp-menu a), button:not(.rp-menu button)") ?? next;
  if (held === next) next.tabIndex = -1;
  held.focus();
  next.scrollIntoView({ block: "nearest" });
  next.dispatchEvent(new CustomEvent("rp:row", { bubbles: true }));
}

const actions = {
  "/": () => document.getElementById("search")?.focus(),
  "?": () => document.querySelector("[data-dialog=keys]")?.click(),
  j: () => move(1),
  k: () => move(-1),
  z: () => document.querySelector("[data-undo]")?.click(),
  g: () => {
    going = true;
    setTimeout(() => (going = false), 1500);
  },
};

function declared(key) {
  const selector = `[data-key="${CSS.escape(key)}"]`;
  const target =
    here()?.querySelector(selector) ?? [...document.querySelectorAll(selector)].find((one) => !one.closest("[data-row]"));
  return target && (() => press(target));
}

function preview(event) {
  const shown = event.target.closest("button, summary, input") ? undefined : here();
  return shown?.dataset.row && (() => shown.dispatchEvent(new CustomEvent("rp:preview", { bubbles: true })));
}

function actionOf(event) {
  if (event.key === " ") return preview(event);
  const place = going && document.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
  return place ? () => place.click() : (actions[event.key] ?? declared(event.key));
}

const arrows = { ArrowUp: "previous", ArrowLeft: "previous", ArrowDown: "next", ArrowRight: "next" };

function walk(event) {
  const to = arrows[event.key];
  const link = to && document.querySelector(`[data-walk=${to}]`);
  if (!link) return;
  event.preventDefault();
  link.click();
}

document.addEventListener("keydown", (event) => {
  if (event.altKey || typing(event.target)) return;
  if (event.ctrlKey || event.metaKey) return walk(event);
  if (localStorage.getItem(off)) return;
  const action = actionOf(event);
  going = false;
  if (!action) return;
  event.preventDefault();
  action();
});

document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-dialog=keys]")) return;
  for (const entry of map.querySelectorAll("[data-when]")) entry.hidden = !document.querySelector(entry.dataset.when);
});

// Who speaks to the computer sets off keys without meaning it (WCAG 2.1.4).
if (toggle) {
  toggle.checked = !localStorage.getItem(off);
  toggle.addEventListener("change", () => (toggle.checked ? localStorage.removeItem(off) : localStorage.setItem(off, "1")));
}
