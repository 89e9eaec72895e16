// Sends what the page about the API has typed in, with the token alone: no cookie goes along.
const form = document.querySelector("[data-api-trial]");
const at = (id) => document.getElementById(id);

document.addEventListener("click", (event) => {
  const call = event.target.closest("[data-api-call]");
  if (!call) return;
  const [method, path] = call.dataset.apiCall.split(" ");
  at("api-method").value = method;
  at("api-path").value = path;
  at("api-path").focus();
});

form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const method = at("api-method").value;
  const body = at("api-body").value.trim();
  const path = at("api-path").value;
  if (!path.startsWith("/api/v1/")) return;
  const headers = { Authorization: `Bearer ${at("api-token").value.trim()}` };
  if (body && method !== "GET") headers["Content-Type"] = "application/json";
  at("api-status").textContent = "…";
  const answer = await fetch(path, {
    method,
    headers,
    credentials: "omit",
    body: body && method !== "GET" ? body : undefined,
  });
  const text = await answer.text();
  at("api-status").textContent = `${answer.status} ${answer.headers.get("RateLimit") ?? ""}`;
  at("api-answer").textContent = pretty(text);
  at("api-answer").hidden = false;
});

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
