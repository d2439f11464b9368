/** The text with a capital; Dutch writes IJ as one letter. */
export function capital(text: string): string {
  return text.startsWith("ij") ? `IJ${text.slice(2)}` : `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** A value with a note; its own mark, such as `(indicatief)`, comes within the same brackets. */
export function noted(text: string, note: string): string {
  const [, value = text, mark] = /^(.*) \((\w+)\)$/.exec(text) ?? [];
  return mark === undefined ? `${value} (${note})` : `${value} (${note}, ${mark})`;
}

/** A value within brackets of a sentence: its own mark follows after a comma, `7,4%, indicatief`. */
export function inBrackets(text: string): string {
  return text.replace(/ \((\w+)\)$/, ", $1");
}

/** A value with its margin in one pair of brackets: `7,4% (indicatief, marge 5,0% tot 9,1%)`. */
export function valued(text: string, range: string | null, margin: string): string {
  if (range === null) return text;
  const [value = text, mark] = text.split(/ \((\w+)\)$/);
  return mark === undefined ? `${text} (${margin} ${range})` : `${value} (${mark}, ${margin} ${range})`;
}
