import { html } from "hono/html";
import { z } from "zod";
import type { AuditLine } from "../../../access/audit-book.ts";
import { checkAuditLog } from "../../../access/audit-check.ts";
import { newestLines } from "../../../access/audit-read.ts";
import type { Visitor } from "../../../access/guard.ts";
import type { ServiceContext } from "../../../context.ts";
import type { Html } from "../../layout.ts";
import { choiceField, field, scrollTable } from "../form.ts";
import { formatStamp } from "../moments.ts";
import { type OwnRoom, sendOwn } from "../page.ts";

/** How far back the filters look, and how many lines stand on a page. */
const lookedAt = 20_000;
const onPage = 100;

const results = ["gelukt", "geweigerd", "mislukt"] as const;
const day = z.iso.date().or(z.literal("")).catch("").default("");
const filterForm = z.object({
  actie: z.string().max(60).catch("").default(""),
  resultaat: z
    .enum(["", ...results])
    .catch("")
    .default(""),
  actor: z.string().trim().max(60).catch("").default(""),
  van: day,
  tot: day,
  pagina: z.coerce
    .number()
    .int()
    .min(1)
    .max(lookedAt / onPage)
    .catch(1)
    .default(1),
});
type Filter = z.output<typeof filterForm>;

/** The log with filters in the address, the newest first. */
export async function logPage(c: ServiceContext, room: OwnRoom, visitor: Visitor): Promise<Response> {
  const filter = filterForm.parse(Object.fromEntries(new URL(c.req.url).searchParams));
  const all = await newestLines(room.access.home, lookedAt);
  // What was asked stays in its list, also where no line has it.
  const asked = filter.actie === "" ? [] : [filter.actie];
  const actions = [...new Set([...all.map(({ actie }) => actie), ...asked])].sort();
  const found = all.filter((line) => fits(line, filter));
  const shown = found.slice((filter.pagina - 1) * onPage, filter.pagina * onPage);
  const count = new Intl.NumberFormat("nl-NL").format(found.length);
  return sendOwn(c, room, visitor, {
    title: "Logboek",
    lead: "Wie wat deed, het nieuwste eerst. Mensen staan er met een schuilnaam in.",
    path: "/mijn/logboek",
    body: html`<section aria-labelledby="zoeken"><h2 id="zoeken">Kies wat u wilt zien</h2>${filters(filter, actions)}
<p><a href="/mijn/logboek/controle">Controleer of het logboek klopt</a></p></section>
<section aria-labelledby="regels"><h2 id="regels">${found.length === 1 ? "1 regel" : `${count} regels`}</h2>
${all.length === lookedAt ? html`<p>Er is gekeken in de nieuwste ${new Intl.NumberFormat("nl-NL").format(lookedAt)} regels. Ouder staat in <code>regiespiegel log list</code>.</p>` : ""}
${shown.length === 0 ? html`<p>Er is geen regel die hierbij past. Kies hierboven iets anders, of <a href="/mijn/logboek">toon alle regels</a>.</p>` : scrollTable("logregels", `Pagina ${filter.pagina}`, ["Wanneer", "Wat", "Waarmee", "Uitkomst", "Door", "Vanwaar"], shown.map(row))}
${pages(filter, found.length)}</section>`,
  });
}

/** A day counts as the clock in the Netherlands has it. */
const dayOf = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Amsterdam" });

function fits({ actie, resultaat, actor, tijdstempel }: AuditLine, filter: Filter): boolean {
  const on = dayOf.format(new Date(tijdstempel));
  return (
    (filter.actie === "" || filter.actie === actie) &&
    (filter.resultaat === "" || filter.resultaat === resultaat) &&
    (filter.actor === "" || actor.includes(filter.actor)) &&
    (filter.van === "" || on >= filter.van) &&
    (filter.tot === "" || on <= filter.tot)
  );
}

function filters({ actie, resultaat, actor, van, tot }: Filter, actions: readonly string[]): Html {
  const every = { value: "", text: "alles" };
  const plain = (value: string) => ({ value, text: value });
  return html`<form class="choice" method="get" action="/mijn/logboek"><div class="pair">
${choiceField("actie", "Wat", [every, ...actions.map(plain)], actie)}
${choiceField("resultaat", "Uitkomst", [every, ...results.map(plain)], resultaat)}
${field({ name: "actor", label: "Door", hint: "Een deel van de schuilnaam of het begin van een sleutel.", value: actor })}
${field({ name: "van", label: "Van", type: "date", value: van })}
${field({ name: "tot", label: "Tot en met", type: "date", value: tot })}
</div><p class="go"><button type="submit">Toon</button> <a href="/mijn/logboek">Alles</a></p></form>`;
}

function row({
  tijdstempel,
  actie,
  object,
  resultaat,
  actor,
  oorsprong,
}: AuditLine): readonly (Html | string)[] {
  const when = html`<time class="stamp" datetime="${tijdstempel}">${formatStamp(tijdstempel)}</time>`;
  return [when, actie, object, resultaat, actor, oorsprong];
}

function pages(filter: Filter, count: number): Html {
  const last = Math.max(1, Math.ceil(count / onPage));
  const to = (pagina: number) => {
    const given = Object.entries({ ...filter, pagina }).filter(([, value]) => value !== "" && value !== 1);
    const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
    return query.size === 0 ? "/mijn/logboek" : `/mijn/logboek?${query}`;
  };
  if (last === 1) return html``;
  return html`<nav class="pages" aria-label="Pagina’s van het logboek"><p>Pagina ${filter.pagina} van ${last}</p>
${filter.pagina > 1 ? html`<a href="${to(filter.pagina - 1)}">Nieuwer</a>` : ""} ${filter.pagina < last ? html`<a href="${to(filter.pagina + 1)}">Ouder</a>` : ""}</nav>`;
}

/** Reads the whole log again and says whether its chain holds. */
export async function checkPage(c: ServiceContext, room: OwnRoom, visitor: Visitor): Promise<Response> {
  const { boeken, regels, fouten, afgebroken, kop } = await checkAuditLog(room.access.home);
  const number = new Intl.NumberFormat("nl-NL");
  return sendOwn(c, room, visitor, {
    title: fouten.length === 0 ? "Het logboek klopt" : "Het logboek klopt niet",
    lead: `Nagelezen: ${number.format(regels)} regels in ${number.format(boeken)} ${boeken === 1 ? "boek" : "boeken"}.`,
    path: "/mijn/logboek/controle",
    crumbs: [{ path: "/mijn/logboek", label: "Logboek" }],
    body: html`<section aria-labelledby="uitslag"><h2 id="uitslag">Wat er is gevonden</h2>
${
  fouten.length === 0
    ? html`<p>Elke regel hangt vast aan de regel ervoor. Er is niets veranderd of verwijderd.</p>`
    : html`<p>Vertel dit meteen aan wie over de beveiliging gaat.</p>${scrollTable(
        "fouten",
        "Plekken die niet kloppen",
        ["Boek", "Regel", "Wat"],
        fouten.map(({ boek, regel, melding }) => [
          boek,
          regel === 0 ? "heel het boek" : String(regel),
          melding,
        ]),
      )}`
}
${afgebroken.length === 0 ? "" : html`<p>Van ${afgebroken.length} ${afgebroken.length === 1 ? "boek" : "boeken"} is de laatste regel niet af: toen stopte de server onverwacht. Dat is geen fout.</p>`}
${kop === null ? "" : html`<p>Dit is nu de laatste regel. Bewaar haar buiten de werkmap; met <code>regiespiegel log check --head</code> is later te zien of zij er nog is.</p><p><code class="address">${kop}</code></p>`}</section>`,
  });
}
