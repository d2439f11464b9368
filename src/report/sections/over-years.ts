import type { Cell } from "../../release/types.ts";
import type { Trend } from "../define.ts";
import type { Figures } from "../figures.ts";
import { inBrackets } from "../letters.ts";
import { judgement } from "../uncertain.ts";
import { isShown, textOf } from "../words.ts";

/**
 * Whether a figure rose since the year before, in one sentence: year beside year, for quarters differ by season. Says so
 * where the release has one year; null where a break lies between the years, which is told apart.
 */
export function sinceLastYear({ indicator, onderwerp }: Trend, figures: Figures): string | null {
  const { years, year, texts } = figures;
  const words = texts.trend;
  const { formatPeriod } = texts.numbers;
  const before = `${Number(year.slice(0, 4)) - 1}JJ00`;
  const [now, then] = [formatPeriod(year), formatPeriod(before)];
  if (!years.includes(before)) return words.oneYear(now, then, onderwerp);
  const { breuken = [] } = figures.indicator(indicator) ?? {};
  if (breuken.some(({ vanaf }) => vanaf > before && vanaf.slice(0, 4) <= now)) return null;
  const at = (periode: string) => figures.cell({ indicator, who: "own", periode });
  const [own, earlier] = [at(year), at(before)];
  if (!isShown(own) || !isShown(earlier)) return words.sinceHidden(onderwerp, now, then);
  const display = figures.display(indicator);
  const start = words.since(
    onderwerp,
    now,
    textOf(own, display, texts),
    compared(own, earlier, then, figures),
  );
  return `${start}${sameText(own, earlier, figures) ? "" : judgement(own, earlier, texts)}`;
}

type Valued = Cell & { readonly waarde: number };

function sameText(own: Valued, earlier: Valued, { display, texts }: Figures): boolean {
  const said = (cell: Valued) =>
    texts.numbers.formatValue(display(own.indicator), cell.waarde, cell.personen);
  return said(own) === said(earlier);
}

function compared(own: Valued, earlier: Valued, then: string, figures: Figures): string {
  const { texts } = figures;
  const display = figures.display(own.indicator);
  const text = inBrackets(textOf(earlier, display, texts));
  const side = ({ waarde, personen }: Valued) => ({ value: waarde, persons: personen });
  const { direction, text: size } = texts.numbers.difference(display, side(own), side(earlier));
  if (sameText(own, earlier, figures) || direction === "gelijk") return texts.trend.asMuch(then, text);
  return texts.trend.differs(size, direction, then, text);
}
