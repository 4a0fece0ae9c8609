// Walking a report by keyboard; the page works without it. Attaches to [data-stop] (findings, figures):
//   j, ArrowDown / k, ArrowUp   the next, the one before; its words are shown in the text too
//   Enter                       the link of the stop (a[data-go]) to its words, and from the words back: plain links
//   c, u                        the buttons [data-key] of the stop: confirm, undo

const shown = (node) => node.getClientRects().length > 0;
const stops = () => [...document.querySelectorAll("[data-stop]")].filter(shown);
let last = null; // where the reader was, also while the focus is on the words in the text
const current = () => document.activeElement.closest?.("[data-stop]") ?? last;

function mark(stop) {
  last = stop;
  document.querySelectorAll(".is-current").forEach((node) => node.classList.remove("is-current"));
  stop.classList.add("is-current");
  const words = document.querySelector(stop.querySelector("[data-go]").getAttribute("href"));
  const place = words?.classList.contains("figure-anchor") ? words.nextElementSibling : words;
  place?.classList.add("is-current");
  if (document.documentElement.clientWidth >= 992) place?.scrollIntoView({ block: "center" });
}

function go(stop) {
  if (!stop) return;
  stop.querySelector("[data-go]").focus({ preventScroll: true });
  mark(stop);
  stop.scrollIntoView({ block: "nearest" });
}

function step(by) {
  const all = stops(), at = all.indexOf(current());
  go(all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)]);
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (typing || event.altKey || event.ctrlKey || event.metaKey) return;
  const inText = event.target.closest(".reading-text");
  const by = { j: 1, k: -1, ...(inText ? {} : { ArrowDown: 1, ArrowUp: -1 }) }[event.key];
  const button = current()?.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (by) step(by);
  else if (button) button.click();
  else return;
  event.preventDefault();
});

document.addEventListener("focusin", (event) => {
  const stop = event.target.closest("[data-stop]");
  if (stop) mark(stop);
});

// Back from a decision: on to the next figure that waits for one, after the browser has gone to the one decided.
function goOn() {
  const all = stops(), decided = document.getElementById(location.hash.slice(1));
  const waiting = all.filter((stop) => stop.querySelector('[data-key="c"]'));
  const after = decided && waiting.find((stop) => Number(stop.id.slice(3)) > Number(decided.id.slice(3)));
  go(after ?? waiting[0]);
}

if (location.hash.startsWith("#so-")) window.addEventListener("load", () => requestAnimationFrame(goOn));
