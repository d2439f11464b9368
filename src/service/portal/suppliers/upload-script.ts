import { createHash } from "node:crypto";

/**
 * The script of the pages of a delivery: files can be dropped on the form, and sending them shows how far it is. Without it
 * the form sends them itself, and the browser shows that it is busy.
 */
export const uploadScript = `"use strict";
(() => {
  const size = (bytes) =>
    bytes < 1048576
      ? Math.max(1, Math.round(bytes / 1024)) + " kB"
      : (bytes / 1048576).toLocaleString("nl-NL", { maximumFractionDigits: 1 }) + " MB";
  const withFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");

  for (const form of document.querySelectorAll("form[data-upload]")) {
    const input = form.querySelector("input[type=file]");
    const button = form.querySelector("button");
    const place = form.querySelector("[data-progress]");
    const [text, bar] = [place.querySelector("p"), place.querySelector("progress")];
    for (const hint of form.querySelectorAll("[data-drop]")) hint.hidden = false;

    const say = (words, share) => {
      place.hidden = false;
      if (text.textContent !== words) text.textContent = words;
      bar.hidden = share === undefined;
      if (share !== undefined) bar.value = share;
    };
    const chosen = () => {
      const files = [...input.files];
      if (files.length === 0) return;
      const total = files.reduce((sum, file) => sum + file.size, 0);
      say(files.length + (files.length === 1 ? " bestand" : " bestanden") + " gekozen, samen " + size(total) + ".");
    };
    input.addEventListener("change", chosen);

    form.addEventListener("dragover", (event) => withFiles(event) && form.classList.add("over"));
    form.addEventListener("dragleave", (event) => form.contains(event.relatedTarget) || form.classList.remove("over"));
    form.addEventListener("drop", (event) => {
      form.classList.remove("over");
      if (!withFiles(event) || button.disabled) return;
      input.files = event.dataTransfer.files;
      chosen();
      button.focus();
    });

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const request = new XMLHttpRequest();
      const stay = (leaving) => leaving.preventDefault();
      const total = [...input.files].reduce((sum, file) => sum + file.size, 0);
      const over = (words, alert) => {
        removeEventListener("beforeunload", stay);
        button.disabled = false;
        say(words);
        for (const old of document.querySelectorAll("main [role=alert]")) old.remove();
        if (!alert) return;
        form.before(alert);
        alert.tabIndex = -1;
        alert.focus();
      };
      request.upload.addEventListener("progress", ({ loaded, total: all }) => {
        const share = Math.min(1, loaded / all);
        const tenth = Math.floor(share * 10) * 10;
        say(share < 1 ? "Versturen: " + tenth + "% van " + size(total) + "." : "Alles is verstuurd. Wij zetten het klaar.", share);
      });
      request.addEventListener("load", () => {
        if (request.status < 400) {
          removeEventListener("beforeunload", stay);
          return location.assign(request.responseURL);
        }
        const page = new DOMParser().parseFromString(request.responseText, "text/html");
        over("Het versturen is niet gelukt.", page.querySelector("main [role=alert]"));
      });
      request.addEventListener("error", () => over("Het versturen is niet gelukt. Kijk of u nog verbinding hebt, en of u nog bent aangemeld."));
      const content = new FormData(form);
      button.disabled = true;
      addEventListener("beforeunload", stay);
      say("Versturen: 0% van " + size(total) + ".", 0);
      request.open("POST", form.action);
      request.send(content);
    });
  }

  // A file that lands beside the form would take its place in the window.
  for (const name of ["dragover", "drop"])
    addEventListener(name, (event) => withFiles(event) && event.preventDefault());
})();
`;

const version = createHash("sha256").update(uploadScript).digest("hex").slice(0, 10);

/** Its address changes with its content, so that a browser may keep it. */
export const uploadScriptPath = "/leveren.js";
export const uploadScriptAddress = `${uploadScriptPath}?v=${version}`;
