// What every htmx request needs: the token against forged requests, and a word when it fails.
const token = () => document.querySelector("meta[name=csrf]");

document.addEventListener("htmx:configRequest", (event) => {
  if (token()) event.detail.headers[token().dataset.header] = token().content;
});

// An error is shown where the server says (the toasts); a form that was refused replaces itself. Anything else, such as
// the error page of a proxy, is not for our page.
document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr } = event.detail;
  if (xhr.status < 400) return;
  const meant = xhr.status === 422 || xhr.getResponseHeader("HX-Retarget") !== null;
  event.detail.shouldSwap = meant;
  if (!meant) say("failed");
});

for (const name of ["htmx:sendError", "htmx:timeout"]) document.addEventListener(name, () => say("offline"));

function say(what) {
  const template = document.getElementById(`say-${what}`);
  document.getElementById("toasts").append(template.content.cloneNode(true));
}
