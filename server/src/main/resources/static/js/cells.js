// Cells of a table are edited where they stand: a double click, Enter or F2 opens one, Enter saves, Esc leaves it as it was,
// Tab saves and goes on to the next. Arrows go from cell to cell, and among what a cell offers to choose.
const closed = new Map();
let next;

const cells = (row) => [...row.querySelectorAll("[data-cell]")].filter((cell) => cell.checkVisibility());
const theirsIn = (form) => form.querySelector("[data-theirs]");
const formOf = (target) => target.closest?.(".rp-cell-form");

function open(cell) {
  closed.set(cell.id, cell.cloneNode(true));
  htmx.ajax("GET", cell.dataset.cell, { source: cell, target: cell, select: "td", swap: "outerHTML" });
}

function leave(form) {
  const cell = form.closest("td");
  const before = closed.get(cell.id);
  const theirs = theirsIn(form);
  form.dataset.left = "1";
  if (theirs) (before.querySelector("a[href]") ?? before).textContent = theirs.dataset.theirs;
  cell.replaceWith(before);
  before.focus();
}

const boxes = (form) => [...form.querySelectorAll("[type=checkbox]")];
const touched = (form) => boxes(form).some((box) => box.checked !== box.defaultChecked) || [...form.elements].some((field) =>
  field.name === "value" && (field.options ? [...field.options].some((one) => one.selected !== one.defaultSelected) : field.value !== field.defaultValue));

function save(form) {
  if (form.dataset.left) return;
  if (!touched(form) && !form.querySelector(".rp-cell-said")) return leave(form);
  form.dataset.left = "1";
  form.requestSubmit();
}

document.addEventListener("dblclick", (event) => {
  const cell = event.target.closest("[data-cell]");
  if (!cell || event.target.closest("a")) return;
  getSelection().removeAllRanges();
  open(cell);
});

function beside(cell, key) {
  const row = cell.closest("tr");
  const all = cells(row);
  const at = all.indexOf(cell);
  if (key === "ArrowRight") return all[at + 1];
  if (key === "ArrowLeft") return all[at - 1]?.querySelector(".rp-name a[href]") ?? all[at - 1] ?? row.querySelector("a[href]");
  const way = key === "ArrowDown" ? "nextElementSibling" : "previousElementSibling";
  const other = row[way];
  return other?.matches("[data-row]") ? cells(other)[at] : undefined;
}

function onCell(event, cell) {
  if (event.key === "Enter" || event.key === "F2") return () => open(cell);
  const to = event.key.startsWith("Arrow") && beside(cell, event.key);
  return to && (() => to.focus());
}

function onRow(event) {
  if (!event.target.matches("[data-row] a[href]")) return undefined;
  const all = cells(event.target.closest("[data-row]"));
  const right = all.find((cell) => !cell.contains(event.target));
  if (event.key === "F2" && all.length) return () => open(all[0]);
  return event.key === "ArrowRight" && right ? () => right.focus() : undefined;
}

function onInput(event, form) {
  if (event.key === "Escape") return () => leave(form);
  if (event.key === "Enter" && !(event.shiftKey && event.target.matches("textarea"))) return () => save(form);
  const other = event.target.type === "checkbox" && boxes(form)[boxes(form).indexOf(event.target) + { ArrowDown: 1, ArrowUp: -1 }[event.key]];
  if (other) return () => other.focus();
  if (event.key !== "Tab" || theirsIn(form)) return undefined;
  const all = [...document.querySelectorAll("[data-cell], .rp-cell-edit")].filter((cell) => cell.checkVisibility());
  const to = all[all.indexOf(form.closest("td")) + (event.shiftKey ? -1 : 1)];
  return () => {
    next = to?.id;
    save(form);
    if (!form.isConnected) goOn();
  };
}

function goOn() {
  const cell = next && document.getElementById(next);
  next = undefined;
  if (cell) open(cell);
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const form = formOf(event.target);
  const act = form ? onInput(event, form) : event.target.matches?.("[data-cell]") ? onCell(event, event.target) : onRow(event);
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}, true);

// Whoever goes elsewhere with the pointer has finished, but has not chosen between what they and what somebody else wrote.
document.addEventListener("focusout", (event) => {
  const form = formOf(event.target);
  if (form && !theirsIn(form) && !form.contains(event.relatedTarget)) setTimeout(() => form.isConnected && !form.contains(document.activeElement) && save(form));
});

// The row comes anew after a save: the focus stays in its cell, or goes on.
document.addEventListener("htmx:afterRequest", (event) => {
  const { elt: form, verb } = event.detail.requestConfig;
  if (!form.matches?.(".rp-cell-form") || verb !== "post") return;
  delete form.dataset.left;
  if (!event.detail.successful) next = undefined;
  else if (next) goOn();
  else document.getElementById(form.closest("td").id)?.focus();
});
