// The command palette: Ctrl or Cmd with K, or what has data-palette, opens it over any page. The focus stays in its box and
// the arrows choose (ARIA combobox); the dialog keeps the focus inside and gives it back.
const palette = document.getElementById("palette");
const box = document.getElementById("palette-box");
const hits = document.getElementById("hits");
const said = document.getElementById("palette-said");
let taking = false;

const options = () => [...hits.querySelectorAll("[role=option]")];
const chosen = () => hits.querySelector("[aria-selected=true]");
const isFresh = () => hits.querySelector("[data-q]")?.dataset.q === box.value.trim();

function choose(option) {
  chosen()?.setAttribute("aria-selected", "false");
  option?.setAttribute("aria-selected", "true");
  box.setAttribute("aria-activedescendant", option?.id ?? "");
  option?.scrollIntoView({ block: "nearest" });
}

function step(by) {
  const all = options();
  choose(all.at((all.indexOf(chosen()) + by) % all.length));
}

function open() {
  if (document.querySelector("dialog[open]")) return;
  taking = false;
  box.value = "";
  hits.replaceChildren();
  palette.showModal();
  htmx.trigger(box, "rp:ask");
}

// Whoever types and presses Enter at once means what they typed, not what stood there before.
function take() {
  taking = !isFresh();
  if (!taking) chosen()?.click();
}

const keys = { ArrowDown: () => step(1), ArrowUp: () => step(-1), Enter: take };

document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "k" || !palette) return;
  event.preventDefault();
  if (palette.open) palette.close();
  else open();
});

document.addEventListener("click", (event) => {
  if (!palette || !event.target.closest("[data-palette]")) return;
  event.preventDefault();
  open();
});

palette?.addEventListener("keydown", (event) => {
  // only this closes, not also what lies below
  if (event.key === "Escape") event.stopPropagation();
  if (event.target !== box || event.isComposing || !keys[event.key]) return;
  event.preventDefault();
  keys[event.key]();
});

palette?.addEventListener("click", (event) => {
  if (event.target === palette || event.target.closest("[data-close]")) return palette.close();
  const option = event.target.closest("[role=option]:not([aria-disabled])");
  if (!option) return;
  document.getElementById("palette-form").elements.namedItem("next").value = location.pathname + location.search;
  palette.close();
  if (option.dataset.press) document.querySelector(option.dataset.press)?.click();
});

box?.addEventListener("htmx:configRequest", (event) => {
  event.detail.parameters.at = location.pathname;
  event.detail.parameters.chosen = document.querySelectorAll("input[name=record][form=selection]:checked").length;
});

hits?.addEventListener("htmx:afterSwap", () => {
  choose(options()[0]);
  said.textContent = hits.querySelector("[data-said]").dataset.said;
  if (taking && isFresh()) take();
});
