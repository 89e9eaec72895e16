// A form marked data-draft keeps on the server what differs from how it was opened, and brings it back when it is opened
// again. Passwords, files and hidden fields never leave the page before the form is sent, but for the version of the record
// that was read and the names that it showed: with later ones, what somebody else wrote meanwhile would be overwritten without a word.
const begun = new WeakSet();
const pathOf = (form) => new URL(form.action).pathname;
const isKept = (field) => field.name && !field.readOnly && !["password", "file", "hidden", "submit", "button", "fieldset"].includes(field.type);
// whom a field named when the form was opened, who may be called otherwise when it is brought back
const shownIn = (form) => form.querySelectorAll("input[type=hidden][name^='shown.']");
const isTicked = (field) => field.type === "checkbox" || field.type === "radio";
const pause = 800;
const most = 200_000;

function values(form) {
  const all = {};
  for (const field of form.elements) {
    if (!isKept(field)) continue;
    const list = (all[field.name] ??= []);
    if (isTicked(field)) list.push(...(field.checked ? [field.value] : []));
    else if (field.selectedOptions) list.push(...[...field.selectedOptions].map((option) => option.value));
    else list.push(field.value);
  }
  return all;
}

function fill(form, name, list) {
  const rest = [...list];
  for (const field of form.elements) {
    if (field.name !== name || !isKept(field)) continue;
    field.closest("details")?.setAttribute("open", "");
    if (isTicked(field)) field.checked = list.includes(field.value);
    else if (field.options) for (const option of field.options) option.selected = list.includes(option.value);
    else field.value = rest.shift() ?? "";
  }
}

// randomUUID is there in secure contexts alone, and some houses have Rapport at an address of their own network.
function newId() {
  const digits = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

function changed(form, before) {
  const all = Object.entries(values(form)).filter(([name, list]) => !same(list, before[name]));
  const version = form.querySelector("input[type=hidden][name=version]");
  if (all.length && version) all.push([version.name, [version.value]]);
  if (all.length) for (const shown of shownIn(form)) all.push([shown.name, [shown.value]]);
  return Object.fromEntries(all);
}

// Sends by htmx, which asks whoever was signed out to sign in over the page. It stands in the form for its place alone: none
// of the fields around it may go along.
function keeper(form) {
  const said = document.createElement("p");
  said.className = "rp-small rp-3 rp-draft-kept";
  said.role = "status";
  for (const [name, value] of Object.entries({ "hx-post": "/me/drafts", "hx-trigger": "rp:keep", "hx-params": "draftForm,draftId,draftTyped", "hx-sync": "this:replace" })) said.setAttribute(name, value);
  form.append(said);
  htmx.process(said);
  return said;
}

function watch(form, before, draft, begunAlready) {
  const id = draft?.dataset.id ?? newId();
  // what was brought back stays a draft, also where the page came with it after a refusal
  for (const name of Object.keys(JSON.parse(draft?.dataset.typed ?? "{}"))) delete before[name];
  const said = keeper(form);
  const mark = Object.assign(document.createElement("input"), { type: "hidden", name: "draft", value: id });
  form.append(mark);
  let timer;
  const keepSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const typed = JSON.stringify(changed(form, before));
      if (typed.length > most) return;
      said.setAttribute("hx-vals", JSON.stringify({ draftForm: pathOf(form), draftId: id, draftTyped: typed }));
      htmx.trigger(said, "rp:keep");
    }, pause);
  };
  form.addEventListener("input", keepSoon);
  form.addEventListener("submit", () => clearTimeout(timer));
  if (begunAlready) keepSoon();
}

// Whoever began to type before the answer came goes on with that.
function bringBack(form, before, draft) {
  const typed = JSON.parse(draft.dataset.typed);
  const now = values(form);
  for (const [name, list] of Object.entries(typed)) if (same(now[name], before[name])) fill(form, name, list);
  const version = form.querySelector("input[type=hidden][name=version]");
  if (typed.version && version) [version.value] = typed.version;
  for (const shown of shownIn(form)) if (typed[shown.name]) [shown.value] = typed[shown.name];
  form.dispatchEvent(new Event("input"));
  const head = [...document.querySelectorAll("main .rp-head, main > .rp-tabs")].at(-1);
  if (head) head.after(draft);
  else form.before(draft);
}

async function kept(forms) {
  const query = new URLSearchParams(forms.map((form) => ["form", pathOf(form)]));
  const answer = await fetch(`/me/drafts?${query}`, { headers: { "HX-Request": "true" } });
  if (!answer.ok) return [];
  return [...new DOMParser().parseFromString(await answer.text(), "text/html").querySelectorAll("[data-of]")];
}

async function begin() {
  const forms = [...document.querySelectorAll("form[data-draft]")].filter((form) => !begun.has(form));
  if (!forms.length) return;
  forms.forEach((form) => begun.add(form));
  // a page that comes filled in, or back with what is wrong, is a draft from the first moment, and replaces another
  const isBegun = (form) => form.dataset.draft === "begun" || form.querySelector(".is-invalid") !== null;
  const before = forms.map((form) => (isBegun(form) ? {} : values(form)));
  const asked = forms.filter((form) => !isBegun(form));
  const drafts = asked.length ? await kept(asked).catch(() => []) : [];
  forms.forEach((form, i) => {
    const draft = drafts.find((one) => one.dataset.of === pathOf(form));
    const begunAlready = !same(values(form), before[i]);
    if (draft) bringBack(form, before[i], draft);
    watch(form, before[i], draft, begunAlready);
  });
}

document.addEventListener("click", (event) => {
  const draft = event.target.closest("[data-do=discard-draft]")?.closest("[data-of]");
  if (!draft) return;
  const { of, id } = draft.dataset;
  htmx.ajax("POST", "/me/drafts/deletion", { source: draft, swap: "none", values: { draftForm: of, draftId: id } }).then(() => location.assign(location.href));
});

begin();
document.addEventListener("htmx:load", begin);
