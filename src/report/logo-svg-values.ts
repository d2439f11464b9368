const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The value as a browser reads it; undefined when it uses a name of its own, or a sign that XML does not have. */
export function decoded(value: string): string | undefined {
  let isKnown = true;
  const text = value.replaceAll(
    /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|([a-z]{1,8}));?|&/g,
    (whole, ten, hex, name) => {
      const code = ten === undefined ? Number.parseInt(hex ?? "", 16) : Number(ten);
      const sign = name === undefined ? signOf(code) : named[name];
      if (sign === undefined || !whole.endsWith(";")) isKnown = false;
      return sign ?? "";
    },
  );
  return isKnown ? text : undefined;
}

/** The characters of XML 1.0 (production 2). */
function signOf(code: number): string | undefined {
  const isSign =
    code >= 0x20 ? code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) : [9, 10, 13].includes(code);
  return isSign && code !== 0xfffe && code !== 0xffff ? String.fromCodePoint(code) : undefined;
}

/** Names of attributes as drawing programs write them. */
const attributeName = /^[A-Za-z_][\w.-]*(:[A-Za-z_][\w.-]*)?$/;
const language = "http://www.w3.org/2000/svg";

/** Whether a declaration of a language leaves the drawing an SVG. */
function declares(key: string, text: string): boolean {
  return key === "xmlns" ? text === language : text !== "" && !/^xmlns:xml/i.test(key);
}

const outside = "een verwijzing naar buiten mag niet in een logo";

/** What is wrong with rules of style: whatever could load or hide something. */
export function styleFlaw(css: string): string | undefined {
  if (/[@\\]/.test(css)) return "In <style> mogen alleen kleuren en lijnen staan, zonder @-regels.";
  if (/clip-path|mask|filter|animation|transition/i.test(css)) {
    return "In <style> mogen alleen kleuren en lijnen staan.";
  }
  return valueFlaw(css);
}

function valueFlaw(value: string): string | undefined {
  if (/\\/.test(value)) return "Een schuine streep naar links (\\) mag niet in een waarde.";
  const inner = value.replaceAll(/url\(\s*(["']?)#[\w.:-]+\1\s*\)/gi, "");
  return /url\s*\(|image|src\s*\(|expression|javascript:|data:/i.test(inner)
    ? `Let op: ${outside}.`
    : undefined;
}

interface Given {
  readonly element: string;
  readonly key: string;
  readonly value: string;
  /** Within a clip path, which may not be clipped itself: that could go on without end. */
  readonly clipped: boolean;
}

/** What is wrong with one attribute, in Dutch. */
export function attributeFlaw({ element, key, value, clipped }: Given): string | undefined {
  const said = `<${element.slice(0, 40)} ${key.slice(0, 40)}>`;
  const text = decoded(value);
  if (text === undefined) return `${said}: de SVG gebruikt een eigen afkorting (&…;).`;
  if (!attributeName.test(key))
    return `${said}: de SVG is geen geldige XML. Bewaar het logo opnieuw als gewone SVG.`;
  if (/^xmlns(:|$)/.test(key))
    return declares(key, text) ? undefined : `${said}: de SVG moet in de taal van SVG blijven.`;
  if (/^on/i.test(key)) return `${said}: een script mag niet in een logo.`;
  if (/(^|:)(href|src|base)$/i.test(key)) {
    const isGradient = element === "linearGradient" || element === "radialGradient";
    return isGradient && /^#[\w.:-]+$/.test(text) && /href$/.test(key) ? undefined : `${said}: ${outside}.`;
  }
  if (/^(filter|mask)$/.test(key) || (key === "style" && /(^|;|\s)(filter|mask)/i.test(text))) {
    return `${said}: een filter of masker mag niet in een logo; zet het om in vormen.`;
  }
  if (clipped && (key === "clip-path" || /clip-path/i.test(text))) {
    return `${said}: een uitsnede in een uitsnede mag niet; zet haar om in vormen.`;
  }
  const flaw = valueFlaw(text);
  return flaw === undefined
    ? undefined
    : `${said}: ${flaw.replace(/^Let op: /, "").replace(/^./, (sign) => sign.toLowerCase())}`;
}
