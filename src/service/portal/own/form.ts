import { html, raw } from "hono/html";
import type { z } from "zod";
import { shortBody } from "../../access/json-body.ts";
import type { ServiceContext } from "../../context.ts";
import { failurePage } from "../failures.ts";
import type { Html } from "../layout.ts";

const mostBytes = 64 * 1024;

/** What was filled in, as text, to put it back into its fields. */
export type Given = Readonly<Partial<Record<string, string>>>;

/** What is wrong with a form: a sentence per field, in the order of the form. */
export type Faults = Readonly<Record<string, string>>;

/**
 * Reads a form that was sent. A field that comes twice is a list.
 * @param told what to say of each field that is wrong; never with what was sent.
 * @returns the values, what is wrong with them, or the answer to what is no form of ours.
 */
export async function readForm<T>(
  c: ServiceContext,
  schema: z.ZodType<T>,
  told: Faults = {},
): Promise<{ readonly value: T } | { readonly faults: Faults; readonly given: Given } | Response> {
  const body = await shortBody(c, mostBytes);
  if (body === undefined) {
    c.header("Connection", "close");
    return failurePage(
      c,
      413,
      "Dat is te veel",
      "Het formulier heeft te veel inhoud. Er is niets veranderd.",
    );
  }
  const type = c.req.header("Content-Type")?.split(";")[0]?.trim().toLowerCase();
  if (body.length > 0 && type !== "application/x-www-form-urlencoded")
    return failurePage(
      c,
      415,
      "Dat kan zo niet",
      "Stuur het formulier van de pagina zelf. Er is niets veranderd.",
    );
  const fields = new URLSearchParams(body.toString("utf8"));
  const all = [...new Set(fields.keys())].map((name) => {
    const values = fields.getAll(name);
    return [name, values.length === 1 ? values[0] : values] as const;
  });
  const read = schema.safeParse(Object.fromEntries(all));
  if (read.success) return { value: read.data };
  const names = new Set(read.error.issues.map(({ path }) => String(path[0] ?? "")));
  if ([...names].some((name) => told[name] === undefined))
    return failurePage(c, 400, "Dat kan zo niet", "Het formulier klopt niet. Er is niets veranderd.");
  const faults = Object.fromEntries(Object.entries(told).filter(([name]) => names.has(name)));
  return { faults, given: Object.fromEntries(fields) };
}

/** What is wrong, above the form, where the reader is put; each sentence leads to its field. */
export function faultBox(faults: Faults): Html {
  return html`<div class="problem" role="alert" tabindex="-1" autofocus><h2>Er klopt iets niet</h2>
<ul>${Object.entries(faults).map(([name, text]) => html`<li><a href="#veld-${name}">${text}</a></li>`)}</ul></div>`;
}

/** What was refused, without a field that it is about. */
function refusalBox(text: string): Html {
  return html`<div class="problem" role="alert" tabindex="-1" autofocus><h2>Dat kan nu niet</h2><p>${text}</p></div>`;
}

/** What was just done. */
function doneBox(text: string): Html {
  return html`<div class="well" role="status"><p>${text}</p></div>`;
}

/** What the address says was done: one of the known words, and otherwise nothing. */
export function doneOf(c: ServiceContext, words: Readonly<Record<string, string>>): Html | "" {
  const word = c.req.query("gedaan") ?? "";
  const text = Object.hasOwn(words, word) ? words[word] : undefined;
  return text === undefined ? "" : doneBox(text);
}

/** What a page says above its content: what is wrong, what was refused, or what was just done. */
export function toldOf(
  c: ServiceContext,
  { faults, refused }: { readonly faults?: Faults; readonly refused?: string },
  done: Readonly<Record<string, string>>,
): Html | "" {
  if (faults !== undefined) return faultBox(faults);
  return refused === undefined ? doneOf(c, done) : refusalBox(refused);
}

/**
 * A form that changes something: in a box of its own, or as a bare button that stands out or keeps quiet.
 * @param checks who says what is wrong: the browser, in its own language, or only this server.
 */
export function postForm(
  action: string,
  button: string,
  fields: Html | "" = "",
  look: "choice" | "bare" | "quiet" = "choice",
  checks: "browser" | "server" = "browser",
): Html {
  return html`<form method="post" action="${action}" class="${look}"${raw(checks === "server" ? " novalidate" : "")}>
${fields}
<p class="go"><button type="submit">${button}</button></p>
</form>`;
}

interface FieldOptions {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
  readonly type?: "text" | "datetime-local" | "number" | "date";
  readonly fault?: string | undefined;
  /** More attributes, as they stand in HTML: never text of a request. */
  readonly more?: string;
  readonly lines?: number;
}

/** One field of a form with its label, its hint and what is wrong with it. */
export function field({
  name,
  label,
  hint,
  value = "",
  type = "text",
  fault,
  more = "",
  lines,
}: FieldOptions): Html {
  const id = `veld-${name}`;
  const parts = [hint === undefined ? [] : [`${id}-hulp`], fault === undefined ? [] : [`${id}-fout`]].flat();
  const described = parts.length === 0 ? "" : raw(` aria-describedby="${parts.join(" ")}"`);
  const wrong = fault === undefined ? "" : raw(' aria-invalid="true"');
  return html`<div class="field"><label class="above" for="${id}">${label}</label>
${hint === undefined ? "" : html`<p class="hint" id="${id}-hulp">${hint}</p>`}${fault === undefined ? "" : html`<p class="wrong" id="${id}-fout">${fault}</p>`}${
  lines === undefined
    ? html`<input type="${type}" id="${id}" name="${name}" value="${value}" autocomplete="off"${described}${wrong} ${raw(more)}>`
    : html`<textarea id="${id}" name="${name}" rows="${lines}" autocomplete="off"${described}${wrong}>${value}</textarea>`
}</div>`;
}

/** One box to tick. */
export function tick(name: string, value: string, label: string, id = `veld-${name}`, fault?: string): Html {
  const wrong = fault === undefined ? "" : raw(' aria-invalid="true"');
  return html`<p class="tick"><input type="checkbox" id="${id}" name="${name}" value="${value}"${wrong}><label for="${id}">${label}</label></p>`;
}

/** A choice out of a short list. */
export function choiceField(
  name: string,
  label: string,
  options: readonly { readonly value: string; readonly text: string }[],
  chosen = "",
  id = `veld-${name}`,
): Html {
  return html`<div class="field"><label class="above" for="${id}">${label}</label>
<select id="${id}" name="${name}">${options.map(
    ({ value, text }) =>
      html`<option value="${value}"${raw(value === chosen ? " selected" : "")}>${text}</option>`,
  )}</select></div>`;
}

/** A table that scrolls by itself where it does not fit, also by keyboard. */
export function scrollTable(
  id: string,
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly (Html | string)[])[],
): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="${id}"><table class="plain">
<caption id="${id}">${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([
      first,
      ...rest
    ]) => html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>
`,
  )}</tbody></table></div>`;
}
