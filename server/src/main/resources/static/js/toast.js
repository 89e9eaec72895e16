// A toast leaves after ten seconds, but never while somebody points at it or is inside it.
const region = document.getElementById("toasts");
const seconds = 10;

function age(toast) {
  let left = seconds;
  const clock = setInterval(() => {
    if (!toast.isConnected) return clearInterval(clock);
    if (toast.matches(":hover, :focus-within")) left = seconds;
    else if (--left <= 0) toast.remove();
  }, 1000);
}

if (region) {
  for (const toast of region.children) age(toast);
  new MutationObserver((changes) => {
    for (const change of changes) for (const node of change.addedNodes) if (node.nodeType === Node.ELEMENT_NODE) age(node);
  }).observe(region, { childList: true });
  region.addEventListener("click", (event) => event.target.closest("[data-do=dismiss]")?.closest(".rp-toast").remove());
}
