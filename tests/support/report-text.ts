import type { Block, ReportDocument } from "../../src/report/document.ts";

/** A report as text, without its drawings: what it says and which figures it shows. Small enough to review. */
export function reportText(document: ReportDocument): string {
  const head = [
    `# ${document.titel} (${document.soort}; ${document.naam})`,
    document.omschrijving,
    ...document.kenmerken.map(({ term, value }) => `${term}: ${value}`),
    ...(document.melding === null ? [] : [`! ${document.melding}`]),
  ];
  const sections = document.sections.flatMap(({ deel, titel, headline, blocks }) => [
    "",
    `## ${deel === undefined ? "" : `${deel} / `}${titel}`,
    ...(headline === null ? [] : [`> ${headline}`]),
    ...blocks.flatMap(blockText),
  ]);
  return `${[...head, ...sections].join("\n").replaceAll(/[\u00a0\u202f]/g, " ")}\n`;
}

function blockText(block: Block): string[] {
  switch (block.kind) {
    case "paragraph":
      return [block.text];
    case "list":
      return block.items.map((item) => `- ${item}`);
    case "facts":
      return block.facts.map(({ term, value }) => `${term}: ${value}`);
    case "key-figures":
      return block.figures.map(
        ({ titel, waarde, sentence, facts }) =>
          `* ${titel}: ${waarde}. ${sentence} [${facts.map(({ term, value }) => `${term}: ${value}`).join("; ")}]`,
      );
    case "strips":
      return block.strips.rows.map(
        ({ titel, waarde, sentence, beside, small }) =>
          `* ${titel}: ${waarde}. ${sentence} [${[...beside.map(({ label, text }) => `${label}: ${text}`), ...small].join("; ")}]`,
      );
    case "definition":
      return [`= ${block.definition.titel}: ${block.definition.facts.length} regels`];
    case "figure": {
      const { caption, chart, table, notes } = block.figure;
      return [
        `[${chart?.kind ?? "geen tekening"}] ${caption}`,
        `| ${table.columns.join(" | ")}`,
        ...table.rows.map(({ head, cells }) => `| ${[head, ...cells.map(({ text }) => text)].join(" | ")}`),
        ...notes.map((note) => `  ${note}`),
      ];
    }
  }
}
