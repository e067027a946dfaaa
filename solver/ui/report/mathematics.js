"use strict";
// Finds TeX in a text and shows it as MathML. What is no TeX, or TeX that is not understood, is shown as it is written.
const Mathematics = {
  LONGEST: 4000,  // characters of a formula
  ENVIRONMENTS: /^\\begin\{((?:align|aligned|equation|gather|cases|array|eqnarray|multline|split|[pbvBV]?matrix)\*?)\}/,

  ALWAYS_DISPLAYED: /^\s*\\begin\{(align|equation|gather|eqnarray|multline)/,

  // The text in parts {tex, raw, display} and {raw}; the raw ones together are the text. The rules of solver/ui/tex.py.
  split(text) {
    const parts = [];
    let plain = 0, place = 0;
    while (place < text.length) {
      const found = this.at(text, place);
      if (!found) {
        place += text[place] === "\\" ? 2 : 1;
        continue;
      }
      if (plain < place) parts.push({ raw: text.slice(plain, place) });
      parts.push({ ...found, raw: text.slice(place, found.end) });
      plain = place = found.end;
    }
    if (plain < text.length) parts.push({ raw: text.slice(plain) });
    return parts;
  },

  // The formula that begins at a place, or nothing.
  at(text, place) {
    const two = text.substr(place, 2);
    if (two === "\\(") return this.until(text, place, 2, "\\)", false);
    if (two === "\\[") return this.until(text, place, 2, "\\]", true);
    if (two === "$$") return this.until(text, place, 2, "$$", true);
    if (text[place] === "$") return this.dollar(text, place);
    if (two !== "\\b") return null;
    if (text.startsWith("\\boxed{", place)) {
      const end = this.closing(text, place + 6);
      return end && { tex: text.slice(place, end), end, display: false };
    }
    const name = this.ENVIRONMENTS.exec(text.substr(place, 30))?.[1];
    const close = name && text.indexOf(`\\end{${name}}`, place);
    if (!name || close < 0) return null;
    const end = close + `\\end{${name}}`.length;
    return { tex: text.slice(place, end), end, display: true };
  },

  until(text, place, width, close, display) {
    const stop = text.indexOf(close, place + width);
    const tex = text.slice(place + width, stop);
    if (stop < 0 || !tex.trim() || /\n\s*\n/.test(tex)) return null;
    return { tex, end: stop + close.length, display };
  },

  // A dollar is often money: as in pandoc, the first touches what follows, the last what is before, and no digit follows.
  dollar(text, place) {
    const found = /^\$(?=\S)((?:[^\\$]|\\[^])*?)\$(?!\d)/.exec(text.slice(place, place + this.LONGEST));
    if (!found || !found[1] || /\s$/.test(found[1]) || /\n\s*\n/.test(found[1])) return null;
    return { tex: found[1], end: place + found[0].length, display: false };
  },

  // Where the brace at a place is closed, and one behind.
  closing(text, place) {
    let depth = 0;
    for (let at = place; at < text.length; at++) {
      if (text[at] === "\\") at++;
      else if (text[at] === "{") depth++;
      else if (text[at] === "}" && --depth === 0) return at + 1;
    }
    return null;
  },

  // A text with its formulas, appended to an element.
  show(element, text) {
    for (const part of this.split(text)) {
      element.append(part.tex === undefined ? part.raw : this.formula(part.tex, part.raw, part.display));
    }
    return element;
  },

  // An answer is TeX without dollars, or plain.
  answer(element, text) {
    if (/[$]|\\[([]|\\boxed/.test(text)) return this.show(element, text);
    element.append(/[\\^_{}]/.test(text) ? this.formula(text, text, false) : text);
    return element;
  },

  formula(tex, raw, display) {
    const holder = document.createElement("span");
    try {
      if (tex.length > this.LONGEST) throw new Error("too long");
      const displayMode = display || this.ALWAYS_DISPLAYED.test(tex);
      const macros = { "\\mbox": "\\text{#1}" };
      temml.render(tex, holder, { displayMode, throwOnError: true, trust: false, maxExpand: 200, maxSize: [20, 20], macros });
      holder.className = "mathematics";
      holder.title = tex;
    } catch {
      holder.className = "raw";
      holder.textContent = raw;
    }
    return holder;
  },
};
