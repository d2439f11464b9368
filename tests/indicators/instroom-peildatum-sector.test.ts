import { expect, test } from "vitest";
import { cubeOf, figure, Population } from "../support/population.ts";

const id = "instroom-peildatum-sector";
const year = "2025JJ00";

test("who comes from another employer in the sector is new to the employer, not to the sector", async () => {
  const p = new Population();
  for (let firm = 0; firm < 12; firm += 1) {
    const [one, same, other] = [
      p.employer({ sbi: "86" }),
      p.employer({ sbi: "88" }),
      p.employer({ sbi: "47" }),
    ];
    for (let person = 0; person < 10; person += 1) {
      const inside = p.employed(same, { to: "2025-05-31" });
      p.employed(one, { person: inside.person, from: "2025-06-01" });
      const outside = p.employed(other, { to: "2025-05-31" });
      p.employed(one, { person: outside.person, from: "2025-06-01" });
      p.employed(one, { from: "2025-06-01" });
      p.employed(one);
    }
  }
  const cube = await cubeOf(p, { indicators: [id, "instroom-peildatum"] });
  expect(figure(cube, id, year, { sector: "Q" })).toMatchObject({ value: 2 / 4, persons: 480 });
  expect(figure(cube, "instroom-peildatum", year, { sector: "Q" })?.value).toBe(3 / 4);
});
