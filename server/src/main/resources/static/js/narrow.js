// The side menu as a strip of icons.
document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-do=narrow]")) return;
  if (document.documentElement.classList.toggle("rp-narrow")) localStorage.setItem("rp-narrow", "1");
  else localStorage.removeItem("rp-narrow");
});
