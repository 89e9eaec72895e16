// Keys that work on every page: / search, ? the key map, Z undo, G and a letter to go. A page adds its own: an element with
// data-key is focused, or clicked where there is nothing to type.
const off = "rp-keys-off";
const toggle = document.getElementById("keys-on");
let going = false;

function typing(target) {
  return target.isContentEditable || target.closest("input, textarea, select, dialog") !== null;
}

const actions = {
  "/": () => document.getElementById("search")?.focus(),
  "?": () => document.getElementById("keys")?.showModal(),
  z: () => document.querySelector("[data-undo]")?.click(),
  g: () => {
    going = true;
    setTimeout(() => (going = false), 1500);
  },
};

function ofThisPage(key) {
  const target = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!target) return undefined;
  return () => {
    target.focus();
    if (!target.matches("textarea, input:not([type=radio])")) target.click();
  };
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || localStorage.getItem(off)) return;
  const place = going && document.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
  const action = place ? () => place.click() : (actions[event.key] ?? ofThisPage(event.key));
  going = false;
  if (!action) return;
  event.preventDefault();
  action();
});

// Who speaks to the computer sets off keys without meaning it (WCAG 2.1.4).
if (toggle) {
  toggle.checked = !localStorage.getItem(off);
  toggle.addEventListener("change", () => (toggle.checked ? localStorage.removeItem(off) : localStorage.setItem(off, "1")));
}
