// Runs before anything is painted, so that no page flashes in the wrong theme or width.
const root = document.documentElement;
root.classList.add("rp-js");
if (root.dataset.bsTheme === "auto") {
  root.dataset.bsTheme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
if (localStorage.getItem("rp-narrow")) root.classList.add("rp-narrow");
