import { pagePolicy } from "../layout.ts";

/**
 * What the page may do. It may connect to nothing at all: no script of it, nor the thread that checks, which has its
 * script from the memory of the page and so its policy. Of all that the page runs only the thread that fetches the
 * program has a policy of its own; it is ended before files can be chosen. WebAssembly has to be allowed by name.
 */
export const localPolicy = `${pagePolicy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")}; connect-src 'none'; worker-src 'self' blob:`;

/** Of the thread that fetches: it may ask this server, and compile what it gets. */
export const loaderPolicy =
  "default-src 'none'; connect-src 'self'; script-src 'wasm-unsafe-eval'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
