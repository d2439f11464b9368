import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Release } from "../../release/open.ts";
import { codesOf } from "../../report/codes.ts";
import { comparatorOf } from "../../report/comparator.ts";
import type { Report } from "../../report/define.ts";
import { type Language, languages } from "../../report/language.ts";
import { fileNameOf, choices as knownChoices, type Selection, selectionOf } from "../../report/selection.ts";
import type { AppOptions, ServiceContext, ServiceEnv } from "../context.ts";
import { entityTag, isUnchanged } from "../etag.ts";
import { negotiate } from "../negotiate.ts";
import { noRelease, problem } from "../problem.ts";
import { oneOf, queryOf, type Reader, readQuery } from "../query.ts";
import { sendFile } from "../ranges.ts";
import { withRelease } from "../with-release.ts";
import { mount } from "./operation.ts";
import { besideParameter, type Parameter, reportFormat, reportLanguage } from "./parameters.ts";
import { notFound, refuse } from "./refusal.ts";
import { schemas } from "./schemas.ts";

const vary = "Accept, Accept-Encoding";
const names = ["json", "html", "pdf", "xlsx"] as const;
type Name = (typeof names)[number];

const types: Readonly<Record<Name, string>> = {
  json: "application/json",
  html: "text/html",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

const idIs = { description: "Naam van het rapport", example: "sectorrapport" };

/** Mounts the reports: which there are, for which choices, and each as a file. */
export function mountReports(api: OpenAPIHono<ServiceEnv>, options: AppOptions): void {
  const { releases, reports } = options;
  const list = {
    path: "/rapporten",
    id: "lijstRapporten",
    tag: "Rapporten",
    summary: "Alle rapporten",
    description: "De rapporten die van de laatste publicatie te maken zijn.",
    schema: schemas.reports,
  };
  mount(
    api,
    list,
    withRelease(releases, noRelease, async (c) => {
      const shaped = (release: Release) => available(release, reports).map((one) => shapeHead(one));
      return answer(c, (release) => ({ rapporten: shaped(release) }));
    }),
  );
  const one = {
    path: "/rapporten/{id}",
    id: "leesRapport",
    tag: "Rapporten",
    summary: "Eén rapport",
    description: "Waar een rapport over gaat en waaruit te kiezen is.",
    idIs,
    schema: schemas.report,
  };
  mount(
    api,
    one,
    withRelease(releases, noRelease, (c) => readReport(c, reports)),
  );
  mountChoice(api, options);
}

function mountChoice(api: OpenAPIHono<ServiceEnv>, options: AppOptions): void {
  mount(
    api,
    {
      path: "/rapporten/{id}/keuzes/{keuze}",
      id: "leesRapportKeuze",
      tag: "Rapporten",
      summary: "Een rapport over één keuze",
      description:
        "Een rapport als bestand: HTML, PDF (toegankelijk, PDF/UA-1) of Excel, met Accept of met 'formaat'. Zonder keuze van een formaat krijgt u de adressen als JSON. Met taal=en is het rapport in het Engels. Een rapport dat iets anders dan het totaal ernaast kan leggen, neemt ook een code van sector, regio of grootte.",
      idIs,
      choiceIs: { description: "Code van de keuze; T is het totaal", example: "C" },
      schema: schemas.reportChoice,
      others: { "text/html": true, [types.pdf]: false, [types.xlsx]: false },
      parameters: [reportFormat, reportLanguage, ...besides(options.reports)],
    },
    withRelease(options.releases, noRelease, (c) => readChoice(c, options)),
  );
}

/** The reports of which this release has something to choose. */
function available(release: Release, reports: readonly Report[]): readonly Report[] {
  return reports.filter((report) => knownChoices(release, report).length > 0);
}

function answer(c: ServiceContext, read: (release: Release) => object): Response {
  const refused = refuse(c);
  if (refused !== undefined) return refused;
  const { release } = c.var.lease;
  if (isUnchanged(c, entityTag(release, c.req.path), vary)) return c.body(null, 304);
  return c.json({ publicatie: release.manifest.id, ...read(release) });
}

async function readReport(c: ServiceContext, reports: readonly Report[]): Promise<Response> {
  const found = findReport(c, reports);
  if (found instanceof Response) return found;
  return answer(c, (release) => ({
    ...shapeHead(found),
    keuzes: knownChoices(release, found).map(({ code, naam }) => ({
      code,
      naam,
      link: pathOf(found, code),
    })),
  }));
}

function findReport(c: ServiceContext, reports: readonly Report[]): Report | Response {
  const known = available(c.var.lease.release, reports);
  return (
    known.find(({ id }) => id === c.req.param("id")) ??
    notFound(
      c,
      known.map(({ id }) => id),
    )
  );
}

async function readChoice(c: ServiceContext, options: AppOptions): Promise<Response> {
  const report = findReport(c, options.reports);
  if (report instanceof Response) return report;
  const { release } = c.var.lease;
  const all = knownChoices(release, report);
  const chosen = all.find(({ code }) => code === c.req.param("keuze"));
  if (chosen === undefined)
    return notFound(
      c,
      all.map(({ code }) => code),
    );
  const spec = { ...besideReaders(release, report), formaat: oneOf(names), taal: oneOf(languages) };
  const query = readQuery(queryOf(c.req.url), spec);
  if ("faults" in query) return problem(c, "ongeldige-invoer", "De aanvraag klopt niet.", query.faults);
  const beside = besideOf(report, query.values);
  const selection = { ...selectionOf(report, chosen.code), ...beside };
  comparatorOf(release, report.keuze, selection);
  const language = query.values.taal ?? "nl";
  const name = query.values.formaat ?? negotiated(c.req.header("Accept"));
  if (name === undefined) {
    return problem(c, "formaat-niet-beschikbaar", `Dit adres geeft ${Object.values(types).join(", ")}.`);
  }
  const tag = entityTag(
    release,
    c.req.path,
    name,
    language,
    JSON.stringify(beside),
    JSON.stringify([options.contact, options.theme ?? null]),
  );
  if (isUnchanged(c, tag, vary)) return c.body(null, 304);
  if (name !== "json") return sendReport(c, options, { report, selection, format: name, language }, tag);
  const path = pathOf(report, chosen.code);
  const more = Object.entries({ ...beside, ...(language === "nl" ? {} : { taal: language }) });
  return c.json({
    publicatie: release.manifest.id,
    rapport: report.id,
    titel: report.titel,
    ...{ code: chosen.code, naam: chosen.naam },
    bestanden: names.slice(1).map((formaat) => ({
      formaat,
      mediatype: types[formaat],
      link: `${path}?${new URLSearchParams([["formaat", formaat], ...more])}`,
    })),
  });
}

/** Which codes can be laid beside the chosen one, instead of the total. */
function besideReaders(release: Release, { keuze }: Report): Readonly<Record<string, Reader<string>>> {
  const readers = (keuze.naast ?? []).map(({ dimensie }) => {
    const known = codesOf(release, dimensie).map(({ code }) => code);
    return [dimensie, oneOf(known)] as const;
  });
  return Object.fromEntries(readers);
}

/** In the order of the report, so that the same question has one name. */
function besideOf({ keuze }: Report, values: Readonly<Record<string, unknown>>): Selection {
  return Object.fromEntries(
    (keuze.naast ?? []).flatMap(({ dimensie }) => {
      const code = values[dimensie];
      return typeof code === "string" ? [[dimensie, code]] : [];
    }),
  );
}

function besides(reports: readonly Report[]): Parameter[] {
  const dimensions = new Set(
    reports.flatMap(({ keuze }) => (keuze.naast ?? []).map(({ dimensie }) => dimensie)),
  );
  return [...dimensions].map(besideParameter);
}

function negotiated(accept: string | undefined): Name | undefined {
  const type = negotiate(accept, Object.values(types));
  return names.find((name) => types[name] === type);
}

/** A report as a file. */
interface Wanted {
  readonly report: Report;
  readonly selection: Selection;
  readonly format: Exclude<Name, "json">;
  readonly language: Language;
}

async function sendReport(
  c: ServiceContext,
  { files, reportFiles }: AppOptions,
  { report, selection, format, language }: Wanted,
  tag: string,
): Promise<Response> {
  if (files === undefined || reportFiles === undefined) throw new Error("this server makes no files");
  if (reportFiles.isBusy) {
    c.header("Retry-After", "30");
    return problem(c, "te-druk", "Er worden al te veel rapporten gemaakt.");
  }
  const { folder, manifest } = c.var.lease.release;
  const order = { release: folder, report: report.id, selection, format, language };
  const file = await files.get(tag, (path) => reportFiles.write(order, path));
  c.header("Content-Type", format === "html" ? `${types.html}; charset=utf-8` : types[format]);
  const name = `${fileNameOf(report, selection, language)}-${manifest.id}.${format}`.replaceAll(
    /[^\w.-]/g,
    "_",
  );
  c.header("Content-Disposition", `attachment; filename="${name}"`);
  return sendFile(c, file, tag);
}

const pathOf = ({ id }: Report, code: string) => `/v1/rapporten/${id}/keuzes/${encodeURIComponent(code)}`;

function shapeHead({ id, titel, omschrijving, keuze }: Report) {
  return { id, titel, omschrijving, dimensie: keuze.dimensie };
}
