"use strict";
// The list of problems: filtered, searched, sorted; only the rows in sight are elements, and a trace is read when opened.
const Browse = (() => {
  const ROW = 52;  // pixels, as in style.css
  const AROUND = 8;  // rows kept above and below those in sight
  const by = (name) => document.getElementById(`page-${name}`);
  const data = (name) => JSON.parse(by(`data-${name}`).textContent);
  const columns = data("columns"), rows = data("rows");
  const list = by("list"), holder = by("rows"), pane = by("trace"), search = by("search"), filters = by("filters");
  const places = new Map(rows.map((row, place) => [row.id, place]));
  const texts = rows.map((row) => [row.id, row.question, row.answer, row.gold].join("\n").toLowerCase());
  let shown = rows.map((_, place) => place), chosen = 0, opened = null;

  // ---- what can be chosen
  const filterings = [];
  const ORDERS = {
    "as they were finished": null,
    "most tokens": (row) => -row.tokens,
    "slowest": (row) => -row.seconds,
    "most programs": (row) => -row.rounds,
    "least confident": (row) => row.confidence,
  };

  function select(label, value, words = {}) {
    const counts = new Map();
    rows.forEach((row) => counts.set(value(row), (counts.get(value(row)) || 0) + 1));
    if (counts.size < 2) return;
    const names = [...counts.keys()].sort((a, b) => String(a).localeCompare(String(b), undefined, { numeric: true }));
    const options = names.map((name) => new Option(`${words[name] ?? name ?? "(none)"} (${counts.get(name)})`));
    const box = menu(label, [new Option(`${label}: all`), ...options]);
    filterings.push((row) => !box.selectedIndex || value(row) === names[box.selectedIndex - 1]);
  }

  function menu(label, options) {
    const box = document.createElement("select");
    box.setAttribute("aria-label", label);
    box.append(...options);
    box.addEventListener("change", update);
    filters.append(box);
    return box;
  }

  select("grade", (row) => row.mark, TraceView.WORDS);
  select("status", (row) => row.status);
  select("strategy", (row) => row.strategy);
  columns.forEach((name, place) => select(name, (row) => row.by[place]));
  const order = menu("order", Object.keys(ORDERS).map((name) => new Option(name)));

  function update() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const was = shown[chosen];
    shown = [];
    rows.forEach((row, place) => {
      if (filterings.every((fits) => fits(row)) && words.every((word) => texts[place].includes(word))) shown.push(place);
    });
    const key = Object.values(ORDERS)[order.selectedIndex];
    if (key) shown.sort((a, b) => key(rows[a]) - key(rows[b]) || a - b);
    const right = shown.filter((place) => rows[place].mark === "right").length;
    const graded = shown.filter((place) => !["failed", "ungraded"].includes(rows[place].mark)).length;
    by("found").textContent = `${shown.length} of ${rows.length} problems` + (graded ? `, ${right} of ${graded} graded ones right` : "");
    holder.style.height = `${shown.length * ROW}px`;
    choose(Math.max(0, shown.indexOf(was)));
  }

  // ---- the rows in sight
  function draw() {
    const first = Math.max(0, Math.floor(list.scrollTop / ROW) - AROUND);
    const last = Math.min(shown.length, Math.ceil((list.scrollTop + list.clientHeight) / ROW) + AROUND);
    holder.replaceChildren(...Array.from({ length: Math.max(0, last - first) }, (_, at) => line(first + at)));
    if (shown.length) list.setAttribute("aria-activedescendant", `page-row-${chosen}`);
    else list.removeAttribute("aria-activedescendant");
  }

  function line(at) {
    const { make } = TraceView, row = rows[shown[at]];
    const answer = row.answer === null ? "no answer" : row.answer;
    const gold = row.gold !== null && row.mark !== "right" ? make("span", "dim", ` gold ${row.gold}`) : "";
    const head = make("span", "head", make("span", `mark ${row.mark}`, TraceView.SIGNS[row.mark]), make("span", "id", row.id), make("span", "answer", answer, gold), make("span", "dim number", row.status === "ok" ? `${row.tokens} tokens` : row.status));
    const element = make("a", "row", head, make("span", "snippet dim", row.question.slice(0, 200)));
    element.id = `page-row-${at}`;
    element.href = address(row.id);
    element.tabIndex = -1;
    element.style.top = `${at * ROW}px`;
    element.setAttribute("role", "option");
    element.setAttribute("aria-label", `${row.id}: ${TraceView.WORDS[row.mark]}, ${answer}. ${row.question.slice(0, 200)}`);
    element.setAttribute("aria-selected", at === chosen);
    element.setAttribute("aria-posinset", at + 1);
    element.setAttribute("aria-setsize", shown.length);
    return element;
  }

  function choose(at) {
    chosen = Math.max(0, Math.min(at, shown.length - 1));
    const top = chosen * ROW;
    if (top < list.scrollTop) list.scrollTop = top;
    else if (top + ROW > list.scrollTop + list.clientHeight) list.scrollTop = top + ROW - list.clientHeight;
    draw();
  }

  // ---- one trace
  const address = (id) => `#${encodeURIComponent(id)}`;

  function follow() {
    let id;
    try { id = decodeURIComponent(location.hash.slice(1)); } catch { return; }
    if (!location.hash || !places.has(id)) return close();
    const place = places.get(id);
    opened = place;
    if (!shown.includes(place)) clear();
    choose(shown.indexOf(place));
    TraceView.show(pane, JSON.parse(document.getElementById(`trace-${place}`).textContent), rows[place]);
    pane.hidden = false;
    pane.scrollTop = 0;
    by("browser").classList.add("open");
    by("problems").scrollIntoView();
    choose(chosen);
  }

  function clear() {
    search.value = "";
    filters.querySelectorAll("select").forEach((box) => { if (box !== order) box.selectedIndex = 0; });
    update();
  }

  function open(at, into = false) {
    choose(at);
    if (!shown.length) return;
    const target = address(rows[shown[chosen]].id);
    if (location.hash !== target) history.pushState(null, "", target);
    follow();
    if (into) pane.focus({ preventScroll: true });
  }

  function close() {
    opened = null;
    pane.hidden = true;
    pane.replaceChildren();
    by("browser").classList.remove("open");
    draw();
  }

  function leave() {
    history.pushState(null, "", location.pathname + location.search);
    close();
    list.focus({ preventScroll: true });
  }

  // ---- keys
  const theme = () => { Theme.toggle(); label(); };
  const label = () => { by("theme").textContent = Theme.dark() ? "Light" : "Dark"; };
  const step = (by) => (opened === null ? choose(chosen + by) : open(chosen + by));
  const page = () => Math.max(1, Math.floor(list.clientHeight / ROW) - 1);
  const ANYWHERE = {
    "/": () => { by("problems").scrollIntoView(); search.focus(); search.select(); },
    "?": () => by("help").showModal(),
    t: theme,
    j: () => step(1),
    k: () => step(-1),
    Escape: () => { if (opened !== null) leave(); },
  };
  const IN_LIST = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    PageDown: () => choose(chosen + page()),
    PageUp: () => choose(chosen - page()),
    Home: () => choose(0),
    End: () => choose(shown.length - 1),
  };
  const enter = () => open(chosen, true);

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || by("help").open) return;
    const inField = event.target.closest("input, select, textarea, button, summary, a");
    if (event.target === search) {
      if (event.key === "Escape") { search.value ? (search.value = "", update()) : list.focus(); event.preventDefault(); }
      if (event.key === "ArrowDown") { list.focus(); event.preventDefault(); }
      return;
    }
    let action = event.target.closest("input, select, textarea") ? undefined : ANYWHERE[event.key];
    if (event.target === list) action ??= IN_LIST[event.key];
    if (event.key === "Enter" && (event.target === list || !inField)) action = enter;
    if (!action) return;
    event.preventDefault();
    action();
  });

  filters.addEventListener("submit", (event) => { event.preventDefault(); if (shown.length) enter(); });
  search.addEventListener("input", update);
  list.addEventListener("scroll", draw, { passive: true });
  addEventListener("resize", draw);
  addEventListener("hashchange", follow);
  addEventListener("popstate", follow);
  by("theme").addEventListener("click", theme);
  by("keys").addEventListener("click", ANYWHERE["?"]);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", label);
  by("run").closest("details").addEventListener("toggle", () => { by("run").textContent = JSON.stringify(data("run"), null, 2); }, { once: true });
  by("save").addEventListener("click", () => {
    const link = document.createElement("a");
    const lines = rows.map((_, place) => `${document.getElementById(`trace-${place}`).textContent}\n`);
    link.href = URL.createObjectURL(new Blob(lines, { type: "application/jsonl" }));
    link.download = "traces.jsonl";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  });

  label();
  update();
  addEventListener("DOMContentLoaded", follow);  // the traces stand behind this script
  return { update };
})();
