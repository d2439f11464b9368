import { html } from "hono/html";
import { formatDate } from "../../../../report/numbers.ts";
import type { Html } from "../../layout.ts";
import type { OwnRoom } from "../page.ts";

/** When the next release comes out, as far as is planned, with the way to the calendar. */
export function nextRelease({ options, access }: OwnRoom): Html {
  const today = access.clock().toISOString().slice(0, 10);
  const [next] = (options.planned ?? [])
    .map(({ date }) => date)
    .filter((date) => date >= today)
    .sort();
  return next === undefined
    ? html`Wanneer de volgende publicatie komt, is nog niet gepland: zie de <a href="/kalender">kalender</a>.`
    : html`De volgende publicatie staat gepland op <time datetime="${next}">${formatDate(`${next}T12:00:00Z`)}</time>: zie de <a href="/kalender">kalender</a>. Zij kan al eerder worden gemaakt.`;
}
