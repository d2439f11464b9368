import { getCookie, setCookie } from "hono/cookie";
import type { CookieOptions } from "hono/utils/cookie";
import { askedOf } from "../client.ts";
import type { ServiceContext } from "../context.ts";
import { problem } from "../problem.ts";
import type { Access } from "./access.ts";
import { authorise, type Owners } from "./authorise.ts";
import type { Grant, Principal } from "./roles.ts";
import type { AccessRoute } from "./routes.ts";

/** Who came in by a route, with the rights that count there. */
export interface Visitor {
  readonly principal: Principal;
  readonly rechten: readonly Grant[];
}

export interface Guarded {
  readonly route: AccessRoute;
  /** The organisations whose the asked thing is; empty when it is not there. */
  readonly owners?: (c: ServiceContext) => Owners | Promise<Owners>;
  readonly handle: (c: ServiceContext, visitor: Visitor) => Response | Promise<Response>;
  /** What the log calls the thing; never text of the request. */
  readonly object?: (c: ServiceContext, rechten: readonly Grant[]) => string;
}

/** The one answer to what is not there and to what is of another. */
export const nothingHere = "Dit bestaat niet, of u kunt er niet bij.";

/** Answers who may not; undefined for a change that another site may have asked for. */
export type Refuse = (
  c: ServiceContext,
  besluit: "aanmelden" | "verboden" | "onbekend" | undefined,
) => Response | Promise<Response>;

/** A handler that asks who it is, decides, works, and logs what became of it before the answer leaves. */
export function guard(
  access: Access,
  { route, owners, handle, object }: Guarded,
  refuse: Refuse = refuseProgram,
) {
  return async (c: ServiceContext): Promise<Response> => {
    closeOff(c);
    const came = await identify(c, access);
    const decision =
      came?.forged === true ? undefined : authorise(route, came?.principal, came && (await owners?.(c)));
    const rechten = decision?.besluit === "toegestaan" ? decision.rechten : [];
    const write = (resultaat: "gelukt" | "geweigerd" | "mislukt", known: boolean) =>
      access.log.append({
        actie: route.actie,
        object: known && object !== undefined ? object(c, rechten) : route.path,
        resultaat,
        oorsprong: originOf(c),
        actor: came?.principal.actor ?? "onbekend",
      });
    if (decision === undefined || decision.besluit !== "toegestaan" || came === undefined) {
      await (came === undefined
        ? logStranger(c, access, route.actie, route.path)
        : write("geweigerd", false));
      return refuse(c, decision?.besluit === "toegestaan" ? undefined : decision?.besluit);
    }
    try {
      const answer = await handle(c, { principal: came.principal, rechten });
      await write(answer.status < 400 ? "gelukt" : "mislukt", answer.status < 400);
      return answer;
    } catch (error) {
      await write("mislukt", false);
      throw error;
    }
  };
}

/** Logs that someone unknown was refused. */
export async function logStranger(
  c: ServiceContext,
  access: Access,
  actie: string,
  object: string,
): Promise<void> {
  const { log, missed } = access.flood.knock();
  const event = { resultaat: "geweigerd", oorsprong: originOf(c), actor: "onbekend" } as const;
  if (missed > 0) {
    const told = { actie: "weigeren", object: `${missed} weigeringen zonder eigen regel` };
    await access.log.append({ ...event, ...told, oorsprong: "programma" });
  }
  if (log) await access.log.append({ ...event, actie, object });
}

/** No cache keeps it and no page of another host reads it. */
export function closeOff(c: ServiceContext): void {
  c.header("Cache-Control", "no-store");
  c.header("Vary", "Authorization, Cookie, X-Api-Key");
  c.header("Access-Control-Allow-Origin", undefined);
  c.header("Access-Control-Expose-Headers", undefined);
  c.header("Cross-Origin-Resource-Policy", "same-origin");
}

function refuseProgram(c: ServiceContext, besluit: Parameters<Refuse>[1]): Response {
  if (besluit === "onbekend") return problem(c, "niet-gevonden", nothingHere);
  if (besluit === "aanmelden") {
    c.header("WWW-Authenticate", 'Bearer realm="regiespiegel"');
    return problem(c, "niet-aangemeld", "Meld u aan, of geef een geldige sleutel in de kop 'Authorization'.");
  }
  return problem(c, "geen-toegang", "Uw rol geeft hier geen toegang toe.");
}

interface Came {
  readonly principal: Principal;
  /** A change that a page of another host may have asked for. */
  readonly forged: boolean;
}

/** Who a request is of: a key goes before a session, and a key that is not good is nobody. */
async function identify(c: ServiceContext, access: Access): Promise<Came | undefined> {
  const key = keyOf(c);
  if (key !== undefined) {
    const principal = await access.keys.verify(key);
    const known = principal?.rechten.every(({ organisatie }) =>
      access.file.organisaties.some(({ id }) => id === organisatie),
    );
    return principal !== undefined && known === true ? { principal, forged: false } : undefined;
  }
  const principal = await sessionOf(c, access);
  return principal === undefined ? undefined : { principal, forged: isForeign(c, access) };
}

function keyOf(c: ServiceContext): string | undefined {
  const authorization = c.req.header("Authorization");
  if (authorization !== undefined) return /^Bearer +(\S+)$/i.exec(authorization.trim())?.[1] ?? "";
  return c.req.header("X-Api-Key")?.trim();
}

/** Who is signed in; gives the browser a new id when it is time for one. */
export async function sessionOf(c: ServiceContext, access: Access): Promise<Principal | undefined> {
  const id = getCookie(c, cookieName(access, "sessie"));
  if (id === undefined || access.people === undefined) return undefined;
  const found = await access.people.sessions.find(id);
  if (found?.renewed !== undefined)
    setCookie(c, cookieName(access, "sessie"), found.renewed, cookieOf(access));
  return found?.principal;
}

/**
 * Whether a change may have been asked for by another site: a browser says where a request comes from. A session
 * without that word is not trusted to change anything.
 */
export function isForeign(c: ServiceContext, access: Access): boolean {
  if (c.req.method === "GET" || c.req.method === "HEAD") return false;
  const own = access.file.adres === undefined ? undefined : new URL(access.file.adres).origin;
  const site = c.req.header("Sec-Fetch-Site");
  return c.req.header("Origin") !== own || (site !== undefined && site !== "same-origin");
}

const isHttps = ({ file }: Access) => file.adres?.startsWith("https:") === true;

/** With https the prefix ties a cookie to this host alone. */
export function cookieName(access: Access, name: "sessie" | "aanmelding"): string {
  return isHttps(access) ? `__Host-${name}` : name;
}

export function cookieOf(access: Access): CookieOptions {
  return { path: "/", httpOnly: true, secure: isHttps(access), sameSite: "Lax" };
}

/**
 * The network that a request came from, without the part that tells a person's device apart. A proxy's word is taken
 * where the settings say that it is ours (trusted_proxies).
 */
export function originOf(c: ServiceContext): string {
  return `web ${networkOf(c.var.clients.addressOf(askedOf(c)))}`;
}

/** /24 of an IPv4 address, /48 of what stands for an IPv6 client. */
function networkOf(address: string): string {
  if (address === "") return "onbekend";
  const parts = address.split(address.includes(":") ? ":" : ".").slice(0, 3);
  return address.includes(":") ? `${parts.join(":")}::/48` : `${parts.join(".")}.0/24`;
}
