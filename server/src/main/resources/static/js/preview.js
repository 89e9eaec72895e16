// The preview beside a list: a click on a row or Space opens it, J, K and its arrows move it along, Esc closes it. Where
// there is no room for it, a tap on a row opens the record.
const wide = matchMedia("(min-width: 768px)");
const pane = () => document.getElementById("preview");
const isOpen = () => pane() && !pane().hidden;
// a second click on a cell means its value
const doubled = 250;
let pending;
let shown;

function show(row) {
  if (!pane() || !row?.dataset.row) return;
  shown?.classList.remove("is-open");
  shown = row;
  row.classList.add("is-open");
  row.closest(".rp-list").classList.remove("is-wide");
  htmx.ajax("GET", row.dataset.row, { source: row, target: "#preview", select: "#preview", swap: "outerHTML" });
}

function close() {
  shown?.classList.remove("is-open");
  pane().closest(".rp-list").classList.add("is-wide");
  pane().hidden = true;
  if (pane().contains(document.activeElement)) shown?.querySelector("a")?.focus();
}

function step(by) {
  const rows = [...document.querySelectorAll("[data-row]:not([data-row=''])")];
  const next = rows[rows.indexOf(shown) + by];
  next?.scrollIntoView({ block: "nearest" });
  show(next);
}

document.addEventListener("rp:preview", (event) => (isOpen() && shown === event.target ? close() : show(event.target)));
document.addEventListener("rp:row", (event) => isOpen() && show(event.target));

document.addEventListener("click", (event) => {
  const row = event.target.closest("[data-row]");
  if (!row?.dataset.row || event.target.closest("a, button, input, label, summary, form") || getSelection().toString()) return;
  clearTimeout(pending);
  if (!wide.matches) row.querySelector("a").click();
  else if (!event.target.closest("[data-cell]")) show(row);
  else if (event.detail < 2) pending = setTimeout(() => show(row), doubled);
});

const acts = { "preview-close": close, "preview-previous": () => step(-1), "preview-next": () => step(1) };
document.addEventListener("click", (event) => acts[event.target.closest("[data-do]")?.dataset.do]?.());

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && isOpen() && !document.querySelector("details.rp-menu[open], [popover]:popover-open")) close();
});
