import { expect, test } from "vitest";
import { compute, everywhere, Population } from "../support/population.ts";
import { hired } from "../support/population-jobs.ts";

const id = "bestemming-onbekend";
const year = "2025JJ00";

test("no destination delivered and not seen elsewhere, of all leavers but pension and death", async () => {
  const p = new Population();
  const other = p.employer();
  everywhere(p, (employer) => {
    hired(p, employer, { to: "2025-03-31" });
    hired(p, employer, { to: "2025-03-31", destination: "onbekend" });
    hired(p, employer, { to: "2025-03-31", destination: "onderwijs" });
    hired(p, employer, { to: "2025-03-31", destination: "zelfde-sector" });
    hired(p, employer, { to: "2025-03-31", reason: "pensioen" });
    const seen = hired(p, employer, { to: "2025-03-31" });
    p.employed(other, { person: seen.person, from: "2025-04-15" });
  });
  expect(await compute(p, id, year)).toMatchObject({ value: 2 / 5, persons: 600 });
});

test("T17: who left less than thirty days ago is not counted yet", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    hired(p, employer, { to: "2025-11-30", destination: "onderwijs" }); // gone on 1 December, known on the 31st
    hired(p, employer, { to: "2025-12-01" });
    hired(p, employer, { to: "2024-12-01", destination: "onderwijs" }); // known on 1 January 2025
  });
  expect(await compute(p, id, year)).toMatchObject({ value: 0, persons: 240 });
});
