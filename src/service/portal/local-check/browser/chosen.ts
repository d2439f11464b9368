import { size } from "../../suppliers/words.ts";
import { words } from "../words.ts";
import { element, show } from "./elements.ts";
import { TooLarge, unpack } from "./unpack.ts";

const read = /\.(csv|txt|tsv|xlsx?)$/i;

/** The files that were chosen or dropped, and the list of them on the page. A file of the same name takes its place. */
export class Chosen {
  readonly #most: number;
  readonly #onChange: () => void;
  #files: readonly File[] = [];
  #turn: Promise<void> = Promise.resolve();
  #locked = false;

  /**
   * @param most bytes that are checked at once.
   * @param onChange called when what was found before is not about these files any more.
   */
  constructor(most: number, onChange: () => void) {
    this.#most = most;
    this.#onChange = onChange;
    const input = element<HTMLInputElement>("lokaal-bestanden");
    input.addEventListener("change", () => {
      this.#take([...(input.files ?? [])]);
    });
    // The same file may be chosen again after it was mended.
    input.addEventListener("click", () => {
      input.value = "";
    });
    element("lokaal-wis").addEventListener("click", () => {
      this.#files = [];
      input.value = "";
      this.#show("");
      input.focus();
    });
    this.#takeDrops();
  }

  get files(): readonly File[] {
    return this.#files;
  }

  /** While they are checked, the files stay what they are. */
  lock(on: boolean): void {
    this.#locked = on;
    for (const id of ["lokaal-bestanden", "lokaal-wis", "lokaal-profiel", "lokaal-controleer"])
      element<HTMLInputElement>(id).disabled = on;
  }

  #takeDrops(): void {
    const zone = element("lokaal-neerzetten");
    const over = (on: boolean) => zone.classList.toggle("over", on);
    // On the whole page, since a browser leaves the page for a file that is dropped beside the zone.
    document.addEventListener("dragover", (event) => {
      event.preventDefault();
      over(true);
    });
    document.addEventListener("dragleave", (event) => {
      if (event.relatedTarget === null) over(false);
    });
    document.addEventListener("drop", (event) => {
      event.preventDefault();
      over(false);
      this.#take([...(event.dataTransfer?.files ?? [])]);
    });
  }

  /** One after another: a zip takes a while. */
  #take(files: readonly File[]): void {
    if (files.length === 0 || this.#locked) return;
    const check = element<HTMLButtonElement>("lokaal-controleer");
    check.disabled = true;
    const turn = this.#turn.then(() => this.#unpackAndAdd(files));
    this.#turn = turn;
    turn.finally(() => {
      if (turn === this.#turn) check.disabled = false;
    });
  }

  async #unpackAndAdd(files: readonly File[]): Promise<void> {
    const all: File[] = [];
    const said: string[] = [];
    for (const file of files) {
      if (!/\.zip$/i.test(file.name)) {
        all.push(file);
        continue;
      }
      element("lokaal-gekozen").textContent = words.unpacking(file.name);
      try {
        const unpacked = await unpack(file, this.#most);
        all.push(...unpacked.files);
        said.push(unpacked.said);
      } catch (error) {
        said.push(error instanceof TooLarge ? words.tooLarge(size(this.#most)) : words.changed);
      }
    }
    this.#add(all, said);
  }

  #add(files: readonly File[], said: readonly string[]): void {
    const settings = (file: File) => file.name.toLowerCase() === "levering.yml";
    const parquet = files.filter(({ name }) => /\.parquet$/i.test(name));
    const other = files.filter((file) => !parquet.includes(file) && !settings(file) && !read.test(file.name));
    const taken = files.filter((file) => !parquet.includes(file) && !other.includes(file));
    const names = new Set(taken.map(({ name }) => name));
    const all = [...this.#files.filter(({ name }) => !names.has(name)), ...taken];
    const refusals = [
      ...said.filter((one) => one !== ""),
      ...(other.length === 0 ? [] : [words.notRead(namesOf(other))]),
      ...(parquet.length === 0 ? [] : [words.parquet(namesOf(parquet))]),
    ];
    if (all.reduce((sum, { size: bytes }) => sum + bytes, 0) > this.#most)
      refusals.push(words.tooLarge(size(this.#most)));
    else this.#files = all;
    this.#show(refusals.join(" "));
  }

  #show(refusal: string): void {
    this.#onChange();
    const items = this.#files.map(({ name, size: bytes }) => {
      const item = document.createElement("li");
      item.textContent = `${name} (${size(bytes)})`;
      return item;
    });
    element("lokaal-lijst").replaceChildren(...items);
    element("lokaal-gekozen").textContent = items.length === 0 ? "" : words.chosen(items.length);
    show("lokaal-wis", items.length > 0);
    element("lokaal-fout").textContent = refusal;
    show("lokaal-fout", refusal !== "");
  }
}

function namesOf(files: readonly File[]): string {
  return files.map(({ name }) => name).join(", ");
}
