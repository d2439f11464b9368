import { pageRoutes } from "./page-routes.ts";

/** Pages behind a session that are not among the page routes. */
const others = ["/leveringen", "/leveringen/{id}", "/voorpublicaties", "/voorpublicaties/{id}"];

/** Every page that a person may be brought back to: one that is only looked at, so never what a form is sent to. */
const known = [
  ...Object.values(pageRoutes)
    .filter(({ method }) => method === "get")
    .map(({ path }) => path),
  ...others,
].map((path) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`));

/** A release that is not public yet, as a site below its own address. */
const preview = /^\/voorpublicaties\/[^/]+\/(?!\/)/;

const longest = 500;
/** A base of no site, so that whatever names a host of its own shows. */
const nowhere = "http://regiespiegel.invalid";

/**
 * The address on this server of the page that someone asked for before signing in, as the browser would ask for it;
 * undefined for anything else, such as another site or what is no page.
 */
export function wishedPage(asked: string | undefined): string | undefined {
  if (asked === undefined || asked.length > longest || !/^\/[\x21-\x5b\x5d-\x7e]*$/.test(asked))
    return undefined;
  const url = URL.canParse(asked, nowhere) ? new URL(asked, nowhere) : undefined;
  if (url === undefined || url.origin !== nowhere || url.hash !== "") return undefined;
  const { pathname, search } = url;
  // Steps back in a path were taken already; what is left of them in disguise is for no page of ours.
  if (/%2e|%2f|%5c|\/\//i.test(pathname)) return undefined;
  const isPage = known.some((form) => form.test(pathname)) || preview.test(pathname);
  return isPage ? `${pathname}${search}` : undefined;
}

const signIn = "/aanmelden";

/** Where to sign in to come back at the asked page; at the own start for what is none. */
export function signInFor(address: string): string {
  const { pathname, search } = new URL(address, nowhere);
  const page = wishedPage(`${pathname}${search}`);
  return page === undefined || page === ownStart ? signIn : `${signIn}?naar=${encodeURIComponent(page)}`;
}

/** Where someone comes who asked for no page. */
export const ownStart = "/mijn";
