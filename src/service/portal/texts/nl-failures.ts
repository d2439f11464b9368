/** A heading, and what to do about it. */
export interface Said {
  readonly heading: string;
  readonly detail: string;
}

/** What went wrong, in Dutch. */
export const nlFailures = {
  notFound: {
    heading: "Pagina niet gevonden",
    detail: "Deze pagina bestaat niet. Misschien klopt het adres niet, of is de pagina verplaatst.",
  },
  noRelease: {
    heading: "Er is nog geen publicatie",
    detail: "Zodra de eerste publicatie klaar is, staan de cijfers hier.",
  },
  /** What a failure of this status is called on a page; what goes wrong is told in Dutch. */
  said: (_status: number, given: Said, _request: string): Said => given,
  onward: "Verder",
  ways: [
    { path: "/", label: "Naar het begin" },
    { path: "/sectoren", label: "Alle sectoren" },
    { path: "/downloads", label: "Downloads en API" },
  ],
};
