import { describe, expect, test } from "vitest";
import { tokens } from "../../src/report/page-style.ts";

type Vector = readonly [number, number, number];

/**
 * How colours look to who lacks one kind of cones, in linear RGB: G.M. Machado e.a., IEEE Transactions on
 * Visualization and Computer Graphics 15 (2009), severity 1.
 */
const sights: Readonly<Record<string, readonly Vector[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Difference in CIELAB (1976) that is seen at a glance, also in a thin line. */
const leastBetweenRoles = 15;
const leastBetweenSteps = 12;

const linear = (hex: string): Vector => {
  const part = (start: number) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
};

function lab(colour: Vector): Vector {
  const [r, g, b] = colour.map((value) => Math.min(1, Math.max(0, value))) as unknown as Vector;
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function distance(a: string, b: string, sight: readonly Vector[]): number {
  const seen = (hex: string) => {
    const colour = linear(hex);
    return lab(
      sight.map((row) => row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2]) as unknown as Vector,
    );
  };
  const [one, other] = [seen(a), seen(b)];
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r, g, blue] = linear(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.entries(tokens))("in %s", (_, colours) => {
  describe.each(Object.entries(sights))("with %s sight", (_name, sight) => {
    test.each([
      ["mark-own", "mark-all"],
      ["mark-own", "mark-reference"],
      ["mark-all", "mark-reference"],
    ] as const)("%s differs from %s", (one, other) => {
      expect(distance(colours[one], colours[other], sight)).toBeGreaterThanOrEqual(leastBetweenRoles);
    });

    test.each([
      ["step-1", "step-2"],
      ["step-2", "step-3"],
      ["step-3", "step-4"],
    ] as const)("%s differs from %s", (one, other) => {
      expect(distance(colours[one], colours[other], sight)).toBeGreaterThanOrEqual(leastBetweenSteps);
    });
  });

  test.each([1, 2, 3, 4] as const)("text reads on step %i", (step) => {
    expect(contrast(colours[`on-step-${step}`], colours[`step-${step}`])).toBeGreaterThanOrEqual(4.5);
  });
});
