import { html, raw } from "hono/html";
import type { Language } from "../../report/language.ts";
import { textsOf } from "../../report/texts/texts.ts";

/** A page of the site stays under 200 kB. A part of a report has a pager too, and longer links to the other parts. */
const mostBytes = { whole: 199_000, part: 188_000 };

const start = "<section id=";
const end = "</section>";

interface Sheet {
  readonly sections: readonly string[];
  readonly ids: ReadonlySet<string>;
}

/**
 * One page of a report that is too long for one, at the end of a section; undefined when there is no such page. A
 * link to a section or a definition leads to the page that has it.
 * @param page as `tight` writes it.
 * @param asked from 1.
 * @param address of the first page; the others have it with their number.
 */
export function sheetOf(
  page: string,
  asked: number,
  address: (sheet: number) => string,
  language: Language,
): string | undefined {
  if (Buffer.byteLength(page) <= mostBytes.whole) return asked === 1 ? page : undefined;
  const from = page.indexOf(start);
  const to = page.lastIndexOf(end) + end.length;
  const frame = Buffer.byteLength(page) - Buffer.byteLength(page.slice(from, to));
  const sheets = divided(page.slice(from, to).split(new RegExp(`(?=${start})`)), mostBytes.part - frame);
  const own = sheets[asked - 1];
  if (own === undefined) return undefined;
  const whole = `${page.slice(0, from)}${own.sections.join("")}${pager(asked, sheets.length, address, language)}${page.slice(to)}`;
  return whole.replaceAll(/ href=#([^\s>]+)/g, (link, id: string) => {
    const at = sheets.findIndex(({ ids }) => ids.has(id)) + 1;
    return at === 0 || at === asked ? link : ` href="${address(at)}#${id}"`;
  });
}

function divided(sections: readonly string[], room: number): Sheet[] {
  const sheets: string[][] = [[]];
  let left = room;
  for (const section of sections) {
    const size = Buffer.byteLength(section);
    if (size > left && sheets.at(-1)?.length !== 0) {
      sheets.push([]);
      left = room;
    }
    sheets.at(-1)?.push(section);
    left -= size;
  }
  return sheets.map((own) => ({
    sections: own,
    ids: new Set([...own.join("").matchAll(/ id=([\w-]+)/g)].map(([, id = ""]) => id)),
  }));
}

function pager(asked: number, of: number, address: (sheet: number) => string, language: Language): string {
  const words = textsOf(language).page.sheets;
  return String(html`<nav class="pages" aria-label="${words.label}"><p>${words.place(asked, of)}</p>
${asked > 1 ? html`<a rel="prev" href="${raw(address(asked - 1))}">${words.previous}</a>` : ""}
${asked < of ? html`<a rel="next" href="${raw(address(asked + 1))}">${words.next}</a>` : ""}</nav>
`);
}

/** The number of the page that is asked; undefined for what is none. */
export function sheetNumber(asked: string | undefined): number | undefined {
  if (asked === undefined) return 1;
  return /^[2-9]$/.test(asked) ? Number(asked) : undefined;
}

/** The first page has the address of the report itself. */
export function sheetAddress(path: string, sheet: number, language: Language): string {
  const query = [
    ...(sheet === 1 ? [] : [`blad=${sheet}`]),
    ...(language === "nl" ? [] : [`taal=${language}`]),
  ];
  return query.length === 0 ? path : `${path}?${query.join("&amp;")}`;
}
