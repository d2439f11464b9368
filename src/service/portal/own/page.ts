import type { OpenAPIHono } from "@hono/zod-openapi";
import { html } from "hono/html";
import type { Access } from "../../access/access.ts";
import { type Guarded, guard, type Refuse, type Visitor } from "../../access/guard.ts";
import { type GivenRole, type Grant, givenRoles } from "../../access/roles.ts";
import type { AppOptions, ServiceContext, ServiceEnv } from "../../context.ts";
import { failurePage, notFoundPage } from "../failures.ts";
import { type Html, layout, type PageContent, pagePolicy } from "../layout.ts";

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

const refusePerson: Refuse = (c, besluit) => {
  if (besluit === "onbekend") return notFoundPage(c);
  if (besluit === "verboden")
    return failurePage(
      c,
      403,
      "Dit is niet voor uw rol",
      "U bent aangemeld, maar uw rol geeft hier geen toegang.",
    );
  if (besluit === undefined)
    return failurePage(c, 403, "Dat kan zo niet", "Deze aanvraag komt van een andere site.");
  if (c.req.method === "GET" || c.req.method === "HEAD") return c.redirect("/aanmelden", 303);
  const detail =
    "Uw sessie is voorbij, en er is niets veranderd. Meld u opnieuw aan met het adres /aanmelden.";
  return failurePage(c, 401, "U bent niet meer aangemeld", detail);
};

export interface OwnContent extends Pick<PageContent, "title" | "lead" | "path" | "crumbs" | "body"> {
  /** What was just done, or what is wrong with what was sent. */
  readonly told?: Html | "";
  /** Where else a form of this page may lead to. */
  readonly formTarget?: string | undefined;
}

/** Answers with a page of the signed-in part: kept by no cache, with the menu of the roles of this person. */
export async function sendOwn(
  c: ServiceContext,
  { options }: OwnRoom,
  { principal }: Visitor,
  { told = "", formTarget, ...content }: OwnContent,
  status: 200 | 400 | 404 | 409 | 413 | 415 | 503 = 200,
): Promise<Response> {
  const page = await layout(
    {
      ...content,
      crumbs:
        content.path === "/mijn"
          ? []
          : [{ path: "/mijn", label: "Mijn Regiespiegel" }, ...(content.crumbs ?? [])],
      description: content.lead,
      heading: content.title,
      top: ownMenu(options, principal.rechten, content.path),
      body: html`${told}${content.body}`,
    },
    options.contact,
  );
  // A browser also asks the policy about where a form is sent on to.
  const targets = `form-action 'self'${formTarget === undefined ? "" : ` ${formTarget}`}`;
  c.header("Content-Security-Policy", pagePolicy.replace("form-action 'self'", targets));
  // A form must say where it comes from.
  c.header("Referrer-Policy", "same-origin");
  return c.html(page, status);
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
    what: "Uw sectoren in één oogopslag, wie geleverd heeft, alle rapporten maken, en publicaties die nog niet openbaar zijn.",
    roles: ["fonds"],
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
    what: "Sleutels waarmee programma’s namens uw organisatie bij de cijfers kunnen.",
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

/** The menu of the signed-in part; not in print. */
export function ownMenu(options: AppOptions, rechten: readonly Grant[], current: string): Html {
  const items = [{ path: "/mijn", label: "Overzicht" }, ...partsOf(options, rechten)];
  return html`<nav class="own noprint" aria-label="Mijn Regiespiegel"><ul class="links">${items.map(
    ({ path, label }) =>
      path === current || (path !== "/mijn" && current.startsWith(`${path}/`))
        ? html`<li><a href="${path}" aria-current="${path === current ? "page" : "true"}">${label}</a></li>`
        : html`<li><a href="${path}">${label}</a></li>`,
  )}</ul></nav>`;
}

/** How an organisation is called; what is not in toegang.yml any more by its id. */
export function nameOf({ file }: Access, id: string): string {
  return file.organisaties.find((one) => one.id === id)?.naam ?? id;
}

/** The own organisations of a role, each once. */
export function organisationsOf(rechten: readonly Grant[], rol: GivenRole): string[] {
  return [...new Set(rechten.filter((one) => one.rol === rol).map(({ organisatie }) => organisatie))];
}
