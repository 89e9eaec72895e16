// The theme button: the choice goes into a cookie, so that the server renders the next page in it.
const root = document.documentElement;

document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-do=theme]")) return;
  const theme = root.dataset.bsTheme === "dark" ? "light" : "dark";
  const secure = location.protocol === "https:" ? "; Secure" : "";
  root.dataset.bsTheme = theme;
  document.cookie = `theme=${theme}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
  document.dispatchEvent(new Event("rp:theme"));
});
