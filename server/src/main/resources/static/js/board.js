// Cards of a board are dragged by a pointer, or moved by the menu of their button. The server draws both columns anew: a card
// that may not stand in the other one is back where it was.
const menu = () => document.getElementById("move-to");
const laneOf = (element) => element.closest("[data-lane]");
const items = () => [...menu().querySelectorAll("button")];
let taken;

async function move(card, lane) {
  const from = laneOf(card);
  if (!lane || lane === from) return;
  const held = card.contains(document.activeElement);
  const place = [card.parentElement, card.nextElementSibling];
  const { id } = card.dataset;
  card.classList.add("is-moving");
  lane.querySelector(".rp-cards").prepend(card);
  menu().setAttribute("hx-select-oob", `#${from.id},#${lane.id},#toasts:innerHTML`);
  const values = { value: lane.dataset.lane, was: from.dataset.lane };
  const path = `${menu().getAttribute("action")}/${id}/place`;
  await htmx.ajax("POST", path, { source: menu(), swap: "none", values }).catch(() => {});
  if (card.isConnected) {
    card.classList.remove("is-moving");
    place[0].insertBefore(card, place[1]);
  }
  if (held) document.querySelector(`#card-${id} [data-do=move]`)?.focus();
}

function open(button) {
  taken = button.closest("[data-id]");
  for (const item of items()) item.disabled = item.value === laneOf(taken).dataset.lane;
  menu().showPopover();
  const at = button.getBoundingClientRect();
  const below = at.bottom + 4 + menu().offsetHeight < innerHeight;
  menu().style.left = `${Math.max(8, Math.min(at.left, innerWidth - menu().offsetWidth - 8))}px`;
  menu().style.top = `${Math.max(8, below ? at.bottom + 4 : at.top - menu().offsetHeight - 4)}px`;
  items().find((item) => !item.disabled)?.focus();
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-do=move]");
  if (button) open(button);
});

document.addEventListener("submit", (event) => {
  if (event.target !== menu()) return;
  event.preventDefault();
  const lane = document.querySelector(`[data-lane="${CSS.escape(event.submitter.value)}"]`);
  taken.querySelector("[data-do=move]").focus();
  menu().hidePopover();
  move(taken, lane);
});

document.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !menu()?.contains(document.activeElement)) return;
  event.preventDefault();
  const able = items().filter((item) => !item.disabled);
  able.at((able.indexOf(document.activeElement) + step) % able.length).focus();
});

const mark = (lane) => {
  for (const one of document.querySelectorAll("[data-lane]")) one.classList.toggle("is-over", one === lane);
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
  const lane = taken?.matches(".is-taken") && event.target.closest?.("[data-lane]");
  mark(lane);
  if (lane) event.preventDefault();
});

document.addEventListener("drop", (event) => {
  const lane = taken?.matches(".is-taken") && event.target.closest?.("[data-lane]");
  if (!lane) return;
  event.preventDefault();
  move(taken, lane);
});

document.addEventListener("dragend", () => {
  taken?.classList.remove("is-taken");
  mark();
});
