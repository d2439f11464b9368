import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";

const id = "uitstroom-peildatum-sector";
const year = "2025JJ00";

test("going to another employer in the sector is leaving the employer, not the sector", async () => {
  const p = new Population();
  for (let firm = 0; firm < 12; firm += 1) {
    const [one, same, other] = [
      p.employer({ sbi: "86" }),
      p.employer({ sbi: "88" }),
      p.employer({ sbi: "47" }),
    ];
    for (let person = 0; person < 10; person += 1) {
      const stays = p.employed(one, { to: "2025-05-31" });
      p.employed(same, { person: stays.person, from: "2025-06-01" });
      const leaves = p.employed(one, { to: "2025-05-31" });
      p.employed(other, { person: leaves.person, from: "2025-06-01" });
      p.employed(one, { to: "2025-05-31" });
      p.employed(one);
    }
  }
  const cube = await cubeOf(p, { indicators: [id, "uitstroom-peildatum"] });
  expect(figure(cube, id, year, { sector: "Q" })).toMatchObject({ value: 2 / 4, persons: 480 });
  expect(figure(cube, "uitstroom-peildatum", year, { sector: "Q" })?.value).toBe(3 / 4);
});

test("an unknown sector says nothing of the sector", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.employed(employer, { to: "2025-05-31" });
    p.employed(employer);
  });
  everywhere(p, (employer) => p.employed(employer, { to: "2025-05-31" }), { sbi: "00" });
  expect(await compute(p, id, year)).toMatchObject({ value: 1 / 2, persons: 240 });
});
