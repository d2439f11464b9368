import type { CompositeDefinition } from "../catalog/types.ts";
import type { Progress } from "../progress.ts";
import { silent } from "../progress.ts";
import type { OwnFigure } from "../release/own.ts";
import type { Cell } from "../release/types.ts";
import { type CompositePlan, computeComposites, looksAround } from "./composites.ts";
import { noCodes, type OwnOutcome, type OwnPlan } from "./own.ts";
import { type Spot, type Vouched, vouchedOf } from "./own-places.ts";
import { PublishedCells } from "./own-published.ts";

/**
 * The composites of every employer, by its number: reckoned from its own figures as they are shown to it, with the
 * query of the public composite, so that nothing is told that it could not have worked out. Those that look at other
 * places or rest on what somebody states have none. A composite lies beside the closest public one of which every
 * part says nothing about the others to this employer, and that rests on the same parts.
 */
export async function ownComposites(
  figures: ReadonlyMap<number, readonly OwnOutcome[]>,
  composed: CompositePlan,
  plan: OwnPlan,
  progress: Progress = silent,
): Promise<Map<number, OwnFigure[]>> {
  const mine = ownPlanOf(composed);
  const { dimensions, cells: published } = plan;
  const none = noCodes(dimensions);
  const parts = [...figures].flatMap(([employer, own]) =>
    own.map(({ figure }) => cellOf(employer, figure, none)),
  );
  const made = await computeComposites(parts, dimensions, mine, progress);
  const values = new PublishedCells(published, dimensions);
  const found = new Map<number, OwnFigure[]>();
  const spots = spotsOf(figures, mine);
  for (const cell of made) {
    const employer = Number(cell.tabel);
    const definition = mine.composites.find((one) => one.definition.id === cell.indicator)?.definition;
    if (definition === undefined) continue;
    const hidden = (figures.get(employer) ?? []).some(
      ({ figure }) =>
        figure.waarde === null &&
        figure.periode === cell.periode &&
        restsOn(definition, figure.indicator, mine),
    );
    // Without a value and with nothing hidden there is nothing to tell: it was not delivered, or has no meaning here.
    if (cell.waarde === null && !hidden) continue;
    const beside = (spots.get(`${employer}\t${cell.indicator}\t${cell.periode}`) ?? []).find((spot) => {
      const group = values.cellOf(cell.indicator, null, { ...spot, period: cell.periode });
      return group !== undefined && sameParts(group, cell);
    });
    const naast = (aroundOf(figures.get(employer) ?? [], cell, mine) ?? []).map(({ spot, beside }) => {
      const group = values.cellOf(cell.indicator, null, { ...spot, period: cell.periode });
      const holds = beside.houdt && group !== undefined && sameParts(group, cell);
      return vouchedOf(spot, holds, null).beside;
    });
    found.set(employer, [...(found.get(employer) ?? []), { ...figureOf(cell, beside, none), naast }]);
  }
  return found;
}

/** The composites that mean something for one employer. */
function ownPlanOf(composed: CompositePlan): CompositePlan {
  const { composites, statements = [], dimensions = [] } = composed;
  const stated = new Set(statements.map(({ definition }) => definition.id));
  const left = new Set<string>();
  const kept = composites.filter((composite) => {
    const { id, delen } = composite.definition;
    const out =
      looksAround(composite, dimensions) || delen.some((part) => stated.has(part) || left.has(part));
    if (out) left.add(id);
    return !out;
  });
  return { ...composed, composites: kept, statements: [] };
}

/** An own figure as a cell in a place of its own. */
function cellOf(
  employer: number,
  { indicator, uitsplitsing, periode, waarde, personen }: OwnFigure,
  dimensies: Readonly<Record<string, null>>,
): Cell {
  return {
    ...{ indicator, uitsplitsing, tabel: `${employer}`, periode, dimensies },
    ...{ waarde, ondergrens: null, bovengrens: null, personen, werkgevers: waarde === null ? null : 1 },
    status: waarde === null ? "onderdrukt" : "gepubliceerd",
  };
}

/** Whether a figure is a part of a composite, or of one that it is made of. */
function restsOn({ delen }: CompositeDefinition, id: string, plan: CompositePlan): boolean {
  return delen.some((part) => {
    const within = plan.composites.find(({ definition }) => definition.id === part)?.definition;
    return part === id || (within !== undefined && restsOn(within, id, plan));
  });
}

/** Per employer, composite and year the places where every part that the employer has passes, the closest first. */
function spotsOf(
  figures: ReadonlyMap<number, readonly OwnOutcome[]>,
  { composites }: CompositePlan,
): Map<string, readonly Spot[]> {
  const found = new Map<string, readonly Spot[]>();
  for (const [employer, own] of figures) {
    for (const { figure, beside } of own) {
      if (figure.uitsplitsing === null)
        found.set(`${employer}\t${figure.indicator}\t${figure.periode}`, beside);
    }
    const periods = new Set(own.map(({ figure }) => figure.periode));
    for (const { definition } of composites) {
      for (const period of periods) {
        const parts = definition.delen.flatMap((id) => {
          const spots = found.get(`${employer}\t${id}\t${period}`);
          return spots === undefined ? [] : [spots];
        });
        const [first = [], ...rest] = parts;
        const shared = first.filter((spot) =>
          rest.every((spots) => spots.some((other) => isSame(spot, other))),
        );
        if (parts.length > 0) found.set(`${employer}\t${definition.id}\t${period}`, shared);
      }
    }
  }
  return found;
}

/** The places around a composite: vouched for where the release vouches for every part that the employer has. */
function aroundOf(
  own: readonly OwnOutcome[],
  { indicator, periode }: Pick<Cell, "indicator" | "periode">,
  plan: CompositePlan,
): readonly Vouched[] | undefined {
  const simple = own.find(
    ({ figure }) =>
      figure.indicator === indicator && figure.periode === periode && figure.uitsplitsing === null,
  );
  if (simple !== undefined) return simple.around;
  const parts = plan.composites.find(({ definition }) => definition.id === indicator)?.definition.delen ?? [];
  const found = parts.flatMap((id) => {
    const spots = aroundOf(own, { indicator: id, periode }, plan);
    return spots === undefined ? [] : [spots];
  });
  const [first, ...rest] = found;
  return first?.flatMap(({ spot, beside }) => {
    const same = rest.map((spots) => spots.find((other) => isSame(spot, other.spot)));
    if (same.includes(undefined)) return [];
    const holds = beside.houdt && same.every((other) => other?.beside.houdt === true);
    return [vouchedOf(spot, holds, null)];
  });
}

function isSame(a: Spot, b: Spot): boolean {
  return a.table === b.table && a.codes.join("\t") === b.codes.join("\t");
}

/** Composites of which other parts are missing are not the same figure. */
function sameParts(a: Cell, b: Cell): boolean {
  return JSON.stringify(a.ontbreekt ?? []) === JSON.stringify(b.ontbreekt ?? []);
}

function figureOf(
  { indicator, periode, waarde, personen }: Cell,
  beside: Spot | undefined,
  none: Readonly<Record<string, null>>,
): OwnFigure {
  const shown = waarde !== null;
  return {
    ...{ indicator, uitsplitsing: null, periode },
    ...{ status: shown ? "getoond" : "niet-te-tonen", waarde, personen: shown ? personen : null },
    ...{ geschat: null, kwart: null },
    tabel: shown ? (beside?.table ?? null) : null,
    dimensies: (shown ? beside?.dimensies : undefined) ?? none,
  };
}
