import { createHash } from "node:crypto";
import { html } from "hono/html";
import type { Language } from "../../report/language.ts";
import { textsOf } from "../../report/texts/texts.ts";

/**
 * The one script of the site: copying, a chart as PNG, that a table goes on to the side, and the values of a chart by
 * pointer and by keyboard. All that it does is also
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

  for (const button of document.querySelectorAll("button[data-png]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const image = new Image();
      image.addEventListener("load", () => {
        const canvas = document.createElement("canvas");
        canvas.width = image.naturalWidth * 2;
        canvas.height = image.naturalHeight * 2;
        canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
        canvas.toBlob((blob) => {
          const link = document.createElement("a");
          link.href = URL.createObjectURL(blob);
          link.download = button.dataset.name + ".png";
          link.click();
          URL.revokeObjectURL(link.href);
        });
      });
      image.src = button.dataset.png;
    });
  }

  // Says that a table goes on to the side, where it does.
  const measure = () => {
    for (const box of document.querySelectorAll(".scroll")) {
      box.classList.toggle("over", box.scrollWidth > box.clientWidth + 1);
    }
  };
  addEventListener("resize", measure);
  for (const part of document.querySelectorAll("details")) part.addEventListener("toggle", measure);
  measure();

  const words = document.currentScript.dataset;
  const shownIn = (drawing) => [...drawing.querySelectorAll("svg")].find((svg) => svg.getClientRects().length > 0);
  const marksOf = (svg) => (svg ? [...svg.querySelectorAll("[data-says]>*")] : []);

  for (const drawing of document.querySelectorAll(".drawing")) {
    const said = [...drawing.querySelectorAll("title")].map((title) => title.textContent);
    if (said.length === 0) continue;
    const place = document.createElement("p");
    place.className = "readout hint";
    place.setAttribute("role", "status");
    say(place, words.hint);
    drawing.append(place);
    drawing.tabIndex = 0;
    drawing.setAttribute("role", "group");
    const caption = drawing.closest("figure")?.querySelector("figcaption")?.textContent ?? "";
    drawing.setAttribute("aria-label", (caption + ". " + words.label).trim());
    let here;
    const show = (mark) => {
      here?.classList.remove("here");
      here = mark;
      here?.classList.add("here");
      say(place, said[marksOf(here?.ownerSVGElement).indexOf(here)] ?? words.hint);
      place.classList.toggle("hint", !here);
    };
    drawing.addEventListener("keydown", (event) => {
      if (event.key === "Escape") return show();
      const marks = marksOf(shownIn(drawing));
      const at = marks.indexOf(here);
      const last = marks.length - 1;
      const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: last }[event.key];
      if (next === undefined) return;
      event.preventDefault();
      show(marks[Math.min(Math.max(next, 0), last)]);
    });
    drawing.addEventListener("pointerover", (event) => {
      const mark = event.target.closest("[data-says]>*");
      if (mark) show(mark);
    });
    drawing.addEventListener("pointerleave", () => show());
    drawing.addEventListener("blur", () => show());
  }
})();
`;

const version = createHash("sha256").update(script).digest("hex").slice(0, 10);

/** Its address changes with its content, so that a browser may keep it. */
export const scriptPath = "/portaal.js";
export const scriptAddress = `${scriptPath}?v=${version}`;

/** The script in the head of a page, with what it says in the language of that page. */
export function scriptTag(language: Language = "nl") {
  const { label, hint } = textsOf(language).page.walk;
  return html`<script src="${scriptAddress}" defer data-label="${label}" data-hint="${hint}"></script>`;
}
