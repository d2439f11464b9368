import type { OpenAPIHono } from "@hono/zod-openapi";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { html } from "hono/html";
import type { AppOptions, ServiceContext, ServiceEnv } from "../context.ts";
import { failurePage } from "../portal/failures.ts";
import { layout, pagePolicy } from "../portal/layout.ts";
import type { Access } from "./access.ts";
import { closeOff, cookieName, cookieOf, isForeign, logStranger, originOf, sessionOf } from "./guard.ts";
import { returnPath, SignInRefused, signedOutPath } from "./sign-in.ts";
import { ownStart, signInFor, wishedPage } from "./wished-page.ts";

type People = NonNullable<Access["people"]>;

/** The pages to sign in and out; not there where signing in is not set up. */
export function mountSignIn(app: OpenAPIHono<ServiceEnv>, options: AppOptions, access: Access): void {
  const { people } = access;
  if (people === undefined) return;
  app.get("/aanmelden", (c) => begin(c, access, people));
  app.get(returnPath, (c) => finish(c, access, people));
  app.post("/afmelden", (c) => signOut(c, access, people));
  app.get(signedOutPath, (c) => signedOut(c, options));
}

/** Where to begin anew. */
export const signInAgain = { path: "/aanmelden", label: "Opnieuw aanmelden" };

async function begin(c: ServiceContext, access: Access, { signIn }: People): Promise<Response> {
  closeOff(c);
  const naar = wishedPage(c.req.query("naar"));
  try {
    const { url, transaction } = await signIn.start(naar);
    setCookie(c, cookieName(access, "aanmelding"), transaction, { ...cookieOf(access), maxAge: 600 });
    return c.redirect(url.href, 303);
  } catch (error) {
    return refused(c, access, error, naar);
  }
}

async function finish(c: ServiceContext, access: Access, { signIn, sessions }: People): Promise<Response> {
  closeOff(c);
  const sealed = getCookie(c, cookieName(access, "aanmelding"));
  deleteCookie(c, cookieName(access, "aanmelding"), cookieOf(access));
  try {
    const { actor, rechten, naar } = await signIn.finish(new URL(c.req.url).search, sealed);
    // An id from before signing in is never taken over.
    const old = getCookie(c, cookieName(access, "sessie"));
    if (old !== undefined) await sessions.end(old);
    await note(c, access, "aanmelden", "gelukt", actor);
    setCookie(c, cookieName(access, "sessie"), await sessions.begin(actor, rechten), cookieOf(access));
    return c.redirect(wishedPage(naar) ?? ownStart, 303);
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

async function refused(
  c: ServiceContext,
  access: Access,
  error: unknown,
  naar: string = ownStart,
): Promise<Response> {
  if (!(error instanceof SignInRefused)) throw error;
  const object = `aanmelding ${error.reason}`;
  if (error.actor === undefined) await logStranger(c, access, "aanmelden", object);
  else await note(c, access, "aanmelden", "geweigerd", error.actor, object);
  const [status, text] = explanations[error.reason];
  const again = { ...signInAgain, path: signInFor(naar) };
  return failurePage(c, status, "Aanmelden is niet gelukt", text, again);
}

async function signedOut(c: ServiceContext, options: AppOptions): Promise<Response> {
  closeOff(c);
  const page = await layout(
    {
      title: "Afgemeld",
      description: "U bent afgemeld.",
      heading: "U bent afgemeld",
      lead: "Sluit op een gedeelde computer ook de browser.",
      body: html`<section aria-labelledby="verder"><h2 id="verder">Verder</h2>
<ul class="bullets"><li><a href="${signInAgain.path}">${signInAgain.label}</a></li><li><a href="/">Naar het begin</a></li></ul></section>`,
      path: signedOutPath,
    },
    options.contact,
  );
  c.header("Content-Security-Policy", pagePolicy);
  return c.html(page);
}
