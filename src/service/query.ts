import type { RequestFault } from "./problem.ts";

export type Fault = Omit<RequestFault, "pad">;

/** Reads one value of a query key: the value, or all that is wrong with it. */
export type Reader<T> = (text: string) => { readonly value: T } | { readonly faults: readonly Fault[] };

type Values<S> = { readonly [K in keyof S]?: S[K] extends Reader<infer T> ? T : never };

/**
 * Reads the query of a request against the keys that are allowed, and collects every fault: unknown key,
 * repeated key, wrong value.
 * @param explain says more about a key that is not allowed here.
 */
export function readQuery<S extends Readonly<Record<string, Reader<unknown>>>>(
  query: URLSearchParams,
  spec: S,
  explain: (key: string) => string | undefined = () => undefined,
): { readonly values: Values<S> } | { readonly faults: readonly RequestFault[] } {
  const faults: RequestFault[] = [];
  const values: Record<string, unknown> = {};
  for (const key of new Set(query.keys())) {
    const [text = "", ...more] = query.getAll(key);
    const reader = Object.hasOwn(spec, key) ? spec[key] : undefined;
    if (reader === undefined) {
      const allowed = Object.keys(spec);
      const hint =
        allowed.length === 0 ? "Dit adres kent geen parameters." : `Kies uit: ${allowed.join(", ")}.`;
      const melding = `${explain(key) ?? `De parameter '${shorten(key)}' bestaat hier niet.`} ${hint}`;
      faults.push({ pad: shorten(key), code: "onbekende-parameter", melding });
    } else if (more.length > 0) {
      const melding = `Geef '${key}' één keer op; zet meer waarden achter elkaar met een komma ertussen.`;
      faults.push({ pad: key, code: "herhaalde-parameter", melding });
    } else {
      const result = reader(text);
      if ("value" in result) values[key] = result.value;
      else faults.push(...result.faults.map((fault) => ({ pad: key, ...fault })));
    }
  }
  return faults.length > 0 ? { faults } : { values: values as Values<S> };
}

/** The query of an address as it was sent. */
export function queryOf(url: string): URLSearchParams {
  const start = url.indexOf("?");
  return new URLSearchParams(start === -1 ? "" : url.slice(start + 1));
}

/** One or more codes with commas between them; each of them must be known. Sorted, each once. */
export function codes(known: ReadonlySet<string>, where: string): Reader<readonly string[]> {
  return (text) => {
    const asked = [...new Set(text.split(",").map((part) => knownForm(part, known)))].toSorted();
    const faults = asked
      .filter((code) => !known.has(code))
      .map((code) =>
        code === ""
          ? { code: "lege-waarde", melding: `Er ontbreekt een code. ${where}` }
          : { code: "onbekende-code", melding: `De code '${shorten(code)}' is onbekend. ${where}` },
      );
    return faults.length > 0 ? { faults } : { value: asked };
  };
}

// In a query a plus stands for a space; whoever types the code 250+ by hand means the plus.
function knownForm(part: string, known: ReadonlySet<string>): string {
  const code = part.trim();
  const plus = part.replaceAll(" ", "+");
  return !known.has(code) && known.has(plus) ? plus : code;
}

/** A whole number in digits, from `minimum` to `maximum`. */
export function whole(minimum: number, maximum: number): Reader<number> {
  return (text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= minimum && value <= maximum) return { value };
    const range = `${minimum} tot en met ${maximum.toLocaleString("nl-NL")}`;
    return { faults: [{ code: "ongeldig-getal", melding: `Geef een geheel getal van ${range}.` }] };
  };
}

export function oneOf<T extends string>(values: readonly T[]): Reader<T> {
  return (text) => {
    const value = values.find((one) => one === text);
    if (value !== undefined) return { value };
    return { faults: [{ code: "onbekende-waarde", melding: `Kies uit: ${values.join(", ")}.` }] };
  };
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
