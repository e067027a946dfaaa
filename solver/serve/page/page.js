// Asks, shows what streams back, and stops. Text of a model only ever becomes text: nothing here writes HTML.

const find = (id) => document.getElementById(id);
const [form, field, send, stop, status, strategy, samples, key] =
  ["ask", "question", "send", "stop", "status", "strategy", "samples", "key"].map(find);
let asking = null;

// An element with a class and children; strings become text nodes.
function make(tag, name, ...children) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...children);
  return element;
}

// Text with its mathematics: TeX is shown as it is written. To be exchanged for one that typesets.
function mathematics(text) {
  const parts = text.split(/(\$\$[^$]+\$\$|\$[^$\n]+\$|\\\[[^]*?\\\]|\\\(.*?\\\)|\\boxed\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\})/);
  return parts.map((part, place) => (place % 2 ? make("code", "tex", part) : part));
}

const brief = (text) => (text.length > 60 ? `${text.slice(0, 60)} …` : text);
const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

function cost(usage) {
  const seconds = usage.generate_seconds + usage.execute_seconds;
  return `${count(usage.rounds, "program")}, ${usage.completion_tokens} tokens, ${seconds.toFixed(1)} s`;
}

function panel(kind, title, note, text) {
  return make("figure", kind, make("figcaption", "", make("span", "", title), make("span", "", note)),
    make("pre", "", make("code", "", text)));
}

function shown(step) {
  if (step.kind === "code") return panel("code", "Python", "", step.code);
  if (step.kind === "output") {
    const failed = step.status === "ok" ? "" : " failed";
    return panel(`output${failed}`, failed ? `output: ${step.status}` : "output", `${Math.round(step.ms)} ms`,
      step.output || "(no output)");
  }
  return make("p", "words", ...mathematics(step.text.trim()));
}

// One question on the page: takes events, shows them.
class Answer {
  constructor(question) {
    this.attempts = new Map();
    this.element = make("article", "", make("h2", "", question));
    find("answers").append(this.element);
  }

  attempt(sample) {
    if (!this.attempts.has(sample)) {
      const summary = make("summary", "", `attempt ${sample + 1}`);
      const live = make("p", "words live");
      const element = make("details", "attempt", summary, live);
      element.open = this.attempts.size === 0 || !this.several;
      this.attempts.set(sample, { element, summary, live });
      this.element.append(element);
    }
    return this.attempts.get(sample);
  }

  take(event) {
    if (event.kind === "solution") return this.solution(event.solution);
    const attempt = this.attempt(event.sample);
    if (event.kind === "start") attempt.summary.textContent = `attempt ${event.sample + 1}: ${event.text}`;
    if (event.kind === "delta") attempt.live.append(event.text);
    if (event.kind === "step") {
      attempt.live.textContent = "";
      attempt.live.before(shown(event.step));
    }
    if (event.kind === "trajectory") this.ended(attempt, event.sample, event.trajectory);
  }

  ended(attempt, sample, trajectory) {
    attempt.live.classList.remove("live");
    if (!attempt.live.textContent) attempt.live.remove();
    const stated = trajectory.answer === undefined ? "no answer" : brief(trajectory.answer);
    attempt.summary.textContent =
      `attempt ${sample + 1}: ${trajectory.format} · ${stated} · ${cost(trajectory.usage)}`;
    if (trajectory.fallback_from) {
      attempt.summary.after(make("p", "warning", `Instead of an earlier attempt: ${trajectory.fallback_from}`));
    }
    if (trajectory.status !== "ok") {
      attempt.element.append(
        make("p", "warning", `${trajectory.status}: ${trajectory.detail || "no further detail"}`));
    }
  }

  solution(solution) {
    if (solution.votes.length > 1) this.element.append(votes(solution.votes));
    const answered = solution.answer !== undefined;
    const text = answered ? mathematics(solution.answer) : [`No answer (${solution.status})`];
    const facts = [`confidence ${solution.confidence.toFixed(2)}`, solution.strategy, cost(solution.usage)];
    this.element.append(make("p", answered ? "answer" : "answer none", ...text), make("p", "facts", facts.join(" · ")));
    say(answered ? `The answer is ${brief(solution.answer)}.` : "There is no answer.");
  }

  // What did not end stays as far as it came.
  stopped(sentence, name) {
    for (const { live } of this.attempts.values()) live.classList.remove("live");
    this.element.append(make("p", name, sentence));
    say(sentence);
  }
}

function votes(all) {
  const total = all.reduce((sum, vote) => sum + vote.weight, 0);
  const rows = all.map((vote) => {
    const bar = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const filled = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    filled.setAttribute("width", `${total ? (100 * vote.weight) / total : 0}%`);
    filled.setAttribute("height", "100%");
    bar.append(filled);
    bar.setAttribute("aria-hidden", "true");
    const weight = Number(vote.weight.toFixed(2)), whole = Number(total.toFixed(2));
    return make("li", "", bar, make("span", "", ...mathematics(brief(vote.answer))), make("span", "", `${weight}/${whole}`));
  });
  const list = make("ul", "votes", ...rows);
  list.setAttribute("aria-label", "Votes");
  return list;
}

function say(sentence) {
  status.textContent = sentence;
}

const bearer = () => (key.value ? { Authorization: `Bearer ${key.value}` } : {});

// Events of a response, one by one, as they come.
async function* events(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const whole = (rest + value).split("\n\n");
    rest = whole.pop();
    for (const text of whole) {
      const data = text.split("\n").find((line) => line.startsWith("data: "));
      if (data) yield JSON.parse(data.slice(6));
    }
  }
}

async function refusal(response) {
  const content = await response.json().catch(() => null);
  if (response.status === 401) find("key-label").hidden = false;
  return content?.error?.message ?? `The server answered with ${response.status}.`;
}

// Whether there was an answer, or the reason why there is none.
async function solve(question, answer, signal) {
  const response = await fetch("/api/solve", {
    method: "POST", signal,
    headers: { "Content-Type": "application/json", ...bearer() },
    body: JSON.stringify({ question, strategy: strategy.value || undefined, samples: Number(samples.value) || undefined }),
  });
  if (!response.ok) return answer.stopped(await refusal(response), "failure");
  let ended = false;
  for await (const event of events(response)) {
    if (event.error) return answer.stopped(event.error.message, "failure");
    answer.take(event);
    ended = event.kind === "solution";
    follow();
  }
  return ended || answer.stopped("The connection ended before the answer.", "failure");
}

// A question that was not answered goes back into the field, unless something else was typed meanwhile.
function giveBack(question) {
  field.value ||= question;
}

// Keep the end in sight, unless somebody reads further up; once a frame, however fast the words come.
let atEnd = true, due = false;
addEventListener("scroll", () => { atEnd = innerHeight + scrollY >= document.body.scrollHeight - 80; }, { passive: true });
function follow() {
  if (due || !atEnd) return;
  due = true;
  requestAnimationFrame(() => { due = false; scrollTo(0, document.body.scrollHeight); });
}

async function ask() {
  const question = field.value.trim();
  if (!question || asking) return;
  asking = new AbortController();
  const answer = new Answer(question);
  answer.several = Number(samples.value) > 1;
  field.value = "";
  busy(true);
  say("Solving …");
  atEnd = true;
  follow();
  try {
    if (!await solve(question, answer, asking.signal)) giveBack(question);
  } catch (error) {
    giveBack(question);
    if (error.name === "AbortError") answer.stopped("Stopped.", "warning");
    else answer.stopped("The server cannot be reached.", "failure");
  } finally {
    asking = null;
    busy(false);
    follow();
    field.focus();
  }
}

function busy(on) {
  find("empty").hidden = true;
  send.disabled = on;
  stop.hidden = !on;
}

form.addEventListener("submit", (event) => { event.preventDefault(); ask(); });
stop.addEventListener("click", () => asking?.abort());
field.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); ask(); }
});
addEventListener("keydown", (event) => {
  if (event.key === "Escape") asking?.abort();
  if (event.key === "/" && !event.target.closest("textarea, input, select")) { event.preventDefault(); field.focus(); }
});

// Light or dark as the system has it, until the button is pressed; the choice is kept.
const root = document.documentElement;
const kept = () => { try { return localStorage.getItem("tandem-theme"); } catch { return null; } };
if (kept()) root.dataset.theme = kept();
find("theme").addEventListener("click", () => {
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
  try { localStorage.setItem("tandem-theme", root.dataset.theme); } catch { /* not kept, then */ }
});

async function introduce() {
  const response = await fetch("/api/about", { headers: bearer() });
  if (!response.ok) return say(await refusal(response));
  const about = await response.json();
  find("about").textContent = `model ${about.model}`;
  const names = about.strategies.includes(about.strategy) ? about.strategies : ["", ...about.strategies];
  strategy.replaceChildren(...names.map((name) => new Option(name || about.strategy, name)));
  strategy.value = about.strategies.includes(about.strategy) ? about.strategy : "";
  samples.value = about.samples;
  samples.max = Math.max(about.bounds.samples, about.samples);
  say("");
}
key.addEventListener("change", introduce);
introduce().catch(() => say("The server cannot be reached."));
field.focus();
