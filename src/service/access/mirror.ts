import type { Release } from "../../release/open.ts";
import { readOwn } from "../../release/own.ts";
import { type BenchmarkLine, benchmarkLines } from "../../report/benchmark.ts";
import type { AppOptions, ServiceContext } from "../context.ts";
import { Kept } from "../kept.ts";
import { noRelease, problem } from "../problem.ts";
import { withRelease } from "../with-release.ts";
import type { Access } from "./access.ts";
import type { Organisation } from "./access-file.ts";
import { answers } from "./answers.ts";
import { nothingHere } from "./guard.ts";
import { type Mount, withoutQuery } from "./mount.ts";
import { accessRoutes } from "./routes.ts";

const told = {
  description:
    "De eigen cijfers van een werkgever naast het openbare cijfer van vergelijkbare werkgevers. Alleen voor de werkgever zelf.",
  schema: answers.mirror,
};

/** The mirror of an employer, for that employer. */
export function mountMirror(mount: Mount, options: AppOptions, { file }: Access): void {
  const find = (id: string | undefined) => file.organisaties.find((one) => one.id === id);
  mount(
    {
      route: accessRoutes.spiegel,
      object: (_, rechten) => `spiegel ${rechten[0]?.organisatie ?? ""}`,
      handle: (c, { rechten }) => {
        const own = [...new Set(rechten.map(({ organisatie }) => organisatie))];
        if (own.length === 1) return withoutQuery(c, () => mirror(c, options, find(own[0])));
        const addresses = own.map((id) => `/v1/spiegel/${id}`).join(", ");
        return problem(c, "ongeldige-invoer", `U hebt meer organisaties. Kies er een: ${addresses}.`);
      },
    },
    { ...told, id: "leesEigenSpiegel", summary: "De eigen spiegel" },
  );
  mount(
    {
      route: accessRoutes.spiegelVan,
      owners: (c) => [find(c.req.param("organisatie"))?.id].filter((id) => id !== undefined),
      object: (c) => `spiegel ${find(c.req.param("organisatie"))?.id ?? ""}`,
      handle: (c) => withoutQuery(c, () => mirror(c, options, find(c.req.param("organisatie")))),
    },
    {
      ...told,
      id: "leesSpiegel",
      summary: "De spiegel van één organisatie",
      names: { organisatie: { description: "Naam van de organisatie", example: "bakkerij-zuid" } },
    },
  );
}

type Lines = readonly BenchmarkLine[];

/** Employers whose lines are kept per release: opening a file of own figures takes an engine of its own. */
const mostKept = 500;
const kept = new WeakMap<Release, Kept<{ readonly lines: Lines | undefined }>>();

/** The lines of one employer in a release, read and checked once. */
async function linesOf(release: Release, own: string): Promise<Lines | undefined> {
  const mirrors = kept.get(release) ?? new Kept({ maximum: mostKept, sizeOf: () => 1 });
  kept.set(release, mirrors);
  const { lines } = await mirrors.get(own, async () => {
    const figures = await readOwn(release, own);
    return { lines: figures === undefined ? undefined : await benchmarkLines(release, figures) };
  });
  return lines;
}

function mirror(c: ServiceContext, { releases }: AppOptions, organisation: Organisation | undefined) {
  return withRelease(releases, noRelease, async () => {
    const { release } = c.var.lease;
    const own = organisation?.eigen;
    const lines = own === undefined ? undefined : await linesOf(release, own);
    if (organisation === undefined || lines === undefined) return problem(c, "niet-gevonden", nothingHere);
    return c.json({
      publicatie: release.manifest.id,
      organisatie: organisation.id,
      naam: organisation.naam,
      cijfers: lines.map(
        ({ indicator, titel, periode, eigen, geschat, groep, groep_naam, kwart, opmerkingen, naast }) => ({
          ...{ indicator, titel, periode, eigen, geschat, groep, groepNaam: groep_naam, kwart, opmerkingen },
          naast: naast.map(({ naam, tabel, dimensies, houdt, kwart: own }) => ({
            ...{ naam, tabel, dimensies, houdt, kwart: own },
          })),
        }),
      ),
    });
  })(c);
}
