/** What counts to the letter: a colour, the name of one, and the words and figures that a reader reads. */
const exact = /#[0-9a-f]{3,8}\b|--[\w-]+|>[^<>]+<\//g;
const number = /-?\d+(?:\.\d+)?(?:e-?\d+)?/g;

/** How far a coordinate may lie from where it was: half a unit on a drawing of 720, less on small measures. */
const slack = (value: number) => Math.min(0.5, 0.01 + Math.abs(value) * 0.005);

/**
 * What a reader would see differ between two drawings: another element, text, colour or style anywhere, or a place
 * that has moved by more than half a unit. Null when they look the same.
 */
export function drawingDifference(before: string, after: string): string | null {
  const [was = [], is = []] = [before, after].map((svg) => svg.replaceAll("><", ">\n<").split("\n"));
  for (let line = 0; line < Math.max(was.length, is.length); line++) {
    const [own, other] = [was[line] ?? "", is[line] ?? ""];
    if (!looksAs(own, other)) return `line ${line + 1}: ${own} became ${other}`;
  }
  return null;
}

function looksAs(own: string, other: string): boolean {
  if (own === other) return true;
  const [a, b] = [partsOf(own), partsOf(other)];
  return (
    a.letters === b.letters &&
    a.form === b.form &&
    a.measures.every((value, at) => Math.abs(value - (b.measures[at] ?? Number.NaN)) <= slack(value))
  );
}

function partsOf(line: string) {
  const rest = line.replaceAll(exact, "");
  return {
    letters: (line.match(exact) ?? []).join("\n"),
    form: rest.replaceAll(number, "0"),
    measures: (rest.match(number) ?? []).map(Number),
  };
}
