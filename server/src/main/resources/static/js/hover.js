// A card on every name of a customer: opens after a moment by pointer or by keyboard, stays while one points at it, and Esc
// closes it (WCAG 1.4.13). A finger has no hover; it opens the page.
const customer = /^\/customers\/[0-9a-f-]{36}$/;
const wait = { open: 350, close: 200 };
const card = document.createElement("div");
let link;
let timer;

card.className = "rp-panel rp-card";
card.popover = "manual";
card.role = "dialog";
document.body.append(card);

function linkAt(target) {
  const found = target instanceof Element && target.closest("a[href^='/customers/']");
  return found && customer.test(found.pathname) && !found.closest(".rp-card, .rp-preview, .rp-top, .rp-menu") ? found : undefined;
}

function place() {
  const at = link.getBoundingClientRect();
  const below = at.bottom + 6 + card.offsetHeight < innerHeight;
  card.style.left = `${Math.max(8, Math.min(at.left, innerWidth - card.offsetWidth - 8))}px`;
  card.style.top = `${Math.max(8, below ? at.bottom + 6 : at.top - card.offsetHeight - 6)}px`;
}

async function open(over) {
  const answer = await fetch(`${over.pathname}/card`, { headers: { "HX-Request": "true" } });
  if (!answer.ok || link !== over || !over.isConnected) return;
  card.innerHTML = await answer.text();
  card.ariaLabel = over.textContent;
  card.showPopover();
  place();
}

function close() {
  clearTimeout(timer);
  link = undefined;
  if (card.matches(":popover-open")) card.hidePopover();
}

function aim(over) {
  if (over === link) return clearTimeout(timer);
  close();
  link = over;
  timer = setTimeout(() => open(over), wait.open);
}

function leave() {
  clearTimeout(timer);
  timer = setTimeout(close, wait.close);
}

document.addEventListener("pointerover", (event) => {
  if (event.pointerType !== "mouse") return;
  if (card.contains(event.target)) return clearTimeout(timer);
  const over = linkAt(event.target);
  if (over) aim(over);
  else if (link) leave();
});

document.addEventListener("focusin", (event) => {
  const over = linkAt(event.target);
  // in a row with a preview, Space shows as much
  if (over?.matches(":focus-visible") && !over.closest("[data-row]")?.dataset.row) aim(over);
  else if (link && !card.contains(event.target)) close();
});

document.addEventListener("keydown", (event) => event.key === "Escape" && close());
document.addEventListener("click", (event) => !card.contains(event.target) && close());
addEventListener("scroll", close, { passive: true });
