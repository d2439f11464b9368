import type { OpenAPIHono } from "@hono/zod-openapi";
import { html } from "hono/html";
import { formatCount, formatList } from "../../../report/numbers.ts";
import type { Access } from "../../access/access.ts";
import { type Guarded, guard, type Visitor } from "../../access/guard.ts";
import { refusePerson, start } from "../../access/refuse-person.ts";
import { type GivenRole, type Grant, givenRoles } from "../../access/roles.ts";
import type { AppOptions, ServiceContext, ServiceEnv } from "../../context.ts";
import { type Html, layout, type PageContent, pagePolicy } from "../layout.ts";
import { openQuestions } from "./clusters/questions.ts";

/** What every page behind a session works with. */
export interface OwnRoom {
  readonly options: AppOptions;
  readonly access: Access;
}

/** Mounts a page for who may see it. */
export type MountPage = (guarded: Guarded) => void;

/** Mounts pages on the app: the same decision and the same log as the API, with answers for people. */
export function pageMount(app: OpenAPIHono<ServiceEnv>, { access }: OwnRoom): MountPage {
  return (guarded) => {
    const { method, path } = guarded.route;
    const handle = guard(access, guarded, refusePerson);
    app.on(method.toUpperCase(), path.replaceAll(/\{(\w+)\}/g, ":$1"), (c) => handle(c));
  };
}

export interface OwnContent extends Pick<PageContent, "title" | "lead" | "path" | "crumbs" | "body"> {
  /** What was just done, or what is wrong with what was sent. */
  readonly told?: Html | "";
}

/** Some of what stands here is of one organisation, so that what the site says of itself would not hold. */
const about =
  "U bent aangemeld: op deze pagina’s staat ook wat niet openbaar is. In de openbare cijfers gaat geen cijfer over één persoon of één werkgever.";

/** Answers with a page of the signed-in part: kept by no cache, with the menu of the roles of this person. */
export async function sendOwn(
  c: ServiceContext,
  { options, access }: OwnRoom,
  { principal }: Visitor,
  { told = "", ...content }: OwnContent,
  status: 200 | 400 | 404 | 409 | 413 | 415 | 503 = 200,
): Promise<Response> {
  const { top, ends } = await ownHead({ options, access }, principal.rechten, content.path);
  const page = await layout(
    {
      ...content,
      crumbs: content.path === start.path ? [] : [start, ...(content.crumbs ?? [])],
      description: content.lead,
      heading: content.title,
      top,
      body: html`${told}${content.body}`,
      works: true,
      about,
    },
    { ...options.contact, signIn: false },
  );
  c.header("Content-Security-Policy", endingAt(pagePolicy, ends));
  // A form must say where it comes from.
  c.header("Referrer-Policy", "same-origin");
  return c.html(page, status);
}

/** What stands above every page behind the session: the menu, for whom someone is here, and the way out. */
export async function ownHead(
  { options, access }: OwnRoom,
  rechten: readonly Grant[],
  current: string,
): Promise<{ readonly top: Html; readonly ends: readonly string[] }> {
  const [questions, ends = []] = await Promise.all([
    openQuestions(access, rechten),
    access.people?.signIn.endOrigins(),
  ]);
  const menu = ownMenu(options, rechten, current, questions.length);
  return { top: html`<div class="own noprint">${menu}${account(access, rechten)}</div>`, ends };
}

/**
 * A policy for a page with the way out: a browser also asks it about where a form is sent on to, and signing out ends
 * at the provider.
 */
export function endingAt(policy: string, ends: readonly string[]): string {
  return policy.replace("form-action 'self'", ["form-action 'self'", ...ends].join(" "));
}

/** The parts that a person may have, by role. */
export const ownParts: readonly {
  readonly path: string;
  readonly label: string;
  readonly what: string;
  readonly roles: readonly GivenRole[];
  /** Only on a server that takes deliveries. */
  readonly withDeliveries?: boolean;
}[] = [
  {
    path: "/leveringen",
    label: "Leveren",
    what: "Bestanden sturen, laten controleren en bevestigen, en uw leveringen terugzien.",
    roles: ["leverancier"],
    withDeliveries: true,
  },
  {
    path: "/mijn/spiegel",
    label: "Uw spiegel",
    what: "De cijfers van uw organisatie naast die van vergelijkbare werkgevers. Ook om te printen.",
    roles: ["werkgever"],
  },
  {
    path: "/mijn/clusters",
    label: "Clusters",
    what: "Groepen van werkgevers die samen cijfers laten maken: meedoen, beheren, en zien wat er te tonen is.",
    roles: ["werkgever", "clusterbeheerder"],
  },
  {
    path: "/mijn/fonds",
    label: "Uw fonds",
    what: "Uw sectoren in één oogopslag, van hoeveel werkgevers er gegevens zijn, alle rapporten maken, en publicaties die nog niet openbaar zijn.",
    roles: ["fonds"],
  },
  {
    path: "/mijn/beleid",
    label: "Beleid",
    what: "De regels voor wat wij tonen, en wat een andere regel zou tonen of verbergen.",
    roles: ["fonds", "publicist"],
  },
  {
    path: "/mijn/vrijgave",
    label: "Vrijgeven",
    what: "Een nieuwe publicatie nakijken, aanbieden en goedkeuren.",
    roles: ["publicist"],
  },
  {
    path: "/mijn/beheer",
    label: "Beheer",
    what: "Welke organisaties en rollen er zijn, en hoe lang wij wat bewaren.",
    roles: ["beheerder", "auditor"],
  },
  {
    path: "/mijn/logboek",
    label: "Logboek",
    what: "Wie wat deed, en of het logboek nog klopt.",
    roles: ["auditor"],
  },
  {
    path: "/mijn/sleutels",
    label: "Sleutels",
    what: "Alleen nodig als een programma namens uw organisatie gegevens ophaalt of stuurt.",
    roles: givenRoles,
  },
];

/** The parts of a person, on this server. */
export function partsOf({ deliveries }: AppOptions, rechten: readonly Grant[]) {
  return ownParts.filter(
    ({ roles, withDeliveries }) =>
      rechten.some(({ rol }) => roles.includes(rol)) && (withDeliveries !== true || deliveries !== undefined),
  );
}

/** The menu of the signed-in part, with how many clusters wait for an answer. */
function ownMenu(options: AppOptions, rechten: readonly Grant[], current: string, questions: number): Html {
  const items = [{ path: start.path, label: "Overzicht" }, ...partsOf(options, rechten)];
  const label = (path: string, text: string) =>
    path === "/mijn/clusters" && questions > 0
      ? `${text} (${formatCount(questions, "vraag", "vragen")})`
      : text;
  return html`<nav aria-label="Mijn Regiespiegel"><ul class="links">${items.map(({ path, label: text }) =>
    path === current || (path !== start.path && current.startsWith(`${path}/`))
      ? html`<li><a href="${path}" aria-current="${path === current ? "page" : "true"}">${label(path, text)}</a></li>`
      : html`<li><a href="${path}">${label(path, text)}</a></li>`,
  )}</ul></nav>`;
}

/** For whom someone is here, and the way out. */
function account(access: Access, rechten: readonly Grant[]): Html {
  const ids = [...new Set(rechten.map(({ organisatie }) => organisatie))];
  const names =
    ids.length > 2 ? `${ids.length} organisaties` : formatList(ids.map((id) => nameOf(access, id)));
  return html`<form class="account" method="post" action="/afmelden"><span>${names}</span>
<button type="submit">Afmelden</button></form>`;
}

/** How an organisation is called; what is not in toegang.yml any more by its id. */
export function nameOf({ file }: Access, id: string): string {
  return file.organisaties.find((one) => one.id === id)?.naam ?? id;
}

/** The own organisations of a role, each once. */
export function organisationsOf(rechten: readonly Grant[], rol: GivenRole): string[] {
  return [...new Set(rechten.filter((one) => one.rol === rol).map(({ organisatie }) => organisatie))];
}
