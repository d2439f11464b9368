import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";

const id = "nulverzuim-alle";
const year = "2025JJ00";

test("everyone counts who was in service a day, so it is not the ordinary share", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.employed(employer);
    p.absent(p.employed(employer), "2025-03-01", "2025-03-02");
    p.employed(employer, { from: "2025-12-01" });
    p.absent(p.employed(employer, { to: "2025-02-28" }), "2025-02-01", "2025-02-03");
    p.employed(employer, { to: "2024-12-31" });
  });
  const cube = await cubeOf(p, { indicators: [id, "nulverzuim"] });
  expect(figure(cube, id, year)).toMatchObject({ value: 2 / 4, persons: 480 });
  expect(figure(cube, "nulverzuim", year)).toMatchObject({ value: 1 / 2, persons: 240 });
});

test("ill on one of two jobs is ill; agency work and an employer without delivered absence are left out", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const job = p.employed(employer, { factor: 0.5 });
    p.absent(p.employed(employer, { factor: 0.4, person: job.person }), "2025-03-01", "2025-03-05");
    p.employed(employer);
    p.employed(employer, { contract: "uitzend" });
  });
  const delivery = p.delivery({ without: ["verzuim"] });
  everywhere(p, (employer) => p.employed(employer), { delivery });
  expect(await compute(p, id, year)).toMatchObject({ value: 1 / 2, persons: 240 });
});
