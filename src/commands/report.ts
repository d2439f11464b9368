import { resolve } from "node:path";
import { AppError } from "../errors.ts";
import { type Release, sha256 } from "../release/open.ts";
import { isPublic, type Report } from "../report/define.ts";
import { findReport, listReports } from "../report/list.ts";
import { readShapes } from "../report/region-shapes.ts";
import { renderReport } from "../report/render-html.ts";
import {
  codeOf,
  fileNameOf,
  insistOnChoices,
  type Selection,
  selectionOf,
  TOTAL,
} from "../report/selection.ts";
import type { Command, Context } from "./command.ts";
import { openLatest } from "./export.ts";
import { makeOwnReport } from "./own-report.ts";
import { putReportFile } from "./report-file.ts";

export const command: Command = {
  summary: "maakt een rapport, of alle, als losse HTML-bestanden",
  usage: "RAPPORT [--for sector=C] [--all] [--employer SLEUTEL] [--format html] [--out MAP]",
  help: `
  --for KEUZE   waarover het rapport gaat, bijvoorbeeld sector=C (standaard: alles samen, sector=T)
                bij clusterspiegel ook waarnaast, bijvoorbeeld cluster=HAVEN,sector=C
  --all         een rapport voor elke keuze, met een inhoudslijst in manifest.json
  --employer S  alleen bij werkgeversspiegel: de werkgever zoals hij in de levering heet. Het bestand kan daarna
                alleen worden gelezen door wie het heeft gemaakt
  --format F    html (standaard)
  --out MAP     waar de bestanden komen (standaard: de map rapporten)

Elk bestand staat op zichzelf: geen internet nodig om het te lezen of te printen.`,
  options: {
    for: { type: "string" },
    all: { type: "boolean" },
    employer: { type: "string" },
    format: { type: "string" },
    out: { type: "string" },
  },
  async run(context: Context): Promise<number> {
    const { config, positionals, values, terminal } = context;
    const [name, ...more] = positionals;
    if (more.length > 0) throw new AppError("USAGE", "Geef één rapport tegelijk op.");
    if ((values.format ?? "html") !== "html") throw new AppError("USAGE", "Kies bij --format: html.");
    if (values.all === true && values.for !== undefined) {
      throw new AppError("USAGE", "Kies --for of --all, niet allebei.");
    }
    const settings = config();
    const report = await reportOf(settings.root, name);
    const out = resolve(typeof values.out === "string" ? values.out : "rapporten");
    if (!isPublic(report)) return makeOwnReport(context, report, out);
    if (values.employer !== undefined) {
      throw new AppError("USAGE", "De optie --employer hoort alleen bij een rapport voor de werkgever zelf.");
    }
    const release = await openLatest(settings);
    try {
      const selections =
        values.all === true
          ? insistOnChoices(release, report).map(({ code }) => selectionOf(report, code))
          : [parseSelection(values.for, report)];
      const files = await makeReports(context, { release, report, selections, out });
      if (values.all === true) await writeManifest(release, report, files, out);
      terminal.result(
        `${files.length === 1 ? "Het rapport staat" : `${files.length} rapporten staan`} in ${out}.`,
        {
          rapport: report.id,
          publicatie: release.manifest.id,
          map: out,
          bestanden: files.map(({ bestand }) => bestand),
        },
      );
    } finally {
      release.close();
    }
    return 0;
  },
};

interface Job {
  readonly release: Release;
  readonly report: Report;
  readonly selections: readonly Selection[];
  readonly out: string;
}

interface MadeFile {
  readonly bestand: string;
  readonly keuze: string;
  readonly bytes: number;
  readonly sha256: string;
}

async function reportOf(root: string, name: string | undefined): Promise<Report> {
  const reports = await listReports(root);
  if (name !== undefined) return findReport(reports, name);
  const problems = reports.map(({ id, titel }) => ({ message: `${id}: ${titel}` }));
  throw new AppError("USAGE", "Geef een rapport op. Kies uit:", problems);
}

function parseSelection(value: string | boolean | undefined, report: Report): Selection {
  if (typeof value !== "string") return selectionOf(report, TOTAL);
  const pairs = value.split(",").map((part) => part.split("=").map((side) => side.trim()));
  if (pairs.some((pair) => pair.length !== 2 || pair.includes(""))) {
    throw new AppError("USAGE", `Geef --for op als ${report.keuze.dimensie ?? "KEUZE"}=CODE.`);
  }
  return Object.fromEntries(pairs) as Selection;
}

async function makeReports({ config, terminal }: Context, job: Job): Promise<MadeFile[]> {
  const { release, report, selections, out } = job;
  const { contact, region_borders: borders, home } = config();
  const shapes = borders === undefined ? {} : { shapes: readShapes(resolve(home, borders)) };
  const files: MadeFile[] = [];
  await terminal.progress(async (progress) => {
    for (const [index, selection] of selections.entries()) {
      progress("Rapporten maken", index, selections.length);
      const html = await renderReport(release, report, selection, { contact, ...shapes });
      const bestand = `${fileNameOf(report, selection)}.html`;
      await putReportFile(out, bestand, html);
      files.push({
        bestand,
        keuze: codeOf(report, selection),
        bytes: Buffer.byteLength(html),
        sha256: sha256(html),
      });
    }
    progress("Rapporten maken", selections.length, selections.length);
  });
  return files;
}

/** What was made from what, so that a reader can check that nothing is missing or changed. */
async function writeManifest(
  release: Release,
  report: Report,
  files: readonly MadeFile[],
  out: string,
): Promise<void> {
  const { id, versie, gemaakt } = release.manifest;
  const manifest = { rapport: report.id, publicatie: { id, versie, gemaakt }, bestanden: files };
  await putReportFile(out, "manifest.json", `${JSON.stringify(manifest, null, 2)}\n`);
}
