import type { HomeResult } from "../intake/import-home.ts";
import { textTable } from "./terminal.ts";

/** What became of an import, in one or two sentences. */
export function outcome(result: HomeResult): string {
  const { uitkomst, akkoord, levering_nr, vervangt } = result;
  switch (uitkomst) {
    case "geladen":
      return `${
        vervangt.length === 0
          ? `De levering is geladen als nummer ${levering_nr}.`
          : `De levering is geladen als nummer ${levering_nr} en vervangt nummer ${vervangt.join(", ")}.`
      }${expired(result)}`;
    case "ongewijzigd":
      return `Deze levering was al geladen als nummer ${levering_nr}; er is niets veranderd.`;
    case "proef":
      return vervangt.length === 0
        ? "Proef: de levering kan worden geladen. Er is niets bewaard."
        : `Proef: de levering kan worden geladen en vervangt dan nummer ${vervangt.join(", ")}. Er is niets bewaard.`;
    case "geweigerd":
      return akkoord
        ? "De levering is niet geladen: er zijn waarschuwingen. Laad haar met --accept-warnings REDEN, of verbeter de bestanden."
        : "De levering is geweigerd; er is niets geladen. Verbeter de fouten en lever opnieuw.";
  }
}

function expired({ verwijderd = [] }: HomeResult): string {
  if (verwijderd.length === 0) return "";
  return ` De bewaartermijn van ${verwijderd.join(", ")} is voorbij: die gegevens zijn verwijderd.`;
}

/** What a dry run found, as tables. */
export function rehearsal({ verschillen = [], gevolgen = [], vervangt }: HomeResult): string {
  const head =
    vervangt.length === 0 ? "Er wordt niets vervangen." : `Vergeleken met nummer ${vervangt.join(", ")}:`;
  const rows = verschillen.map(({ tabel, nieuw, gewijzigd, vervallen, gelijk }) => [
    tabel,
    nieuw,
    gewijzigd,
    vervallen,
    gelijk,
  ]);
  const figures = gevolgen.map(({ tabel, cijfer, jaar, voor, na }) => [
    tabel,
    cijfer,
    String(jaar),
    voor ?? "te weinig personen",
    na ?? "te weinig personen",
  ]);
  return [
    head,
    textTable(["tabel", "nieuw", "gewijzigd", "vervallen", "gelijk"], rows),
    ...(figures.length === 0 ? [] : ["", textTable(["tabel", "aantal", "jaar", "voor", "na"], figures)]),
    "",
  ].join("\n");
}
