import { expect, test } from "vitest";
import { compose } from "../support/composites.ts";

const cell = {
  "eigen-regie-willen": 70,
  "eigen-regie-weten": 55,
  "eigen-regie-kunnen": 50,
  "eigen-regie-mogen": 60,
  "eigen-regie-durven": 58,
};

test("the mean of the five conditions, only if all five are there", async () => {
  const { "eigen-regie-durven": _, ...four } = cell;
  expect(await compose("eigen-regie-voorwaarden", [cell, four])).toEqual([
    (70 + 55 + 50 + 60 + 58) / 5,
    null,
  ]);
});

test("behaviour is no part of it", async () => {
  await expect(compose("eigen-regie-voorwaarden", [{ ...cell, "eigen-regie-doen": 10 }])).rejects.toThrow();
});
