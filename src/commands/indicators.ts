import { loadCatalog } from "../catalog/catalog.ts";
import { AppError } from "../errors.ts";
import { definitionsOf } from "../publish/definitions.ts";
import type { Definitions, ReleaseIndicator } from "../release/types.ts";
import { definitionFacts } from "../report/definition.ts";
import type { Command, Context } from "./command.ts";
import { textTable } from "./terminal.ts";

const formats = ["text", "json"] as const;

export const command: Command = {
  summary: "toont alle indicatoren, of legt er een uit",
  usage: "[INDICATOR] [--format text|json]",
  help: `
  INDICATOR       de naam of de code van een indicator, zoals verzuimpercentage of RL8; zonder naam: de hele lijst
  --format text   leesbaar, ook in een bestand (standaard op een scherm)
  --format json   een regel JSON per indicator (standaard in een pijp)

Wat hier staat komt uit de koppen van queries/indicators; een publicatie neemt het over in definitions.json.`,
  options: { format: { type: "string" } },
  async run(context: Context): Promise<number> {
    const { config, positionals, values } = context;
    const [wanted, ...more] = positionals;
    const format = values.format ?? (context.terminal.interactive ? "text" : "json");
    if (more.length > 0 || !formats.some((known) => known === format)) {
      throw new AppError("USAGE", "Geef hooguit één indicator, en als --format: text of json.");
    }
    const catalog = await loadCatalog(config().root);
    const definitions = definitionsOf(catalog, []);
    const chosen = wanted === undefined ? definitions.indicatoren : find(definitions, wanted);
    if (format === "json") for (const one of chosen) context.terminal.raw(`${JSON.stringify(one)}\n`);
    else if (wanted === undefined) context.terminal.raw(`${table(chosen)}\n`);
    else context.terminal.raw(chosen.map((one) => explain(one, definitions)).join("\n"));
    return 0;
  },
};

/** By id, or all that have this code. */
function find({ indicatoren }: Definitions, wanted: string): readonly ReleaseIndicator[] {
  const byId = indicatoren.filter(({ id }) => id === wanted);
  const found = byId.length > 0 ? byId : indicatoren.filter((one) => hasCode(one, wanted));
  if (found.length > 0) return found;
  const near = indicatoren.filter(({ id }) => id.includes(wanted.toLowerCase())).map(({ id }) => id);
  const hint =
    near.length === 0 ? "Zie: regiespiegel indicators" : `Bedoelt u ${near.slice(0, 5).join(", ")}?`;
  throw new AppError("USAGE", `Een indicator '${wanted}' is er niet. ${hint}`);
}

function hasCode({ code }: ReleaseIndicator, wanted: string): boolean {
  const codes = (code ?? "").split(/[\s,/]+/);
  return codes.some((one) => one.toLowerCase() === wanted.toLowerCase());
}

function table(indicators: readonly ReleaseIndicator[]): string {
  return textTable(
    ["indicator", "code", "titel", "thema", "klasse", "versie"],
    indicators.map(({ id, code, titel, thema, klasse, versie }) => [
      ...[id, code ?? "", titel, thema, klasse],
      versie,
    ]),
  );
}

function explain(indicator: ReleaseIndicator, { indicatoren, begrippen }: Definitions): string {
  const titleOf = (id: string) => indicatoren.find((one) => one.id === id)?.titel ?? id;
  const facts = definitionFacts(indicator, titleOf).filter(({ term }) => term !== "Begrippen");
  const terms = begrippen.filter(({ term }) => indicator.begrippen?.includes(term) === true);
  const width = Math.max(...facts.map(({ term }) => term.length));
  const lines = facts.map(({ term, value }) => wrap(`${term.padEnd(width)}  `, value));
  return [
    `${indicator.titel} (${indicator.id})`,
    indicator.vraag,
    "",
    ...lines,
    ...(terms.length === 0
      ? []
      : ["", "Begrippen", ...terms.map(({ term, betekenis }) => wrap(`  ${term}: `, betekenis, 4))]),
    "",
  ].join("\n");
}

/** Text in lines of 100 signs, the later ones indented as far as the first. */
function wrap(head: string, text: string, indent = head.length): string {
  const lines = [head];
  let empty = true;
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1) ?? "";
    if (!empty && line.length + word.length > 99) {
      lines.push(" ".repeat(indent) + word);
    } else lines[lines.length - 1] = empty ? line + word : `${line} ${word}`;
    empty = false;
  }
  return lines.join("\n");
}
