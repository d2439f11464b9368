import { createHash } from "node:crypto";

/**
 * The one script of the site: copying, and the values of a chart by pointer and by keyboard. All that it does is also
 * on the page without it: the address and the citation can be selected, the figures stand in the table.
 */
export const script = `"use strict";
(() => {
  const say = (place, text) => {
    if (place) place.textContent = text;
  };

  for (const button of document.querySelectorAll("button[data-copies]")) {
    const source = document.getElementById(button.dataset.copies);
    if (!source || !navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      const place = document.getElementById(button.dataset.copies + "-gekopieerd");
      try {
        await navigator.clipboard.writeText(source.textContent.trim());
        say(place, button.dataset.done);
      } catch {
        const range = document.createRange();
        range.selectNodeContents(source);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        say(place, button.dataset.selected);
      }
    });
  }

  const values = (drawing) => {
    const points = new Map();
    for (const mark of drawing.querySelectorAll("[data-p]")) {
      const at = Number(mark.dataset.p);
      if (!points.has(at)) points.set(at, { text: mark.querySelector("title")?.textContent ?? "", marks: [] });
      points.get(at).marks.push(mark);
    }
    return [...points].sort(([a], [b]) => a - b).map(([, point]) => point);
  };

  for (const drawing of document.querySelectorAll("[data-walk]")) {
    const points = values(drawing);
    const place = document.getElementById(drawing.dataset.walk);
    if (points.length === 0 || !place) continue;
    let at = -1;
    const show = (to) => {
      points[at]?.marks.forEach((mark) => mark.classList.remove("here"));
      at = to;
      points[at]?.marks.forEach((mark) => mark.classList.add("here"));
      say(place, points[at]?.text ?? drawing.dataset.hint);
      place.classList.toggle("hint", at < 0);
    };
    drawing.tabIndex = 0;
    drawing.setAttribute("role", "group");
    drawing.setAttribute("aria-label", drawing.dataset.label);
    show(-1);
    drawing.addEventListener("keydown", (event) => {
      const last = points.length - 1;
      const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: last }[event.key];
      if (event.key === "Escape") return show(-1);
      if (next === undefined) return;
      event.preventDefault();
      show(Math.min(Math.max(next, 0), last));
    });
    drawing.addEventListener("pointerover", (event) => {
      const mark = event.target.closest?.("[data-p]");
      if (mark) show(points.findIndex(({ marks }) => marks.includes(mark)));
    });
    drawing.addEventListener("pointerleave", () => show(-1));
    drawing.addEventListener("blur", () => show(-1));
  }
})();
`;

const version = createHash("sha256").update(script).digest("hex").slice(0, 10);

/** Its address changes with its content, so that a browser may keep it. */
export const scriptPath = "/portaal.js";
export const scriptAddress = `${scriptPath}?v=${version}`;
