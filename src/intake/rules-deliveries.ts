import type { Severity } from "./issue.ts";

/** Rules that compare a delivery with the earlier ones of its supplier; they speak at an import only. */
export const deliveryRules = {
  "LEVERING-BEWAARTERMIJN": {
    ernst: "fout",
    melding: "De hele periode ligt voor het eerste jaar dat wij nog bewaren ({jaar}).",
    advies: "Lever alleen jaren vanaf {jaar}.",
  },
  "LEVERING-BEWAARTERMIJN-DEEL": {
    ernst: "opmerking",
    melding: "Een deel van de periode ligt voor het eerste jaar dat wij nog bewaren ({jaar}).",
    advies: "U hoeft niets te doen. De gegevens van de jaren ervoor worden meteen na het laden verwijderd.",
  },
  "LEVERING-EERDER-INGETROKKEN": {
    ernst: "waarschuwing",
    melding: "Precies deze levering is eerder geladen en weer ingetrokken, als nummer {nummer}.",
    advies: "Ga na waarom zij is ingetrokken. Laad haar alleen als die reden niet meer geldt.",
  },
  "LEVERING-EERDER-VERVANGEN": {
    ernst: "waarschuwing",
    melding:
      "Precies deze levering is eerder geladen als nummer {nummer}, en daarna door een nieuwere vervangen.",
    advies: "Ga na of u niet per ongeluk een oude export stuurt. Die zou de nieuwe vervangen.",
  },
  "LEVERING-GAT": {
    ernst: "waarschuwing",
    melding: "Tussen deze levering en de andere van deze leverancier ontbreken jaren: {jaren}.",
    advies: "Lever ook de ontbrekende jaren. Wat niet is geleverd, telt niet als nul maar als onbekend.",
  },
  "LEVERING-OVERLAP": {
    ernst: "opmerking",
    melding: "Over {jaren} is ook al geleverd, met een andere periode: {leveringen}.",
    advies:
      "U hoeft niets te doen. Voor tabellen, werkgevers en jaren die in beide staan, telt voortaan deze levering. De rest van de andere blijft meetellen.",
  },
  "LEVERING-TABEL-VERDWENEN": {
    ernst: "waarschuwing",
    melding: "In deze levering {ontbreken}: {tabellen}. In de levering die zij vervangt niet.",
    advies: "Stuur ook wat ontbreekt. Anders verdwijnen die gegevens.",
  },
  "LEVERING-VEEL-MINDER": {
    ernst: "waarschuwing",
    melding:
      "Over {tabel} heeft deze levering minder dan de helft van de rijen van de levering die zij vervangt.",
    advies: "Ga na of de export volledig is.",
  },
} as const satisfies Record<
  string,
  { readonly ernst: Severity; readonly melding: string; readonly advies: string }
>;
