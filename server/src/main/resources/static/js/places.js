// Records stand in places, such as the columns of a board or the days of a calendar. They are dragged by a pointer, or moved by
// the menu of their button. The server draws the places anew: what may not stand there is back where it was.
const menu = () => document.getElementById("move-to");
const placeOf = (element) => element.closest?.("[data-place]");
const items = () => [...menu().querySelectorAll("button[name=value]")];
const buttonOf = (card) => card?.querySelector("[data-do=move]");
const day = () => menu().querySelector("input[name=value]");
let taken;

async function move(card, place, value) {
  const from = placeOf(card);
  if (place === from) return;
  const held = card.contains(document.activeElement);
  const back = [card.parentElement, card.nextElementSibling];
  const { id, was } = card.dataset;
  card.classList.add("is-moving");
  place?.querySelector("ul").prepend(card);
  if (held) buttonOf(card).focus();
  const redrawn = menu().dataset.redraws ?? `#${from.id},#${place.id}`;
  menu().setAttribute("hx-select-oob", `${redrawn},#toasts:innerHTML`);
  const values = { value, was: was ?? from.dataset.place };
  await htmx.ajax("POST", `${menu().getAttribute("action")}/${id}/place`, { source: menu(), swap: "none", values }).catch(() => {});
  if (card.isConnected) {
    card.classList.remove("is-moving");
    back[0].insertBefore(card, back[1]);
  }
  // whoever went on meanwhile stays there
  if (held && document.activeElement === document.body) buttonOf(document.querySelector(`[data-id="${id}"]`))?.focus();
}

// A day says nothing about the time of day: that stays.
const at = (card, place) => move(card, place, place.dataset.place + (card.dataset.time ?? ""));

function open(button) {
  taken = button.closest("[data-id]");
  for (const item of items()) item.disabled = item.value === placeOf(taken).dataset.place;
  if (day()) day().value = taken.dataset.was;
  menu().showPopover();
  const box = button.getBoundingClientRect();
  const below = box.bottom + 4 + menu().offsetHeight < innerHeight;
  menu().style.left = `${Math.max(8, Math.min(box.left, innerWidth - menu().offsetWidth - 8))}px`;
  menu().style.top = `${Math.max(8, below ? box.bottom + 4 : box.top - menu().offsetHeight - 4)}px`;
  (day() ?? items().find((item) => !item.disabled))?.focus();
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-do=move]");
  if (button) open(button);
});

document.addEventListener("submit", (event) => {
  if (event.target !== menu()) return;
  event.preventDefault();
  const value = event.submitter?.value || day()?.value;
  if (!value) return;
  const place = document.querySelector(`[data-place="${CSS.escape(day() ? value.slice(0, 10) : value)}"]`);
  buttonOf(taken).focus();
  menu().hidePopover();
  move(taken, place, value);
});

document.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !menu()?.contains(document.activeElement) || day()) return;
  event.preventDefault();
  const able = items().filter((item) => !item.disabled);
  able.at((able.indexOf(document.activeElement) + step) % able.length).focus();
});

const mark = (over) => {
  for (const place of document.querySelectorAll("[data-place]")) place.classList.toggle("is-over", place === over);
};

document.addEventListener("dragstart", (event) => {
  const card = event.target.closest?.("[data-id][draggable=true]");
  if (!card) return;
  taken = card;
  card.classList.add("is-taken");
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", card.dataset.id);
});

document.addEventListener("dragover", (event) => {
  const over = taken?.matches(".is-taken") && placeOf(event.target);
  mark(over);
  if (over) event.preventDefault();
});

document.addEventListener("drop", (event) => {
  const over = taken?.matches(".is-taken") && placeOf(event.target);
  if (!over) return;
  event.preventDefault();
  at(taken, over);
});

document.addEventListener("dragend", () => {
  taken?.classList.remove("is-taken");
  mark();
});
