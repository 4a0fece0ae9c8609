// Small comforts. Every page works without this file; behaviour attaches by data- attributes:
//   data-theme-form            the light/dark switch, without loading the page anew
//   data-slash                 the field that "/" jumps to
//   data-filter="id"           a field that hides the rows of the table (or list) `id` that do not hold its words
//   table[data-sort]           headings with data-as="text|number|day" become sorting buttons
//   data-walk                  arrow keys go from link to link inside; Home and End to the ends
//   data-submit-on-change      a form sent when one of its choices changes
//   data-print                 a button that prints
//   data-focus                 a part that takes the focus when the page opens (errors of a form)

const each = (root, selector, act) => {
  if (root.matches?.(selector)) act(root);
  root.querySelectorAll(selector).forEach(act);
};

// ---- light and dark ----

function paintTheme(theme) {
  document.documentElement.dataset.bsTheme = theme;
  const media = theme === "dark" ? "screen" : "not all";
  document.querySelectorAll("[data-dark]").forEach((node) => { node.media = media; });
}

function rememberTheme(theme) {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `danchu_theme=${theme}; path=/; max-age=31536000; SameSite=Lax${secure}`;
}

function attachTheme(form) {
  form.addEventListener("submit", (event) => {
    const theme = event.submitter?.value;
    if (!theme) return;
    event.preventDefault();
    rememberTheme(theme);
    paintTheme(theme);
    form.querySelector(theme === "dark" ? "[value=light]" : "[value=dark]").focus();
  });
}

// ---- filtering ----

// As kit.text.fold: no marks, đ is d, the tone may sit on either vowel (hoà, hòa), one blank.
export function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d").replace(/\s+/g, " ").trim();
}

function attachFilter(field) {
  const target = document.getElementById(field.dataset.filter);
  if (!target) return;
  const counter = document.querySelector(`[data-found="${field.dataset.filter}"]`);
  const lines = () => (target.tBodies ? [...target.tBodies].flatMap((body) => [...body.rows]) : [...target.children]);
  const apply = () => {
    const words = fold(field.value).split(" ").filter(Boolean);
    let found = 0;
    for (const line of lines()) {
      const text = (line.dataset.folded ??= fold(line.textContent));
      line.hidden = !words.every((word) => text.includes(word));
      found += line.hidden ? 0 : 1;
    }
    if (counter) counter.textContent = words.length ? `${found}/${lines().length}` : "";
  };
  field.addEventListener("input", apply);
  if (field.value) apply();
}

// ---- sorting ----

// A cell is compared by its data-value where it has one, else by its text. Cells without a value come last both ways.
function cellKey(row, column, kind) {
  const cell = row.cells[column];
  const raw = (cell?.dataset.value ?? cell?.textContent ?? "").trim();
  if (kind !== "number") return raw;
  const number = cell?.dataset.value === undefined ? raw.replaceAll(".", "").replace(",", ".") : raw;
  return /^-?\d+(\.\d+)?$/.test(number) ? Number(number) : null;
}

function compareKeys(kind, direction) {
  const collator = new Intl.Collator("vi", { numeric: true });
  return ([a], [b]) => {
    const missing = (key) => key === null || key === "";
    if (missing(a) || missing(b)) return missing(a) - missing(b);
    return direction * (kind === "number" ? a - b : kind === "day" ? (a < b ? -1 : a > b ? 1 : 0) : collator.compare(a, b));
  };
}

function sortBy(table, heading) {
  const direction = heading.getAttribute("aria-sort") === "ascending" ? -1 : 1;
  const kind = heading.dataset.as;
  for (const body of table.tBodies) {
    const keyed = [...body.rows].map((row) => [cellKey(row, heading.cellIndex, kind), row]);
    keyed.sort(compareKeys(kind, direction)).forEach(([, row]) => body.append(row));
  }
  table.querySelectorAll("[aria-sort]").forEach((other) => other.removeAttribute("aria-sort"));
  heading.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
}

function attachSort(table) {
  table.querySelectorAll("thead th[data-as]").forEach((heading) => {
    if (heading.querySelector(".sort")) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => sortBy(table, heading));
  });
}

// ---- walking with the keyboard ----

const STOPS = "a[href], summary, button";
const shown = (node) => node.getClientRects().length > 0;

function attachWalk(place) {
  place.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !event.target.matches(STOPS)) return;
    const stops = [...place.querySelectorAll(STOPS)].filter(shown);
    const at = stops.indexOf(event.target);
    const goal = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: stops.length - 1 }[event.key];
    if (goal !== undefined && stops[goal]) {
      event.preventDefault();
      stops[goal].focus();
    } else if (event.target.matches("summary") && ["ArrowRight", "ArrowLeft"].includes(event.key)) {
      event.preventDefault();
      event.target.parentElement.open = event.key === "ArrowRight";
    }
  });
}

function jumpToSearch(event) {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  const field = document.querySelector("[data-slash]");
  if (event.key !== "/" || typing || !field || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  field.focus();
  field.select();
}

// ---- start, and again for each part that htmx brings ----

function attach(root) {
  each(root, "[data-theme-form]", attachTheme);
  each(root, "[data-filter]", attachFilter);
  each(root, "table[data-sort]", attachSort);
  each(root, "[data-walk]", attachWalk);
  each(root, "[data-submit-on-change]", (form) => form.addEventListener("change", () => form.requestSubmit()));
  each(root, "[data-print]", (button) => button.addEventListener("click", () => window.print()));
  each(root, "[data-focus]", (part) => part.focus());
}

attach(document);
document.addEventListener("keydown", jumpToSearch);
document.body.addEventListener("htmx:afterSwap", (event) => attach(event.detail.elt));
document.querySelector(".mainnav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
