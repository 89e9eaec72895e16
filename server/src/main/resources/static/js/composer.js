// Ctrl+Enter saves what is being written; whoever changes the tab by key goes on writing at once.
document.addEventListener("keydown", (event) => {
  const form = event.target.closest(".rp-compose form");
  if (!form || event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  form.requestSubmit(form.querySelector("#save"));
});

// What was saved leaves the fields empty, and the person where they were.
document.addEventListener("htmx:afterSwap", (event) => {
  if (event.target.id !== "composer") return;
  (document.querySelector("#composer [aria-invalid=true]") ?? document.getElementById("say"))?.focus({ preventScroll: true });
});

// A field of several names proposes the next one behind those that are there.
document.addEventListener("input", (event) => {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || !("names" in field.dataset)) return;
  const before = field.value.slice(0, field.value.lastIndexOf(",") + 1);
  for (const option of field.list?.options ?? []) {
    option.dataset.name ??= option.value;
    option.value = before && before + " " + option.dataset.name || option.dataset.name;
  }
});

// E-mail, call and meet beside the name open the composer of this page, with whatever stands in it.
const approaches = () => [...document.querySelectorAll("[data-approach]")];

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-approach]");
  const form = link && document.querySelector("#composer form");
  if (!form || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  form.elements.tab.value = link.dataset.approach;
  form.elements.to.value = link.dataset.address;
  document.querySelector("[data-do=pane][data-to=middle]")?.click();
  document.getElementById("say").focus();
});

// The number to call is no address to write to.
document.addEventListener("change", (event) => {
  const { name, form, value } = event.target;
  if (name !== "tab" || !form?.elements.to) return;
  const { to } = form.elements;
  if (!approaches().some((one) => one.dataset.address === to.value && to.value)) return;
  to.value = approaches().find((one) => one.dataset.approach === value)?.dataset.address ?? "";
});
