import { html } from "hono/html";
import type { AppOptions } from "../../context.ts";
import type { Html } from "../layout.ts";

/** The way to the check above the form by which a delivery begins; nothing where this service has no such page. */
export function localCheckHint({ localCheck }: Pick<AppOptions, "localCheck">): Html | "" {
  return localCheck === undefined
    ? ""
    : html`<p>Wilt u eerst zien of uw bestanden goed zijn? <a href="/lokale-controle">Controleer uw bestanden zelf</a> op uw eigen computer. Daarbij wordt niets verstuurd.</p>`;
}
