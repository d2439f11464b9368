/** Who may come in, besides everybody; `publiek` is who did not sign in. */
export const roles = [
  "publiek",
  "leverancier",
  "werkgever",
  "clusterbeheerder",
  "fonds",
  "publicist",
  "beheerder",
  "auditor",
] as const;
export type Role = (typeof roles)[number];

/** Roles that someone can be given. */
export type GivenRole = Exclude<Role, "publiek">;
export const givenRoles = roles.filter((role): role is GivenRole => role !== "publiek");

/** A role for one organisation: it opens what is of that organisation and of no other. */
export interface Grant {
  readonly rol: GivenRole;
  readonly organisatie: string;
}

/** Someone or something that showed who it is. */
export interface Principal {
  readonly soort: "persoon" | "sleutel";
  /** For the log and for four eyes: `persoon:` with a pseudonym, or `sleutel:` with the start of a key. */
  readonly actor: string;
  readonly rechten: readonly Grant[];
  /** When it ends, UTC. */
  readonly tot: string;
}
