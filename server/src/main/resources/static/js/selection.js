// Rows that one chooses: X or a click on the box, Shift for a range, the box in the head for the page, Esc for none. The bar
// below does something with them; what that has to be told is asked in a dialog over the list.
const bar = () => document.getElementById("selection");
const boxes = () => [...document.querySelectorAll("input[name=record][form=selection]")];
const everything = () => bar()?.querySelector("input[name=all]");
let last;

function tell() {
  if (!bar()) return;
  const all = boxes();
  const chosen = all.filter((box) => box.checked);
  for (const box of all) box.closest("tr").classList.toggle("is-on", box.checked);
  const whole = !everything().disabled;
  bar().querySelector("b").textContent = whole ? bar().dataset.all : bar().dataset.counted.replace("{n}", chosen.length);
  const page = document.querySelector("[data-do=select-page]");
  page.checked = chosen.length > 0 && chosen.length === all.length;
  page.indeterminate = chosen.length > 0 && !page.checked;
}

function choose(on, whole = false) {
  for (const box of boxes()) box.checked = on;
  everything().disabled = !whole;
  tell();
}

const acts = {
  "select-page": (box) => choose(box.checked),
  "select-all": (button) => {
    choose(true, true);
    button.focus();
  },
  "select-none": () => choose(false),
  "close-dialog": (link) => link.closest("dialog")?.close(),
};

document.addEventListener("click", (event) => {
  const hit = event.target.closest("[data-do]");
  if (!acts[hit?.dataset.do]) return;
  if (hit.closest("dialog")) event.preventDefault();
  acts[hit.dataset.do](hit);
});

document.addEventListener("click", (event) => {
  const box = event.target;
  if (!box.matches("input[name=record][form=selection]")) return;
  const all = boxes();
  const [from, to] = [all.indexOf(last), all.indexOf(box)].sort((one, other) => one - other);
  if (event.shiftKey && from >= 0) for (const between of all.slice(from, to)) between.checked = box.checked;
  last = box;
  everything().disabled = true;
  tell();
});

// Without this file the button sends the form to a page of its own.
document.addEventListener("click", (event) => {
  const deed = event.target.closest("[data-deed]");
  if (!deed || deed.formAction.endsWith("/export")) return;
  event.preventDefault();
  htmx.ajax("POST", deed.formAction, { source: bar(), target: "#action", select: "#action", swap: "outerHTML" });
});

document.addEventListener("htmx:afterSwap", (event) => {
  tell();
  const dialog = document.getElementById("action-dialog");
  if (event.detail.elt.closest("#action-dialog") && !dialog.open) dialog.showModal();
});

document.addEventListener("keydown", (event) => {
  const open = document.querySelector("dialog[open], details.rp-menu[open], #preview:not([hidden])");
  if (event.key === "Escape" && !open && boxes().some((box) => box.checked)) choose(false);
});

tell();
