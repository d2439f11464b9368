import type { Severity } from "./issue.ts";

/** Rules that compare a delivery with the earlier ones of its supplier; they speak at an import only. */
export const deliveryRules = {
  "LEVERING-BEWAARTERMIJN": {
    ernst: "fout",
    melding: "De hele periode ligt voor het eerste jaar dat nog wordt bewaard ({jaar}).",
    advies: "Lever alleen jaren binnen de bewaartermijn, of verander retention_years in settings.yml.",
  },
  "LEVERING-BEWAARTERMIJN-DEEL": {
    ernst: "opmerking",
    melding: "Een deel van de periode ligt voor het eerste jaar dat nog wordt bewaard ({jaar}).",
    advies: "De gegevens van de jaren ervoor worden meteen na het laden verwijderd.",
  },
  "LEVERING-EERDER-INGETROKKEN": {
    ernst: "waarschuwing",
    melding: "Precies deze levering is eerder geladen en weer ingetrokken, als nummer {nummer}.",
    advies: "Ga na waarom zij is ingetrokken, en laad haar alleen als die reden niet meer geldt.",
  },
  "LEVERING-EERDER-VERVANGEN": {
    ernst: "waarschuwing",
    melding: "Precies deze levering is eerder geladen als nummer {nummer}, en door een nieuwere vervangen.",
    advies: "Ga na of dit niet een oude export is die de nieuwe zou verdringen.",
  },
  "LEVERING-GAT": {
    ernst: "waarschuwing",
    melding: "Tussen deze levering en de andere van deze leverancier ontbreken jaren: {jaren}.",
    advies: "Lever ook de ontbrekende jaren. Wat niet is geleverd, telt niet als nul maar als onbekend.",
  },
  "LEVERING-OVERLAP": {
    ernst: "opmerking",
    melding: "Over een deel van deze jaren is er ook een levering met een andere periode: nummer {nummer}.",
    advies: "Voor werkgevers en jaren die in beide staan, geldt voortaan deze levering.",
  },
  "LEVERING-TABEL-VERDWENEN": {
    ernst: "waarschuwing",
    melding: "De tabel {tabel} staat niet in deze levering, en wel in de levering die zij vervangt.",
    advies: "Lever de tabel mee; anders zijn er geen cijfers meer over.",
  },
  "LEVERING-VEEL-MINDER": {
    ernst: "waarschuwing",
    melding: "De tabel {tabel} heeft minder dan de helft van de rijen van de levering die zij vervangt.",
    advies: "Ga na of de export volledig is.",
  },
} as const satisfies Record<
  string,
  { readonly ernst: Severity; readonly melding: string; readonly advies: string }
>;
