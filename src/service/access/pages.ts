import type { OpenAPIHono } from "@hono/zod-openapi";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { html } from "hono/html";
import type { AppOptions, ServiceContext, ServiceEnv } from "../context.ts";
import { failurePage } from "../portal/failures.ts";
import { type Html, layout, pagePolicy } from "../portal/layout.ts";
import type { Access } from "./access.ts";
import { closeOff, cookieName, cookieOf, isForeign, logStranger, originOf, sessionOf } from "./guard.ts";
import type { Principal } from "./roles.ts";
import { accessRoutes } from "./routes.ts";
import { returnPath, SignInRefused, signedOutPath } from "./sign-in.ts";

type People = NonNullable<Access["people"]>;

/** The pages to sign in and out; not there where signing in is not set up. */
export function mountSignIn(app: OpenAPIHono<ServiceEnv>, options: AppOptions, access: Access): void {
  const { people } = access;
  if (people === undefined) return;
  app.get("/aanmelden", (c) => begin(c, access, people));
  app.get(returnPath, (c) => finish(c, access, people));
  app.get("/mijn", (c) => account(c, options, access));
  app.post("/afmelden", (c) => signOut(c, access, people));
  app.get(signedOutPath, (c) => signedOut(c, options));
}

const ownPage = "/mijn";

async function begin(c: ServiceContext, access: Access, { signIn }: People): Promise<Response> {
  closeOff(c);
  try {
    const { url, transaction } = await signIn.start();
    setCookie(c, cookieName(access, "aanmelding"), transaction, { ...cookieOf(access), maxAge: 600 });
    return c.redirect(url.href, 303);
  } catch (error) {
    return refused(c, access, error);
  }
}

async function finish(c: ServiceContext, access: Access, { signIn, sessions }: People): Promise<Response> {
  closeOff(c);
  const sealed = getCookie(c, cookieName(access, "aanmelding"));
  deleteCookie(c, cookieName(access, "aanmelding"), cookieOf(access));
  try {
    const { actor, rechten } = await signIn.finish(new URL(c.req.url).search, sealed);
    // An id from before signing in is never taken over.
    const old = getCookie(c, cookieName(access, "sessie"));
    if (old !== undefined) await sessions.end(old);
    await note(c, access, "aanmelden", "gelukt", actor);
    setCookie(c, cookieName(access, "sessie"), await sessions.begin(actor, rechten), cookieOf(access));
    return c.redirect(ownPage, 303);
  } catch (error) {
    return refused(c, access, error);
  }
}

async function signOut(c: ServiceContext, access: Access, { signIn, sessions }: People): Promise<Response> {
  closeOff(c);
  if (isForeign(c, access)) {
    await logStranger(c, access, "afmelden", "/afmelden");
    return failurePage(c, 403, "Dat kan zo niet", "Deze aanvraag komt van een andere site.");
  }
  const id = getCookie(c, cookieName(access, "sessie"));
  const principal = id === undefined ? undefined : await sessionOf(c, access);
  if (id !== undefined) await sessions.end(id);
  deleteCookie(c, cookieName(access, "sessie"), cookieOf(access));
  if (principal !== undefined) await note(c, access, "afmelden", "gelukt", principal.actor);
  const end = principal === undefined ? undefined : await signIn.endUrl();
  return c.redirect(end?.href ?? signedOutPath, 303);
}

function note(
  c: ServiceContext,
  access: Access,
  actie: string,
  resultaat: "gelukt" | "geweigerd",
  actor: string,
  object = "sessie",
): Promise<void> {
  return access.log.append({ actie, object, resultaat, oorsprong: originOf(c), actor });
}

const explanations: Readonly<Record<SignInRefused["reason"], readonly [403 | 503 | 400, string]>> = {
  "niet-te-bereiken": [503, "De aanmelddienst is nu niet te bereiken. Probeer het later opnieuw."],
  "niet-begonnen": [400, "Het aanmelden is verlopen of niet in deze browser begonnen. Begin opnieuw."],
  afgewezen: [403, "De aanmelddienst heeft u niet aangemeld."],
  ongeldig: [403, "Het antwoord van de aanmelddienst klopt niet. Begin opnieuw."],
  "geen-rol": [403, "U bent aangemeld, maar uw organisatie heeft hier geen toegang. Vraag de beheerder."],
  "te-zwak": [403, "U hebt zich niet met genoeg zekerheid aangemeld. Kies een sterkere manier."],
};

async function refused(c: ServiceContext, access: Access, error: unknown): Promise<Response> {
  if (!(error instanceof SignInRefused)) throw error;
  const object = `aanmelding ${error.reason}`;
  if (error.actor === undefined) await logStranger(c, access, "aanmelden", object);
  else await note(c, access, "aanmelden", "geweigerd", error.actor, object);
  const [status, text] = explanations[error.reason];
  return failurePage(c, status, "Aanmelden is niet gelukt", text);
}

async function account(c: ServiceContext, options: AppOptions, access: Access): Promise<Response> {
  closeOff(c);
  const principal = await sessionOf(c, access);
  if (principal === undefined) return c.redirect("/aanmelden", 303);
  const page = await layout(
    {
      title: "Mijn toegang",
      description: "Wat u hier kunt zien en doen.",
      heading: "Mijn toegang",
      lead: "U bent aangemeld. Dit zijn uw rollen.",
      body: accountBody(principal, access, options.deliveries !== undefined),
      path: ownPage,
    },
    options.contact,
  );
  const provider = await access.people?.signIn.endUrl();
  // A browser also asks the policy about where the form is sent on to.
  const targets = `form-action 'self'${provider === undefined ? "" : ` ${provider.origin}`}`;
  c.header("Content-Security-Policy", pagePolicy.replace("form-action 'self'", targets));
  // The form must say where it comes from.
  c.header("Referrer-Policy", "same-origin");
  return c.html(page);
}

function accountBody({ rechten, tot }: Principal, { file }: Access, takesDeliveries: boolean): Html {
  const name = (id: string) => file.organisaties.find((one) => one.id === id)?.naam ?? id;
  const prepares = rechten.some(
    ({ rol }) => accessRoutes.voorpublicaties.rollen[rol as "fonds"] !== undefined,
  );
  return html`<section aria-labelledby="rollen"><h2 id="rollen">Uw rollen</h2>
<ul class="bullets">${rechten.map(
    ({ rol, organisatie }) =>
      html`<li>${rol}: ${name(organisatie)}${
        rol === "werkgever" ? html` (<a href="/v1/spiegel/${organisatie}">uw spiegel</a>)` : ""
      }${takesDeliveries && rol === "leverancier" ? html` (<a href="/leveringen">leveren</a>)` : ""}</li>`,
  )}</ul>
${prepares ? html`<p><a href="/voorpublicaties">Publicaties die nog niet openbaar zijn</a></p>` : ""}
<p>De sessie eindigt uiterlijk op <time datetime="${tot}">${tot.slice(0, 16).replace("T", " ")} UTC</time>.</p>
<form method="post" action="/afmelden"><button type="submit">Afmelden</button></form>
</section>`;
}

async function signedOut(c: ServiceContext, options: AppOptions): Promise<Response> {
  closeOff(c);
  const page = await layout(
    {
      title: "Afgemeld",
      description: "U bent afgemeld.",
      heading: "U bent afgemeld",
      lead: "Sluit op een gedeelde computer ook de browser.",
      body: html`<p><a href="/">Naar het begin</a></p>`,
      path: signedOutPath,
    },
    options.contact,
  );
  c.header("Content-Security-Policy", pagePolicy);
  return c.html(page);
}
