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
let ahead = null; // what is typed while the field for it is on its way
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
  const isLeft = (line) => line !== after && (line.classList.contains("open") || typed.has(line.dataset.unit));
  return [...all.slice(start), ...all.slice(0, start)].find(isLeft);
}

function piece(html) {
  const template = document.createElement("template");
  template.innerHTML = html; // the server's own, escaped there
  return template.content.firstElementChild;
}

function complain(...parts) {
  receipt.classList.add("bad");
  receipt.replaceChildren(...parts);
}

const isChanged = (open) => open.querySelector("textarea").value.trim() !== open.dataset.stands.trim();

function note(open) {
  const unit = open.dataset.unit;
  const [text, reason] = ["textarea", "#reason"].map((field) => open.querySelector(field)?.value ?? "");
  // The edition of the first word counts until it is saved: what came between is shown again.
  const edition = typed.get(unit)?.edition ?? open.querySelector("[name=edition]").value;
  keep(unit, (isChanged(open) || reason) && { text, reason, edition });
}

function keep(unit, kept) {
  if (kept) typed.set(unit, kept);
  else typed.delete(unit);
  const states = sheet.querySelectorAll(`.line[data-unit="${CSS.escape(unit)}"] .state`);
  states.forEach((state) => (state.dataset.unsaved = kept ? said.unsaved : ""));
}

function close() {
  const open = panel();
  if (!open) return;
  note(open);
  open.remove();
}

function leave() {
  close();
  here?.focus({ preventScroll: true });
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
  if (!target.readOnly) target.value += ahead ?? "";
  target.focus();
  if (target === field) field.setSelectionRange(field.value.length, field.value.length);
  fresh.scrollIntoView({ block: "nearest" });
}

async function edit(line, options) {
  if (!line || panel()?.dataset.unit === line.dataset.unit) return panel()?.querySelector("textarea").focus();
  const unit = line.dataset.unit;
  const query = new URLSearchParams({ at: unit, seen: typed.get(unit)?.edition ?? "" });
  ahead = "";
  const answer = await ask(`${sheet.dataset.panel}?${query}`);
  if (answer?.ok) meet(await answer.json(), options);
  ahead = null;
}

function meet(told, options) {
  replace(told);
  show(lineOf(told.unit), piece(told.panel), options);
}

function late(told) {
  replace(told);
  const words = piece(told.panel).querySelector("h2").textContent;
  complain(Object.assign(document.createElement("a"), { href: `#u-${told.unit}`, textContent: words }));
}

async function ask(address, options) {
  try {
    const answer = await fetch(address, { credentials: "same-origin", ...options });
    const isJson = answer.headers.get("content-type")?.includes("json");
    if (isJson && (answer.ok || answer.status === 409)) return answer;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const texts = [...page.querySelectorAll("main h1, main p:not(:has(a))")].map((part) => part.textContent.trim());
    complain(texts.join(" – ") || page.body.textContent.trim() || answer.status);
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
  keep(unit, typed.get(unit));
}

function replace(told) {
  Object.entries(told.rows).forEach(([unit, html]) => renew(unit, html));
  document.getElementById("progress").value = told.units - told.open;
  document.getElementById("count").textContent = told.units - told.open;
  const next = document.getElementById("next");
  const filter = document.querySelector(".filter");
  const chosen = filter.querySelector("[aria-current]")?.getAttribute("href");
  filter.innerHTML = told.filter;
  for (const link of filter.children) link.ariaCurrent = link.getAttribute("href") === chosen ? "true" : null;
  if (!next.dataset.key) return; // the work is done in the master
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
    const isAside = panel() && panel().dataset.unit !== told.unit; // what is typed there goes on
    if (!told.receipt) return isAside ? late(told) : meet(told); // too late, or a word on a finding
    if (seen) made.set(seen, told.edition).set(sent.get("edition"), told.edition);
    done(told, panel()?.dataset.unit === told.unit ? panel() : null);
    replace(told);
    receipt.classList.remove("bad");
    receipt.innerHTML = told.receipt;
    if (!isAside && (!unit || told.refused)) go(lineOf(told.unit));
  }).catch(() => complain(said.lost)).finally(() => --waiting || made.clear());
  return turn;
}

function approve(line) {
  const button = line?.querySelector("button.approve");
  const at = line?.getBoundingClientRect();
  if (!button) return go(nextOpen());
  if (at.bottom < 0 || at.top > innerHeight) return go(line); // nobody sees it
  const { unit } = line.dataset;
  const open = panel();
  if (open?.dataset.unit === unit && isChanged(open)) return send(open.querySelector(".bench"), "approve");
  // What the row names now is what was seen; whether there is still something to approve is known when its turn comes.
  const [deed, id, edition, ...document] = button.value.split(" ");
  const body = new URLSearchParams({ deed, unit: id, edition, document: document.join(" ") });
  save(decide, () => lineOf(unit)?.querySelector("button.approve") && body, unit, { approve: true });
}

function send(form, deed, { stays = false } = {}) {
  const body = new URLSearchParams(new FormData(form));
  body.set("deed", deed);
  const { unit } = form.closest(".panel").dataset;
  const field = form.querySelector("textarea");
  if (!field) return save(form, body, unit); // beside what may be typed in the field
  if (!deed || field.readOnly) return;
  const [text, reason] = [field.value, body.get("reason") ?? ""];
  keep(unit, { text, reason, edition: body.get("edition") }); // until the server has it
  const done = (told, open) => {
    open?.querySelector(".stale")?.remove();
    open?.setAttribute("data-stands", text);
    if (open) note(open);
    const left = typed.get(unit) ?? { text, reason: "" };
    if (left.reason === reason && deed !== "edit") left.reason = "";
    keep(unit, (left.text !== text || left.reason) && { ...left, edition: told.edition }); // somebody has typed on
    open?.querySelectorAll("[name=edition]").forEach((one) => (one.value = told.edition));
    if (open && (typed.has(unit) || stays)) return;
    const hasFocus = open?.contains(document.activeElement);
    open?.remove();
    if (hasFocus && deed !== "approve") lineOf(unit)?.focus({ preventScroll: true });
  };
  return save(form, body, unit, { approve: deed === "approve", done });
}

document.addEventListener("submit", (event) => {
  const [form, button] = [event.target, event.submitter];
  if (form === decide) approve(button.closest(".line"));
  else if (form === undoing) save(undoing, new URLSearchParams(new FormData(undoing, button)));
  else if (form.classList.contains("bench")) send(form, button?.value || "edit");
  else return;
  event.preventDefault();
});

document.addEventListener("click", (event) => {
  const [link, line] = ["a, button", ".line"].map((what) => event.target.closest(what));
  if (link?.classList.contains("edit")) edit(line);
  else if (link?.dataset.key === "close") leave();
  else if (link?.dataset.key === "next" && link.href) go(nextOpen());
  else if (link?.dataset.key === "help") help.showModal();
  else if (link?.closest(".receipt") && link.hash) go(document.getElementById(link.hash.slice(1)));
  else if (!link && line && !getSelection().toString()) return go(line, { focus: false });
  else return;
  event.preventDefault();
});

sheet.addEventListener("dblclick", (event) => edit(event.target.closest(".line")));
sheet.addEventListener("focusin", (event) => go(event.target.closest(".line"), { focus: false }));

// By place and not by letter: the same keys on a Serbian or Chinese keyboard.
const [next, last, change] = [() => step(1), () => step(-1), () => edit(here ?? nextOpen())];
const KEYS = {
  ...{ KeyJ: next, ArrowDown: next, KeyK: last, ArrowUp: last, KeyE: change, Enter: change },
  KeyN: () => go(nextOpen()),
  KeyA: () => approve(here ?? nextOpen()),
  KeyR: () => edit(here ?? nextOpen(), { focus: "#reason" }),
  KeyU: () => save(undoing, new URLSearchParams()),
};

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.keyCode === 229 || help.open) return;
  const { target, key, code, repeat } = event;
  const form = target.closest?.(".panel")?.querySelector(".bench");
  const hasControl = event.ctrlKey || event.metaKey;
  if (form) {
    const isReason = target.id === "reason";
    if (key === "Escape") leave();
    else if (key === "Enter" && (hasControl || isReason)) {
      const deeds = isReason ? ["reject", "ask"] : ["approve", "edit"];
      send(form, deeds.find((deed) => form.querySelector(`[value="${deed}"]`)));
    } else if (hasControl && code === "KeyS") send(form, "edit", { stays: true });
    else return;
    return event.preventDefault();
  }
  if (hasControl || event.altKey || target.closest?.("input, textarea, select, summary, .menu")) return;
  const act = key === "?" ? () => help.showModal() : !event.shiftKey && KEYS[code];
  if (ahead !== null && key.length === 1) ahead += key;
  else if (!act || (code === "Enter" && target.closest?.("a, button"))) return;
  else if (!repeat || /^(KeyJ|KeyK|Arrow)/.test(code)) act();
  event.preventDefault();
});

addEventListener("beforeunload", (event) => {
  if (panel()) note(panel());
  if (typed.size) event.preventDefault();
});

document.querySelectorAll("[data-key=help]").forEach((button) => button.removeAttribute("hidden"));
const start = location.hash.startsWith("#u-") ? document.getElementById(location.hash.slice(1)) : null;
if (start) go(start, { focus: !panel() });
panel()?.querySelector("textarea")?.focus();
document.documentElement.dataset.ready = performance.now(); // from here on keys work
