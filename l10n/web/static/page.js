// Keys, touch and saves without a new page. All of it can be done without: every button here is a form's.

const sheet = document.querySelector(".sheet");
const receipt = document.getElementById("receipt");
const help = document.getElementById("help");
const said = document.getElementById("said").dataset;
const decide = document.getElementById("decide");
const undoing = document.getElementById("undo");
const typed = new Map(); // what was typed and not saved, by unit, with the edition that it was typed beside
const made = new Map(); // what a save of this page made of an edition, for those that wait behind it
let here = null;
let waiting = 0;
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

const isChanged = (open) => open.querySelector("textarea").value.trim() !== open.dataset.stands.trim();

function note(open) {
  const unit = open.dataset.unit;
  const [text, reason] = ["textarea", "#reason"].map((field) => open.querySelector(field)?.value ?? "");
  // The edition of the first word counts until it is saved: what came between is shown again.
  const edition = typed.get(unit)?.edition ?? open.querySelector("[name=edition]").value;
  if (isChanged(open) || reason) typed.set(unit, { text, reason, edition });
  else typed.delete(unit);
}

function close() {
  const open = panel();
  if (!open) return;
  note(open);
  open.remove();
}

function show(line, fresh, { focus = "textarea" } = {}) {
  close();
  if (!line) return;
  go(line, { focus: false });
  line.after(fresh);
  const field = fresh.querySelector("textarea");
  const reason = fresh.querySelector("#reason");
  const kept = typed.get(line.dataset.unit);
  if (kept && !field.readOnly) field.value = kept.text;
  if (kept?.reason && reason) reason.value = kept.reason;
  if (focus !== "textarea" || reason?.value) fresh.querySelector("details.more")?.setAttribute("open", "");
  const target = fresh.querySelector(focus) ?? field;
  target.focus();
  if (target === field) field.setSelectionRange(field.value.length, field.value.length);
  fresh.scrollIntoView({ block: "nearest" });
}

async function edit(line, options) {
  if (!line || panel()?.dataset.unit === line.dataset.unit) return panel()?.querySelector("textarea").focus();
  const unit = line.dataset.unit;
  const query = new URLSearchParams({ at: unit, seen: typed.get(unit)?.edition ?? "" });
  const answer = await ask(`${sheet.dataset.panel}?${query}`);
  if (answer?.ok) meet(await answer.json(), options);
}

function meet(told, options) {
  replace(told);
  show(lineOf(told.unit), piece(told.panel), options);
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
  const filter = document.querySelector(".filter");
  const chosen = filter.querySelector("[aria-current]")?.getAttribute("href");
  filter.innerHTML = told.filter;
  for (const link of filter.children) link.ariaCurrent = link.getAttribute("href") === chosen ? "true" : null;
  next.textContent = told.open ? said.next : said.alldone;
  next.className = told.open ? "next" : "all-done";
  if (told.open) next.href = `#u-${told.next}`;
  else next.removeAttribute("href");
}

function save(form, body, unit, { approve = false, done = (told, open) => open && close() } = {}) {
  const line = unit ? lineOf(unit) : null;
  waiting += 1;
  line?.setAttribute("aria-busy", "true");
  if (approve && line) go(nextOpen(line) ?? line);
  turn = turn.then(async () => {
    const sent = typeof body === "function" ? body() : body;
    if (!sent) return;
    const seen = sent.get("edition");
    if (made.has(seen)) sent.set("edition", made.get(seen));
    const answer = await ask(form.action, { method: "POST", body: sent, headers: { Accept: "application/json" } });
    line?.removeAttribute("aria-busy");
    if (!answer) return;
    const told = await answer.json();
    if (!told.receipt) return meet(told); // too late, or a word on a finding
    if (seen) made.set(seen, told.edition).set(sent.get("edition"), told.edition);
    done(told, panel()?.dataset.unit === told.unit ? panel() : null);
    replace(told);
    tell(told.receipt);
    if (!unit || told.refused) go(lineOf(told.unit));
  }).catch(() => complain(said.lost)).finally(() => --waiting || made.clear());
  return turn;
}

function approve(line) {
  const button = line?.querySelector("button.approve");
  if (!button) return go(nextOpen());
  const { unit } = line.dataset;
  const open = panel();
  if (open?.dataset.unit === unit && isChanged(open)) return send(open.querySelector(".bench"), "approve");
  // What the row names now is what was seen; whether there is still something to approve is known when its turn comes.
  const [deed, id, edition, ...document] = button.value.split(" ");
  const body = new URLSearchParams({ deed, unit: id, edition, document: document.join(" ") });
  save(decide, () => lineOf(unit)?.querySelector("button.approve") && body, unit, { approve: true });
}

function send(form, deed) {
  const body = new URLSearchParams(new FormData(form));
  body.set("deed", deed);
  const open = form.closest(".panel");
  const { unit } = open.dataset;
  const text = form.querySelector("textarea")?.value;
  if (text === undefined) return save(form, body, unit); // beside what may be typed in the field
  typed.set(unit, { text, reason: body.get("reason") ?? "", edition: body.get("edition") }); // until the server has it
  const done = (told, now) => {
    const kept = now?.querySelector("textarea").value ?? typed.get(unit)?.text;
    typed.delete(unit);
    if (kept === text) return now?.remove();
    typed.set(unit, { text: kept, reason: "", edition: told.edition }); // somebody has typed on meanwhile
    now?.querySelectorAll("[name=edition]").forEach((field) => (field.value = told.edition));
  };
  return save(form, body, unit, { approve: deed === "approve", done });
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
    } else if (event.key === "Enter" && (hasControl || event.target.id === "reason")) {
      const deeds = event.target.id === "reason" ? ["reject", "ask"] : ["approve", "edit"];
      send(form, deeds.find((deed) => form.querySelector(`[value="${deed}"]`)));
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
  if (typed.size || (panel() && isChanged(panel()))) event.preventDefault();
});

document.querySelectorAll("[data-key=help]").forEach((button) => button.removeAttribute("hidden"));
const start = location.hash.startsWith("#u-") ? document.getElementById(location.hash.slice(1)) : null;
if (start) go(start, { focus: !panel() });
panel()?.querySelector("textarea")?.focus();
document.documentElement.dataset.ready = performance.now(); // from here on keys work
