// A button that asks the authenticator, and sends what it says with the form that it stands in.
const can = window.PublicKeyCredential?.parseRequestOptionsFromJSON !== undefined;
for (const button of document.querySelectorAll("[data-passkey]")) button.hidden = !can;

async function answer(button, form) {
  const token = new URLSearchParams({ _csrf: form.elements._csrf.value });
  const response = await fetch(button.dataset.options, { method: "POST", body: token, headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(response.statusText);
  const options = await response.json();
  return button.dataset.passkey === "create"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-passkey]");
  if (!button) return;
  const { form } = button;
  const failed = form.querySelector("[data-passkey-failed]");
  failed.hidden = true;
  button.disabled = true;
  try {
    form.elements[button.dataset.field].value = JSON.stringify(await answer(button, form));
    // the other fields may stay empty: the passkey stands for them
    form.submit();
  } catch {
    failed.hidden = false;
    button.disabled = false;
  }
});
