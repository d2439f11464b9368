import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import type { RuleFound } from "../../src/service/deliveries/report.ts";
import { deliveryBody, type OneDelivery } from "../../src/service/portal/suppliers/delivery-page.ts";
import { newerThan } from "../../src/service/portal/suppliers/newer.ts";
import type { Delivery, Job } from "../../src/service/portal/suppliers/words.ts";

const delivery: Delivery = {
  ...{ id: "20260301-abcdefghij", organisatie: "west", periode: "2025", profiel: "canonical" },
  ...{ omschrijving: null, stand: "open", bestanden: 0, bytes: 0, controle: null, verwerking: null },
  ...{
    gemaaktOp: "2026-03-01T09:00:00Z",
    gewijzigdOp: "2026-03-01T09:00:00Z",
    leveringNr: null,
    stappen: [],
  },
};
const job: Job = {
  ...{ id: "x-1", soort: "controle", status: "wacht", stap: null, gedaan: null, totaal: null },
  ...{ eenheid: null, rijen: null, melding: null },
};
const none: OneDelivery = {
  ...{
    delivery,
    isOwn: true,
    files: [],
    job: undefined,
    rules: [],
    newer: [],
    moreRules: 0,
    comparison: undefined,
  },
  ...{ refusal: undefined, follows: true, skipped: 0, keptDays: 14, format: "Regiespiegel-formaat" },
};

/** What a page says, without its layout. */
const textOf = (more: Partial<Delivery>, rest: Partial<OneDelivery> = {}) =>
  new JSDOM(
    String(deliveryBody({ ...none, ...rest, delivery: { ...delivery, ...more } })),
  ).window.document.body.textContent?.replaceAll(/\s+/g, " ") ?? "";

const checked = (fout: number) => ({
  gedaanOp: "2026-03-01T09:30:00Z",
  akkoord: fout === 0,
  telling: { fout, waarschuwing: 0, opmerking: 0 },
  waarschuwingen: [],
});

test("a check that waits says that it waits, whatever it was doing before", () => {
  const stand = "wordt-gecontroleerd";
  const before = { stap: "Lezen: verzuim.csv", gedaan: 5, totaal: 10, rijen: 3 };
  const text = textOf({ stand }, { job: { ...job, ...before } });
  expect(text).toContain("De controle wacht op haar beurt");
  expect(text).toContain("Uw levering staat in de rij. Het begint vanzelf.");
  expect(text).not.toMatch(/Wij lezen|50%|3 rijen/);
  const busy = textOf({ stand }, { job: { ...job, ...before, status: "bezig" } });
  expect(busy).toMatch(/De controle is bezig.*Wij lezen uw bestanden.*50%, 3 rijen gelezen/);
  expect(busy).not.toContain("wacht op");
  const ended = textOf({ stand }, { job: { ...job, ...before, status: "klaar" } });
  expect(ended).toMatch(/is bijna klaar.*Wij slaan de uitkomst op/);
  expect(ended).not.toContain("50%");
  for (const said of [text, busy, ended]) expect(said).toMatch(/Daarna ziet u hier wat er te verbeteren/);
});

test("a check that the server stopped says what to do, until something was done", () => {
  const stopped = { ...job, status: "afgebroken", melding: "De server stopte terwijl dit liep." } as const;
  const text = textOf({ stand: "open", bestanden: 1 }, { job: stopped });
  expect(text).toMatch(/is afgebroken.*De server stopte.*Laat ze opnieuw controleren/);
  const stappen = [{ stap: "bestand-ontvangen", moment: "2026-03-01T09:40:00Z", door: "x" }];
  expect(textOf({ stand: "open", bestanden: 1, stappen }, { job: stopped })).not.toContain("afgebroken");
});

test("a delivery of which nothing is heard keeps its files so long, and says so after", () => {
  expect(textOf({ bestanden: 1 })).toContain("blijft 14 dagen staan als u niets doet");
  const stappen = [{ stap: "bestanden-verlopen", moment: "2026-03-20T09:00:00Z", door: "programma" }];
  expect(textOf({ stappen })).toContain(
    "lagen hier langer dan 14 dagen, en zijn verwijderd. Stuur ze opnieuw.",
  );
});

test("withdrawing says what goes and what stays, before and after loading", () => {
  const open = textOf({ stand: "gecontroleerd", bestanden: 1, controle: checked(0) });
  expect(open).toContain(
    "Deze levering verdwijnt met alle bestanden die erbij horen. Wat eerder is geladen, blijft.",
  );
  const loaded = textOf({ stand: "geladen", leveringNr: 7 });
  expect(loaded).toContain("Cijfers die al zijn gepubliceerd, blijven staan.");
  expect(loaded).toContain("Kwam deze levering in de plaats van een oudere, dan komt die niet terug");
  expect(textOf({ stand: "ingetrokken", leveringNr: 7 })).toContain("Haar rijen zijn weg");
});

test("what is accepted with one tick is said of every table, and not of the first only", () => {
  const place = (bestand: string, tabel: string) => ({
    ...{ bestand, regel: null, regels: [], kolom: null, kolomletter: null, aantal: 1 },
    ...{ melding: `Over ${tabel} is er minder dan de helft.`, advies: "Ga na of de export volledig is." },
  });
  const vindplaatsen = [
    place("verzuim-1.csv", "verzuim"),
    place("scholing.csv", "scholing"),
    place("verzuim-2.csv", "verzuim"),
  ];
  const rules: RuleFound[] = [{ code: "LEVERING-VEEL-MINDER", groep: "aanvaarden", aantal: 3, vindplaatsen }];
  const waarschuwingen = [{ regel: "LEVERING-VEEL-MINDER", aantal: 3, geaccepteerd: false }];
  const controle = { ...checked(0), waarschuwingen };
  const text = textOf({ stand: "gecontroleerd", bestanden: 3, controle }, { rules });
  expect(text.match(/Over \w+ is er|[a-z]+(-\d)?\.csv|Dit klopt/g)).toEqual([
    ...["Over verzuim is er", "verzuim-1.csv", "verzuim-2.csv"],
    ...["Over scholing is er", "scholing.csv", "Dit klopt"],
  ]);
});

test("years that another delivery holds too are told where one confirms, and on the older one", () => {
  const place = {
    ...{ bestand: "levering", regel: null, regels: [], kolom: null, kolomletter: null, aantal: 1 },
    ...{ melding: "Over 2024 is ook al geleverd.", advies: "Daar telt voortaan deze levering." },
  };
  const rules: RuleFound[] = [
    { code: "LEVERING-OVERLAP", groep: "opmerking", aantal: 1, vindplaatsen: [place] },
  ];
  const comparison = { zelfdeAls: null, vervangt: [], verschillen: [], gevolgen: [] };
  const text = textOf({ stand: "gecontroleerd", bestanden: 1, controle: checked(0) }, { rules, comparison });
  expect(text.split("Over 2024 is ook al geleverd.")).toHaveLength(2);
  expect(text.indexOf("Daar telt voortaan deze levering.")).toBeLessThan(text.indexOf("Bevestigen en laden"));

  const older: Delivery = { ...delivery, stand: "geladen", periode: "2023-2024", leveringNr: 3 };
  const other = (periode: string, leveringNr: number | null, more: Partial<Delivery> = {}): Delivery => ({
    ...older,
    ...{ id: `20260301-${periode}`, periode, leveringNr },
    ...more,
  });
  const newer = newerThan(older, [
    ...[older, other("2024-2025", 5), other("2025", 6), other("2024", 2), other("2023", null)],
    ...[other("2024", 7, { stand: "ingetrokken" }), other("2023", 8, { organisatie: "oost" })],
  ]);
  expect(newer.map(({ leveringNr }) => leveringNr)).toEqual([5]);
  expect(textOf(older, { newer })).toContain("nummer 5 (2024-2025). Voor tabellen, werkgevers en jaren");
  expect(textOf(older)).not.toContain("telt de nieuwste levering");
});

test("two rows at odds are both named, and why no value is shown is said once", () => {
  const place = {
    ...{
      bestand: "dienstverband.csv",
      regel: 4,
      regels: [4, 9],
      kolom: "begin",
      kolomletter: "D",
      aantal: 2,
    },
    andere: [
      { bestand: "dienstverband.csv", regel: 3 },
      { bestand: "dienstverband-2.csv", regel: 8 },
    ],
    ...{ melding: "Deze rij begint te vroeg.", advies: "Verbeter het begin." },
  };
  const rules: RuleFound[] = [
    { code: "DIENSTVERBAND-OVERLAP", groep: "geweigerd", aantal: 2, vindplaatsen: [place] },
    { code: "REGEL-LEEG", groep: "hersteld", aantal: 1, vindplaatsen: [{ ...place, andere: [null, null] }] },
  ];
  const text = textOf({ stand: "gecontroleerd", bestanden: 1, controle: checked(2) }, { rules });
  expect(text).toContain("Kolom D (begin), regels 4 met regel 3 en 9 met regel 8 van dienstverband-2.csv");
  expect(text.split("Hier staat nooit wat er in een cel staat")).toHaveLength(2);
  expect(text.split("regel 1 is de bovenste")).toHaveLength(2);
});
