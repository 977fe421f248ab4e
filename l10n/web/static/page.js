// Keys, touch and saves without a new page. All of it can be done without: every button here is a form's.

const sheet = document.querySelector(".sheet");
const receipt = document.getElementById("receipt");
const help = document.getElementById("help");
const said = document.getElementById("said").dataset;
const decide = document.getElementById("decide");
const undoing = document.getElementById("undo");
const typed = new Map(); // what was typed and not saved, by unit
let here = null;
let turn = Promise.resolve(); // saves go out one after the other, in the order in which they were made

const lines = () => [...sheet.querySelectorAll(".line")];
const lineOf = (unit) => sheet.querySelector(`.line[data-unit="${CSS.escape(unit)}"]`);
const panel = () => sheet.querySelector(".panel");

function go(line, { focus = true } = {}) {
  if (!line) return;
  here?.classList.remove("here");
  here = line;
  here.classList.add("here");
  if (focus) {
    here.focus({ preventScroll: true });
    here.scrollIntoView({ block: "nearest" });
  }
}

function step(by) {
  const all = lines();
  const at = here ? all.indexOf(here) : -1;
  go(all[Math.max(0, Math.min(all.length - 1, at + by))]);
}

function nextOpen(after = here) {
  const all = lines();
  const start = after ? all.indexOf(after) + 1 : 0;
  return [...all.slice(start), ...all.slice(0, start)].find((line) => line.classList.contains("open") && line !== after);
}

function piece(html) {
  const template = document.createElement("template");
  template.innerHTML = html; // the server's own, escaped there
  return template.content.firstElementChild;
}

function tell(html) {
  receipt.classList.remove("bad");
  receipt.innerHTML = html;
}

function complain(text) {
  receipt.classList.add("bad");
  receipt.textContent = text;
}

async function close({ keep = true } = {}) {
  const open = panel();
  if (!open) return;
  const field = open.querySelector("textarea");
  if (keep && field && field.value !== field.defaultValue) typed.set(open.dataset.unit, field.value);
  open.remove();
}

function show(line, fresh, { focus = "textarea" } = {}) {
  close();
  go(line, { focus: false });
  line.after(fresh);
  const field = fresh.querySelector("textarea");
  const kept = typed.get(line.dataset.unit);
  if (kept !== undefined && !fresh.querySelector(".stale")) field.value = kept;
  if (focus !== "textarea") fresh.querySelector("details.more")?.setAttribute("open", "");
  const target = fresh.querySelector(focus) ?? field;
  target.focus();
  if (target === field) field.setSelectionRange(field.value.length, field.value.length);
  fresh.scrollIntoView({ block: "nearest" });
}

async function edit(line, options) {
  if (!line || panel()?.dataset.unit === line.dataset.unit) return panel()?.querySelector("textarea").focus();
  const answer = await ask(`${sheet.dataset.panel}?at=${encodeURIComponent(line.dataset.unit)}`);
  if (answer?.ok) show(line, piece(await answer.text()), options);
}

async function ask(address, options) {
  try {
    const answer = await fetch(address, { credentials: "same-origin", ...options });
    if (answer.ok || answer.status === 409) return answer;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    complain(page.querySelector("main")?.innerText.trim().split("\n")[0] || page.body.innerText.trim() || answer.status);
  } catch {
    complain(said.lost);
  }
  return null;
}

function renew(unit, html) {
  const fresh = piece(html);
  lines().filter((line) => line.dataset.unit === unit).forEach((line, at) => {
    const row = fresh.cloneNode(true);
    if (at) row.removeAttribute("id");
    if (line === here) {
      here = row;
      row.classList.add("here");
    }
    const focused = line.contains(document.activeElement);
    line.replaceWith(row);
    if (focused) row.focus({ preventScroll: true });
  });
}

function replace(told) {
  Object.entries(told.rows).forEach(([unit, html]) => renew(unit, html));
  const bar = document.getElementById("progress");
  bar.value = told.units - told.open;
  document.getElementById("count").textContent = told.units - told.open;
  const next = document.getElementById("next");
  if (!told.open) {
    next.textContent = said.alldone;
    next.className = "all-done";
    next.removeAttribute("href");
  } else if (next.href) {
    next.href = `#u-${told.next}`;
  } else {
    location.reload(); // something was taken back: the link to what is unfinished is needed again
  }
}

function save(form, body, unit, { approve = false } = {}) {
  const line = unit ? lineOf(unit) : null;
  line?.setAttribute("aria-busy", "true");
  if (approve && line) go(nextOpen(line) ?? line);
  turn = turn.then(async () => {
    const sent = typeof body === "function" ? body() : body;
    if (!sent) return;
    const answer = await ask(form.action, { method: "POST", body: sent, headers: { Accept: "application/json" } });
    line?.removeAttribute("aria-busy");
    if (!answer) return;
    const told = await answer.json();
    if (answer.status === 409) {
      show(lineOf(told.unit), piece(told.panel));
      return;
    }
    typed.delete(told.unit);
    if (panel()?.dataset.unit === told.unit) close({ keep: false });
    replace(told);
    tell(told.receipt);
    if (!unit || told.refused) go(lineOf(told.unit));
  });
  return turn;
}

function approve(line) {
  if (!line?.querySelector("button.approve")) return go(nextOpen());
  const unit = line.dataset.unit;
  // What the row names is read when its turn comes: an earlier save may have changed it.
  save(decide, () => {
    const button = lineOf(unit)?.querySelector("button.approve");
    return button && new URLSearchParams({ do: button.value });
  }, unit, { approve: true });
}

function send(form, deed) {
  const body = new URLSearchParams(new FormData(form));
  body.set("deed", deed);
  const unit = form.closest(".panel").dataset.unit;
  typed.set(unit, body.get("target")); // until the server has it
  save(form, body, unit, { approve: deed === "approve" });
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form === decide) {
    event.preventDefault();
    approve(event.submitter.closest(".line"));
  } else if (form === undoing) {
    event.preventDefault();
    save(undoing, new URLSearchParams());
  } else if (form.classList.contains("bench")) {
    event.preventDefault();
    send(form, event.submitter?.value || "edit");
  }
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a, button");
  if (link?.classList.contains("edit")) {
    event.preventDefault();
    edit(link.closest(".line"));
  } else if (link?.dataset.key === "close") {
    event.preventDefault();
    close();
    here?.focus({ preventScroll: true });
  } else if (link?.dataset.key === "next" && link.href) {
    event.preventDefault();
    go(nextOpen());
  } else if (link?.dataset.key === "help") {
    help.showModal();
  } else if (link?.closest(".receipt") && link.hash) {
    event.preventDefault();
    go(document.getElementById(link.hash.slice(1)));
  } else if (!link && !getSelection().toString()) {
    const line = event.target.closest(".line");
    if (line) go(line, { focus: false });
  }
});

sheet.addEventListener("dblclick", (event) => edit(event.target.closest(".line")));
sheet.addEventListener("focusin", (event) => {
  const line = event.target.closest(".line");
  if (line && line !== here) go(line, { focus: false });
});

// By place and not by letter: the same keys on a Serbian or Chinese keyboard.
const KEYS = {
  KeyJ: () => step(1),
  ArrowDown: () => step(1),
  KeyK: () => step(-1),
  ArrowUp: () => step(-1),
  KeyN: () => go(nextOpen()),
  KeyA: () => approve(here ?? nextOpen()),
  KeyE: () => edit(here ?? nextOpen()),
  Enter: () => edit(here ?? nextOpen()),
  KeyR: () => edit(here ?? nextOpen(), { focus: "#reason" }),
  KeyU: () => save(undoing, new URLSearchParams()),
};

document.addEventListener("keydown", (event) => {
  if (event.isComposing || help.open) return;
  const form = event.target.closest?.(".panel")?.querySelector(".bench");
  const hasControl = event.ctrlKey || event.metaKey;
  if (form) {
    if (event.key === "Escape") {
      close();
      here?.focus({ preventScroll: true });
    } else if (hasControl && event.key === "Enter") {
      send(form, form.querySelector('[value="approve"]') ? "approve" : "edit");
    } else if (hasControl && event.code === "KeyS") {
      send(form, "edit");
    } else return;
    event.preventDefault();
    return;
  }
  if (hasControl || event.altKey || event.target.closest?.("input, textarea, select, summary, .menu")) return;
  if (event.key === "?") {
    event.preventDefault();
    help.showModal();
    return;
  }
  if (event.code === "Enter" && event.target.closest?.("a, button")) return;
  const act = KEYS[event.code];
  if (act) {
    event.preventDefault();
    act();
  }
});

addEventListener("beforeunload", (event) => {
  const field = panel()?.querySelector("textarea");
  if (typed.size || (field && field.value !== field.defaultValue)) event.preventDefault();
});

document.querySelectorAll("[data-key=help]").forEach((button) => button.removeAttribute("hidden"));
const start = location.hash.startsWith("#u-") ? document.getElementById(location.hash.slice(1)) : null;
if (start) go(start, { focus: !panel() });
panel()?.querySelector("textarea")?.focus();
document.documentElement.dataset.ready = performance.now(); // from here on keys work
