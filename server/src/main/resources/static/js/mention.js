// @ and the beginning of a name proposes colleagues below the text: the arrows choose, Enter or Tab takes, Esc leaves. The
// focus stays in the text.
const list = document.createElement("ul");
const wait = 120;
let field;
let timer;

list.className = "rp-panel rp-mention";
list.id = "mentions";
list.role = "listbox";
list.popover = "manual";
document.body.append(list);

const options = () => [...list.querySelectorAll("[role=option]:not([aria-disabled])")];
const chosen = () => list.querySelector("[aria-selected=true]");

// What stands between the @ and the caret, as long as it may still be a name.
function typed() {
  if (!field || field.selectionStart !== field.selectionEnd) return undefined;
  return /(?:^|[^\p{L}\p{N}._%+-])@([\p{L}][\p{L} .'-]{0,60})$/u.exec(field.value.slice(0, field.selectionStart))?.[1];
}

function close() {
  clearTimeout(timer);
  if (list.matches(":popover-open")) list.hidePopover();
  field?.removeAttribute("aria-activedescendant");
}

function choose(option) {
  chosen()?.setAttribute("aria-selected", "false");
  option?.setAttribute("aria-selected", "true");
  if (option) field.setAttribute("aria-activedescendant", option.id);
}

function step(by) {
  const all = options();
  choose(all.at((all.indexOf(chosen()) + by) % all.length));
}

function take(option) {
  const caret = field.selectionStart;
  const start = caret - typed().length;
  field.setRangeText(`${option.dataset.name} `, start, caret, "end");
  close();
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

async function propose(name) {
  const asked = field;
  const answer = await fetch(`${asked.dataset.mention}?q=${encodeURIComponent(name)}`, { headers: { "HX-Request": "true" } });
  if (!answer.ok || asked !== document.activeElement || typed() !== name) return;
  list.innerHTML = await answer.text();
  if (!list.querySelector("[role=option]")) return close();
  list.ariaLabel = asked.dataset.mentionLabel;
  const at = asked.getBoundingClientRect();
  list.showPopover();
  list.style.left = `${Math.max(8, Math.min(at.left + 12, innerWidth - list.offsetWidth - 8))}px`;
  list.style.top = `${Math.max(8, Math.min(at.bottom, innerHeight - list.offsetHeight - 8))}px`;
  choose(options()[0]);
}

document.addEventListener("input", (event) => {
  if (!(event.target instanceof HTMLTextAreaElement) || !("mention" in event.target.dataset)) return;
  field = event.target;
  field.setAttribute("aria-controls", list.id);
  clearTimeout(timer);
  const name = typed();
  if (name === undefined) return close();
  timer = setTimeout(() => propose(name), wait);
});

const keys = {
  ArrowDown: () => step(1),
  ArrowUp: () => step(-1),
  Enter: () => chosen() && take(chosen()),
  Tab: () => chosen() && take(chosen()),
  Escape: close,
};

document.addEventListener(
  "keydown",
  (event) => {
    if (event.target !== field || !list.matches(":popover-open") || !keys[event.key] || event.ctrlKey || event.metaKey) return;
    if (event.key !== "Escape" && !options().length) return;
    event.preventDefault();
    event.stopPropagation();
    keys[event.key]();
  },
  { capture: true },
);

// Before the text loses the focus.
list.addEventListener("mousedown", (event) => {
  event.preventDefault();
  const option = event.target.closest("[role=option]:not([aria-disabled])");
  if (option) take(option);
});
document.addEventListener("focusout", (event) => event.target === field && close());
addEventListener("scroll", close, { passive: true });
