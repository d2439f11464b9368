import { expect, test } from "vitest";
import { compose } from "../support/composites.ts";
import { theCatalog } from "../support/population.ts";

const names = ["willen", "weten", "kunnen", "mogen", "durven", "doen"];

function profile(...scores: readonly number[]): Record<string, number> {
  return Object.fromEntries(scores.map((score, index) => [`eigen-regie-${names[index]}`, score]));
}

test("the number of the lowest dimension, whichever it is", async () => {
  const cells = names.map((_, low) =>
    profile(...names.map((_name, index) => (index === low ? 40 : 60 + index))),
  );
  const found = await compose("eigen-regie-knelpunt", cells);
  expect(found).toEqual([1, 2, 3, 4, 5, 6]);
  const list = (await theCatalog()).codeLists.find(({ id }) => id === "eigen-regie-dimensie");
  expect(found.map((code) => list?.codes.find((entry) => entry.code === String(code))?.naam)).toEqual(names);
});

test("two that are equally low: none is chosen", async () => {
  expect(await compose("eigen-regie-knelpunt", [profile(40, 55, 40, 70, 60, 50)])).toEqual([7]);
  expect(await compose("eigen-regie-knelpunt", [profile(50, 50, 50, 50, 50, 50)])).toEqual([7]);
  expect(await compose("eigen-regie-knelpunt", [profile(40, 55, 41, 55, 60, 50)])).toEqual([1]);
});

test("not without all six", async () => {
  expect(await compose("eigen-regie-knelpunt", [profile(40, 55, 45, 70, 60)])).toEqual([null]);
});
