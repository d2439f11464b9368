import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readShapes } from "../../src/report/region-shapes.ts";

const folder = mkdtempSync(join(tmpdir(), "regiespiegel-grenzen-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(content: string): string {
  const path = join(folder, "grenzen.geojson");
  writeFileSync(path, content);
  return path;
}

const geometry = {
  type: "Polygon",
  coordinates: [
    [
      [4, 52],
      [5, 52],
      [5, 53],
      [4, 52],
    ],
  ],
};
const feature = (properties: unknown) => ({ type: "Feature", properties, geometry });

test("borders are found by the code of the region, whatever its property is called", () => {
  const features = [feature({ statcode: "AM01" }), feature({ code: "AM22" })];
  const shapes = readShapes(file(JSON.stringify({ type: "FeatureCollection", features })));
  expect([...shapes.keys()]).toEqual(["AM01", "AM22"]);
  expect(shapes.get("AM22")).toEqual(geometry);
});

test.each([
  ["no JSON", "{"],
  ["another kind of JSON", "[]"],
  ["no codes", JSON.stringify({ type: "FeatureCollection", features: [feature({ naam: "Zeeland" })] })],
])("%s is refused", (_, content) => {
  expect(() => readShapes(file(content))).toThrowError(expect.objectContaining({ code: "SETTINGS_INVALID" }));
});
