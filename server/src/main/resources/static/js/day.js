// My day: how much is due stands in the frame of every page, asked at most once a minute by each browser; what is done,
// put off or handed over brings the next at once, with the focus on it.
const every = 60_000;
const count = document.getElementById("day-count");
const owner = document.querySelector("meta[name=viewer]")?.content;
const store = `rp-day-${owner}`;
const known = () => JSON.parse(localStorage.getItem(store) ?? "{}");

function show(due) {
  count.textContent = due === "0" ? "" : due;
  count.hidden = due === "0" || !due;
}

function keep(due) {
  localStorage.setItem(store, JSON.stringify({ at: Date.now(), due }));
  show(due);
}

async function ask() {
  const answer = await fetch("/day/count");
  if (answer.ok && !answer.redirected) keep((await answer.text()).trim());
}

const queue = () => document.getElementById("queue");

if (count && owner) {
  show(known().due ?? "");
  if (queue()) keep(queue().dataset.count);
  else if ((known().at ?? 0) + every < Date.now()) ask().catch(() => {});
}

document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target.id !== "queue") return;
  keep(queue().dataset.count);
  (document.getElementById("now") ?? queue().querySelector("a"))?.focus();
});

// All rows share one list of colleagues, which they take when they are opened.
function fill(list) {
  if (list && !list.options.length) list.append(document.getElementById("colleagues").content.cloneNode(true));
}

// A menu of choices opens with the focus on the first; the arrows go on.
document.addEventListener(
  "toggle",
  (event) => {
    if (!event.target.matches?.("[data-choose][open]")) return;
    fill(event.target.querySelector("select"));
    event.target.querySelector("button, select").focus();
  },
  { capture: true },
);

document.addEventListener("keydown", (event) => {
  const menu = event.target.closest("[data-choose][open]");
  if (!menu || !event.target.matches("button") || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
  event.preventDefault();
  const all = [...menu.querySelectorAll("button, input:not([type=hidden])")];
  all.at((all.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1)) % all.length).focus();
});
