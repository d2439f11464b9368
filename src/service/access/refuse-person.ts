import { failurePage, notFoundPage } from "../portal/failures.ts";
import type { Refuse } from "./guard.ts";
import { signInAgain } from "./pages.ts";
import { ownStart, signInFor } from "./wished-page.ts";

/** Where someone who is signed in can always go. */
export const start = { path: ownStart, label: "Mijn Regiespiegel" };

/** Answers a person who may not with a page: the way to sign in, or what is the matter. */
export const refusePerson: Refuse = (c, besluit) => {
  if (besluit === "onbekend") return notFoundPage(c);
  if (besluit === "verboden") {
    const detail = "U bent aangemeld, maar uw rol geeft hier geen toegang.";
    return failurePage(c, 403, "Dit is niet voor uw rol", detail, start);
  }
  if (besluit === undefined)
    return failurePage(c, 403, "Dat kan zo niet", "Deze aanvraag komt van een andere site.", start);
  if (c.req.method === "GET" || c.req.method === "HEAD") return c.redirect(signInFor(c.req.url), 303);
  const detail = "Uw sessie is voorbij, en er is niets veranderd. Meld u opnieuw aan.";
  return failurePage(c, 401, "U bent niet meer aangemeld", detail, signInAgain);
};
