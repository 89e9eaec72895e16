// The bell. One page of each browser asks for news (the lock goes to another one when it is left) and tells the others;
// nobody asks more often than every 45 seconds, however many pages are opened in between.
const every = 45_000;
const soon = 1_500;
const later = 6_000;
const count = document.getElementById("bell-count");
const menu = document.getElementById("bell");
const owner = document.querySelector("meta[name=viewer]")?.content;
const store = `rp-news-${owner}`;
const others = new BroadcastChannel(store);
const known = () => JSON.parse(localStorage.getItem(store) ?? "{}");

function parse(html) {
  return new DOMParser().parseFromString(`<body>${html}</body>`, "text/html").body;
}

function show(badge, popUp) {
  count.replaceChildren(...parse(badge).children);
  if (popUp && !document.hidden) document.getElementById("toasts")?.append(...parse(popUp).children);
}

async function ask() {
  const before = known();
  const answer = await fetch("/notices/news", { headers: before.tag ? { "If-None-Match": before.tag } : {} });
  if (answer.status !== 200 || answer.redirected) {
    localStorage.setItem(store, JSON.stringify({ ...before, ...asked() }));
    return;
  }
  const news = parse(await answer.text());
  const badge = news.querySelector("[data-testid=bell-count]")?.outerHTML ?? "";
  const toast = news.querySelector("template");
  const position = Number(toast?.dataset.position ?? before.position ?? 0);
  // what was there before the first look is no news
  const popUp = before.position < position ? toast.innerHTML : "";
  // the count alone: what it is about is nobody's business when the next person signs in
  localStorage.setItem(store, JSON.stringify({ ...asked(), tag: answer.headers.get("ETag"), badge, position }));
  show(badge, popUp);
  others.postMessage({ badge, popUp });
}

// Not at once: what was just marked has to arrive first. Where that takes long, a second look follows.
function askSoon() {
  localStorage.setItem(store, JSON.stringify({ ...known(), at: Date.now() - every + soon, again: true }));
}

const asked = () => ({ at: known().again ? Date.now() - every + later : Date.now(), again: false });

async function keepAsking() {
  for (;;) {
    const wait = (known().at ?? 0) + every - Date.now();
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    await ask().catch(() => localStorage.setItem(store, JSON.stringify({ ...known(), at: Date.now() })));
  }
}

// Whoever opens a record from a notice has seen it; the answer is not waited for.
document.addEventListener("click", (event) => {
  const record = event.target.closest("[data-seen]")?.dataset.seen;
  if (!record) return;
  const token = document.querySelector("meta[name=csrf]");
  fetch(`/notices/${record}/seen`, { method: "POST", keepalive: true, redirect: "manual", headers: { [token.dataset.header]: token.content } });
  askSoon();
});

// So has whoever marks it on the page of notices: the next look is due at once.
document.addEventListener("submit", (event) => {
  if (event.target.action.includes("/notices/")) askSoon();
});

menu?.addEventListener("toggle", () => {
  if (menu.open) htmx.ajax("GET", "/notices", { target: menu.querySelector(".rp-menu-list"), select: "#notices", swap: "innerHTML ignoreTitle:true" });
});

if (count && owner) {
  show(known().badge ?? "", "");
  others.addEventListener("message", (event) => show(event.data.badge, event.data.popUp));
  navigator.locks.request(store, keepAsking);
}
