/** What the thread that fetches is told, and what it says. */
export interface Fetching {
  readonly engine: string;
  readonly worker: string;
}

export type Fetched =
  | { readonly soort: "voortgang"; readonly bytes: number }
  | { readonly soort: "klaar"; readonly engine: WebAssembly.Module; readonly worker: Blob }
  | { readonly soort: "mislukt" };
