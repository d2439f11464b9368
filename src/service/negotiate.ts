import { parseAccept } from "hono/utils/accept";

/**
 * The offer that suits the Accept header best, or undefined when none does (406). No header and every form
 * of "anything" give the first offer; the order of the offers decides between equals.
 */
export function negotiate<T extends string>(accept: string | undefined, offers: readonly T[]): T | undefined {
  if (accept === undefined || accept.trim() === "" || accept === "*/*") return offers[0];
  const ranges = parseAccept(accept);
  let best: T | undefined;
  let bestQuality = 0;
  for (const offer of offers) {
    const quality = qualityOf(offer, ranges);
    if (quality > bestQuality) {
      best = offer;
      bestQuality = quality;
    }
  }
  return best;
}

/** RFC 9110, 12.5.1: the most specific range that fits decides, whatever the order. */
function qualityOf(offer: string, ranges: ReturnType<typeof parseAccept>): number {
  const forms = [offer, `${offer.slice(0, offer.indexOf("/"))}/*`, "*/*"];
  for (const form of forms) {
    const range = ranges.find(({ type }) => type.toLowerCase() === form);
    if (range !== undefined) return range.q;
  }
  return 0;
}
