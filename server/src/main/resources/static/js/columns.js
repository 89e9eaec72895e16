// Columns of a table are dragged to another place by their heads, and made wider or narrower by their right edge or, there, by
// the arrow keys. What they are then stands in the URL, and in a view as soon as it is saved.
const least = 60;
const most = 640;
const step = 16;
const heads = (of) => [...of.closest("tr").querySelectorAll("[data-column]")];
const widthOf = (head) => head.getAttribute("width");
let taken;

async function show(row, order) {
  const url = new URL(location.href);
  url.searchParams.set("columns", order.map((head) => [head.dataset.column, widthOf(head)].filter(Boolean).join(":")).join(","));
  for (const place of ["after", "group"]) url.searchParams.delete(place);
  await htmx.ajax("GET", url.href, { source: "#main", target: "#main", select: "#main", swap: "outerHTML" });
  history.replaceState(history.state, "", url);
}

document.addEventListener("dragstart", (event) => {
  const head = event.target.closest?.("[data-column]");
  if (!head) return;
  taken = head;
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", head.dataset.column);
});

document.addEventListener("dragover", (event) => {
  const over = taken && event.target.closest?.("[data-column]");
  if (!over) return;
  event.preventDefault();
  for (const head of heads(over)) head.classList.toggle("is-over", head === over && head !== taken);
});

document.addEventListener("drop", (event) => {
  const over = taken && event.target.closest?.("[data-column]");
  if (!over || over === taken) return;
  event.preventDefault();
  const order = heads(over);
  const [from, to] = [order.indexOf(taken), order.indexOf(over)];
  order.splice(to, 0, ...order.splice(from, 1));
  show(over, order);
});

document.addEventListener("dragend", () => {
  for (const head of document.querySelectorAll("[data-column].is-over")) head.classList.remove("is-over");
  taken = undefined;
});

// The first that is sized keeps the others as they are.
function size(head, width) {
  for (const one of heads(head)) if (!widthOf(one)) one.setAttribute("width", Math.min(most, Math.max(least, Math.round(one.offsetWidth))));
  head.closest("table").classList.add("is-sized");
  head.setAttribute("width", Math.min(most, Math.max(least, Math.round(width))));
}

document.addEventListener("pointerdown", (event) => {
  const edge = event.target.closest(".rp-resize");
  if (!edge) return;
  event.preventDefault();
  const head = edge.closest("th");
  const begun = head.offsetWidth - event.clientX;
  edge.setPointerCapture(event.pointerId);
  const follow = (move) => size(head, begun + move.clientX);
  edge.addEventListener("pointermove", follow);
  edge.addEventListener("pointerup", () => {
    edge.removeEventListener("pointermove", follow);
    show(head, heads(head));
  }, { once: true });
});

document.addEventListener("keydown", async (event) => {
  const way = { ArrowLeft: -step, ArrowRight: step }[event.key];
  if (!way || !event.target.matches?.(".rp-resize")) return;
  event.preventDefault();
  const head = event.target.closest("th");
  size(head, head.offsetWidth + way);
  await show(head, heads(head));
  document.querySelector(`[data-column="${head.dataset.column}"] .rp-resize`)?.focus();
});
