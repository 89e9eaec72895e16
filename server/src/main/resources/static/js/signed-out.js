// A session that ended: nothing typed is lost. The person signs in in another window, this page takes the new token and
// goes on.
const dialog = document.getElementById("signed-out");
const meta = (page, name) => page.querySelector(`meta[name=${name}]`)?.content;

document.addEventListener("htmx:beforeOnLoad", (event) => {
  const { xhr } = event.detail;
  const to = xhr.getResponseHeader("HX-Redirect");
  if (xhr.status !== 401 || !to?.startsWith("/") || !dialog) return;
  event.preventDefault();
  dialog.querySelector("a").href = to;
  if (!dialog.open) dialog.showModal();
});

async function goOn() {
  if (document.hidden || !dialog.open) return;
  const answer = await fetch("/", { headers: { Accept: "text/html" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  // somebody else at the same computer must not send what this person wrote
  if (!meta(page, "viewer") || meta(page, "viewer") !== meta(document, "viewer")) return;
  const token = document.querySelector("meta[name=csrf]");
  token.content = meta(page, "csrf");
  for (const field of document.getElementsByName(token.dataset.parameter)) field.value = token.content;
  dialog.close();
}

if (dialog) {
  document.addEventListener("visibilitychange", goOn);
  window.addEventListener("focus", goOn);
}
