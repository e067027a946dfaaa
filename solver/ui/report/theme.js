"use strict";
// Light or dark: as the system says, unless the reader has chosen. Some browsers keep nothing for a local file.
const Theme = {
  key: "tandem-theme",
  chosen() {
    try { return localStorage.getItem(this.key); } catch { return null; }
  },
  dark() {
    const theme = document.documentElement.dataset.theme;
    return theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  },
  toggle() {
    const theme = this.dark() ? "light" : "dark";
    document.documentElement.dataset.theme = theme;
    try { localStorage.setItem(this.key, theme); } catch { /* it lasts as long as the page */ }
  },
};
if (["light", "dark"].includes(Theme.chosen())) document.documentElement.dataset.theme = Theme.chosen();
