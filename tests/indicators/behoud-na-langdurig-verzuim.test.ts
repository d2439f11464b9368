import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";

const id = "behoud-na-langdurig-verzuim";
const year = "2025JJ00";

test("in service twelve months after recovery from a case of more than 42 days", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.absent(p.employed(employer), "2024-03-01", "2024-05-15");
    p.absent(p.employed(employer, { to: "2025-05-15" }), "2024-03-01", "2024-05-15");
    p.absent(p.employed(employer, { to: "2025-05-14" }), "2024-03-01", "2024-05-15");
    p.absent(p.employed(employer, { to: "2024-08-31" }), "2024-03-01", "2024-05-15");
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, year)).toMatchObject({ value: 2 / 4, persons: 480 });
  expect(figure(cube, id, "2025KW02")?.value).toBe(2 / 4);
  expect(figure(cube, id, "2025KW01")).toBeUndefined();
});

test("42 days is not long, 43 is", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.absent(p.employed(employer, { to: "2024-12-31" }), "2024-03-01", "2024-04-12");
    p.absent(p.employed(employer), "2024-03-01", "2024-04-13");
  });
  expect(await compute(p, id, year)).toMatchObject({ value: 1, persons: 120 });
});

test("who left ill did not recover here; who came back in time is retained, at another employer is not", async () => {
  const p = new Population();
  for (let firm = 0; firm < 12; firm += 1) {
    const [employer, other] = [p.employer(), p.employer()];
    for (let person = 0; person < 10; person += 1) {
      p.absent(p.employed(employer, { to: "2024-05-31" }), "2024-03-01", "2024-06-01");
      const back = p.employed(employer, { to: "2024-08-31" });
      p.absent(back, "2024-03-01", "2024-05-01");
      p.employed(employer, { person: back.person, from: "2025-05-01" });
      const away = p.employed(employer, { to: "2024-08-31" });
      p.absent(away, "2024-03-01", "2024-05-01");
      p.employed(other, { person: away.person, from: "2024-09-01" });
    }
  }
  expect(await compute(p, id, year)).toMatchObject({ value: 1 / 2, persons: 240 });
});

test("T5: twelve months after 29 February is 28 February", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.absent(p.employed(employer, { to: "2025-02-28" }), "2024-01-01", "2024-02-29");
    p.absent(p.employed(employer, { to: "2025-02-27" }), "2024-01-01", "2024-02-29");
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, "2025KW01")?.value).toBe(1 / 2);
});
