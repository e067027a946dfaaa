"use strict";
// One trace on the screen. Everything from the run goes in as text: a model's words never become elements.
const TraceView = {
  WORDS: { right: "right", wrong: "wrong", lenient: "right only leniently", undecided: "not decided", unanswered: "no answer", failed: "failed by our own fault", ungraded: "not graded" },
  SIGNS: { right: "✓", wrong: "✗", lenient: "≈", undecided: "?", unanswered: "–", failed: "!", ungraded: "·" },

  make(tag, className, ...children) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...children);
    return element;
  },

  show(pane, trace, row) {
    const { make } = this;
    const answer = make("strong");
    trace.answer === null ? answer.append("no answer") : Mathematics.answer(answer, trace.answer);
    const verdict = make("p", "verdict", make("span", `mark ${row.mark}`, `${this.SIGNS[row.mark]} ${this.WORDS[row.mark]}`), " ", answer);
    if (trace.problem.answer !== null) verdict.append(make("span", "dim", "  gold "), Mathematics.answer(make("span"), trace.problem.answer));
    if (trace.grade) verdict.append(make("span", "dim", `  ${trace.grade.relation} by ${trace.grade.rule}`));
    pane.replaceChildren(
      make("h3", "", trace.problem.id || "(no id)"),
      Mathematics.show(make("p", "question"), trace.problem.question),
      verdict,
      make("p", "dim", `${trace.strategy} · ${trace.status} · confidence ${trace.confidence.toFixed(2)} · ${this.cost(trace.usage)}`),
      ...(Object.keys(trace.problem.meta).length ? [this.meta(trace.problem.meta)] : []),
      ...(trace.votes.length ? [this.votes(trace.votes)] : []),
      ...trace.trajectories.map((one, place) => this.trajectory(one, place, trace)),
      this.raw(trace),
    );
  },

  meta(meta) {
    const known = Object.entries(meta).map(([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`);
    return this.make("p", "dim meta", known.join(" · "));
  },

  votes(votes) {
    const { make } = this;
    const all = votes.reduce((sum, vote) => sum + vote.weight, 0) || 1;
    const rows = votes.map((vote) => {
      const bar = make("span", "count");
      bar.style.width = `${(100 * vote.weight) / all}%`;
      const members = vote.members.map((member) => `#${member + 1}`).join(" ");
      return make("tr", "", Mathematics.answer(make("th"), vote.answer), make("td", "bar", bar), make("td", "number", `${+vote.weight.toFixed(3)} of ${+all.toFixed(3)}`), make("td", "dim", members));
    });
    return make("section", "votes", make("h4", "", "Votes"), make("table", "", ...rows));
  },

  trajectory(one, place, trace) {
    const { make } = this;
    const right = trace.right?.[place];
    const title = make("summary", "", make("strong", "", `#${place + 1} ${one.format}`));
    if (right !== undefined && right !== null) title.append(" ", make("span", `mark ${right ? "right" : "wrong"}`, right ? "✓" : "✗"));
    title.append(" ", one.answer === null ? make("span", "dim", "no answer") : Mathematics.answer(make("span"), one.answer));
    if (one.status !== "ok") title.append(" ", make("span", "status", one.status));
    const block = make("details", "trajectory", title);
    block.open = trace.trajectories.length <= 2 || !!trace.votes[0]?.members.includes(place);
    const facts = [this.cost(one.usage)];
    if (one.rule) facts.push(`found by ${one.rule}`);
    if (one.score !== null) facts.push(`score ${one.score.toPrecision(4)}`);
    if (one.logprob !== null) facts.push(`mean log-probability ${one.logprob.toFixed(3)}`);
    if (one.seed !== null) facts.push(`seed ${one.seed}`);
    block.append(make("p", "dim", facts.join(" · ")));
    if (one.question !== null) block.append(Mathematics.show(make("p", "question", "asked: "), one.question));
    if (one.fallback_from) block.append(make("p", "notice", `instead of an earlier attempt: ${one.fallback_from}`));
    if (one.detail) block.append(make("p", "notice", one.detail));
    block.append(...one.steps.map((step) => this.step(step)));
    return block;
  },

  step(step) {
    const { make } = this;
    if (step.kind === "text") return Mathematics.show(make("div", "words"), step.text.trim());
    if (step.kind === "code") return make("pre", "code", this.highlighted(step.code));
    const note = step.status === "ok" ? `${step.ms.toFixed(1)} ms` : `${step.status}, ${step.ms.toFixed(1)} ms`;
    return make("div", `output${step.status === "ok" ? "" : " bad"}`, make("pre", "", step.output || "(no output)"), make("span", "dim", note));
  },

  cost(usage) {
    const programs = `${usage.rounds} program${usage.rounds === 1 ? "" : "s"}`;
    return `${programs}, ${usage.completion_tokens} tokens, ${usage.generate_seconds.toFixed(2)} s generating, ${usage.execute_seconds.toFixed(2)} s executing`;
  },

  raw(trace) {
    const block = this.make("details", "", this.make("summary", "", "JSON"));
    block.addEventListener("toggle", () => block.append(this.make("pre", "json", JSON.stringify(trace, null, 2))), { once: true });
    return block;
  },

  TOKENS: /(#[^\n]*)|("""[^]*?"""|'''[^]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|\b(False|None|True|and|as|assert|break|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|in|is|lambda|nonlocal|not|or|pass|raise|return|try|while|with|yield)\b|\b(\d[\w.]*)/g,

  highlighted(code) {
    const whole = document.createDocumentFragment();
    const classes = ["comment", "string", "keyword", "literal"];
    let done = 0;
    for (const match of code.matchAll(this.TOKENS)) {
      whole.append(code.slice(done, match.index), this.make("span", classes[match.slice(1).findIndex((group) => group !== undefined)], match[0]));
      done = match.index + match[0].length;
    }
    whole.append(code.slice(done));
    return whole;
  },
};
