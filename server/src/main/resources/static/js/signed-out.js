// A session that ended: the person signs in over the page, in a frame, in however many steps that takes. Then this page has
// the new token, and what was refused is sent again with everything that was typed.
const dialog = document.getElementById("signed-out");
const frame = dialog?.querySelector("iframe");
const back = "/sign-in/over";
const meta = (page, name) => page.querySelector(`meta[name=${name}]`)?.content;
const waiting = new Map();
const checked = new WeakSet();
const leaving = new Set();

function askFirst(from, goOn) {
  waiting.set(from, goOn);
  if (dialog.open) return;
  frame.src = frame.dataset.from;
  dialog.showModal();
}

// Somebody else at the same computer must not send what this person wrote.
function takeOver(page) {
  if (!meta(page, "viewer")) return false;
  if (meta(page, "viewer") !== meta(document, "viewer")) {
    location.assign("/");
    return false;
  }
  const token = document.querySelector("meta[name=csrf]");
  token.content = meta(page, "csrf");
  for (const field of document.getElementsByName(token.dataset.parameter)) field.value = token.content;
  return true;
}

function goOn(page) {
  if (!takeOver(page)) return;
  dialog.close();
  const all = [...waiting.values()];
  waiting.clear();
  all.forEach((next) => next());
}

frame?.addEventListener("load", () => {
  if (frame.contentWindow.location.pathname === back) goOn(frame.contentDocument);
});

// Whoever closes it decides anew: nothing is sent behind their back.
dialog?.addEventListener("close", () => {
  frame.removeAttribute("src");
  waiting.clear();
});

document.addEventListener("htmx:beforeOnLoad", async (event) => {
  const { xhr, elt, requestConfig } = event.detail;
  const outdated = xhr.getResponseHeader("Form-Outdated") !== null;
  if (!dialog || !outdated && (xhr.status !== 401 || !xhr.getResponseHeader("HX-Redirect"))) return;
  event.preventDefault();
  const send = () => again(elt, requestConfig.triggeringEvent);
  // somebody signed in elsewhere: this page holds the token of the session before
  const page = outdated && (await whoIsHere());
  if (!page) askFirst(elt, send);
  else if (takeOver(page)) send();
});

// Nothing is sent meanwhile: it would be refused.
document.addEventListener("htmx:beforeRequest", (event) => {
  const { elt, requestConfig } = event.detail;
  if (!dialog?.open) return;
  event.preventDefault();
  waiting.set(elt, () => again(elt, requestConfig.triggeringEvent));
});

function again(element, cause) {
  if (!element.isConnected) return;
  // of a button that it did not see clicked, htmx leaves the value out
  if (cause?.submitter) cause.submitter.click();
  else if (element instanceof HTMLFormElement) element.requestSubmit();
  else htmx.trigger(element, cause?.type ?? "click");
}

async function whoIsHere() {
  const answer = await fetch(back, { redirect: "manual" });
  return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : undefined;
}

// A form that the browser sends itself leaves the page, and what was typed with it: look first whether it will be taken.
document.addEventListener("submit", async (event) => {
  const { target: form, submitter } = event;
  if (event.defaultPrevented || form.method !== "post" || !dialog || "leaving" in form.dataset || checked.delete(form)) return;
  event.preventDefault();
  const send = () => {
    checked.add(form);
    form.requestSubmit(submitter);
  };
  leaving.add(form);
  try {
    const page = await whoIsHere();
    if (!page) askFirst(form, send);
    else if (takeOver(page)) send();
  } catch {
    document.dispatchEvent(new Event("htmx:sendError"));
  } finally {
    leaving.delete(form);
  }
});

// What was asked for before somebody sent the form must not take it away.
document.addEventListener("htmx:beforeSwap", (event) => {
  if ([...leaving].some((form) => event.detail.target.contains(form))) event.detail.shouldSwap = false;
});

async function signedInElsewhere() {
  if (document.hidden || !dialog?.open) return;
  const page = await whoIsHere();
  if (page) goOn(page);
}

document.addEventListener("visibilitychange", signedInElsewhere);
