import type { Clearance, ClearanceStep } from "../../../access/clearance.ts";

/** How far a release is, as people say it. */
export const standTexts: Readonly<Record<Clearance["stand"], string>> = {
  gemaakt: "nog niet aangeboden",
  aangeboden: "aangeboden, wacht op goedkeuring",
  goedgekeurd: "goedgekeurd",
  openbaar: "openbaar",
};

export const stepTexts: Readonly<Record<ClearanceStep["stap"], string>> = {
  aangeboden: "Aangeboden",
  goedgekeurd: "Goedgekeurd",
  ingetrokken: "Ingetrokken",
};
