import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AppError } from "../../src/errors.ts";
import { Release } from "../../src/release/open.ts";
import { ReportThread, threadsFor, workOff } from "../../src/report/batch.ts";
import type { Report } from "../../src/report/define.ts";
import {
  type Format,
  type FormatName,
  formatNames,
  formats,
  parseFormats,
} from "../../src/report/formats.ts";
import { listReports } from "../../src/report/list.ts";
import { type Job, type Made, makerOf } from "../../src/report/maker.ts";
import { writeReleaseFolder } from "../support/release-folder.ts";
import { root } from "../support/root.ts";

const home = mkdtempSync(join(tmpdir(), "rij-"));
let release: Release;
let reports: readonly Report[];

beforeAll(async () => {
  release = await Release.open(await writeReleaseFolder(home));
  reports = await listReports(root);
});
afterAll(() => {
  release.close();
  rmSync(home, { recursive: true, force: true });
});

const job = (sector: string, ...asked: ("html" | "xlsx")[]): Job => ({
  report: "sectorrapport",
  selection: { sector },
  formats: asked,
});

test("the formats of a list, in one order and each once; an unknown one names the known", () => {
  expect(parseFormats("xlsx, HTML,xlsx")).toEqual(["html", "xlsx"]);
  for (const list of ["docx", "html,", "", "toString", "html;xlsx"]) {
    expect(() => parseFormats(list)).toThrowError(
      expect.objectContaining({ code: "USAGE", message: expect.stringContaining(formatNames.join(", ")) }),
    );
  }
});

test("a document is built once for all formats, and a format that breaks leaves the others", async () => {
  const documents = new Set<unknown>();
  const opened: string[] = [];
  const table = (break_: boolean): Record<FormatName, Format> => ({
    ...formats,
    html: {
      ...formats.html,
      open: async () => {
        opened.push("html");
        return async (document) => {
          documents.add(document);
          return Buffer.from(document.titel);
        };
      },
    },
    xlsx: {
      ...formats.xlsx,
      open: async () => {
        opened.push("xlsx");
        if (break_) throw new AppError("SETTINGS_INVALID", "Er ontbreekt een lettertype.");
        return async (document) => {
          documents.add(document);
          throw new Error("met een waarde erin");
        };
      },
    },
  });
  const make = makerOf(release, reports, {}, table(false));
  const made = await make(job("C", "html", "xlsx"));
  await make(job("F", "html", "xlsx"));
  expect(documents.size).toBe(2);
  expect(opened).toEqual(["html", "xlsx"]);
  expect(made.map(({ format, failure }) => [format, failure?.code])).toEqual([
    ["html", undefined],
    ["xlsx", "INTERNAL"],
  ]);
  expect(JSON.stringify(made)).not.toContain("met een waarde erin");
  const [, without] = await makerOf(release, reports, {}, table(true))(job("C", "html", "xlsx"));
  expect(without?.failure).toEqual({
    code: "SETTINGS_INVALID",
    message: "De instellingen kloppen niet. Er ontbreekt een lettertype.",
  });
  expect((await make(job("ZZ", "html", "xlsx"))).map(({ failure }) => failure?.code)).toEqual([
    "UNKNOWN_SELECTION",
    "UNKNOWN_SELECTION",
  ]);
});

test("jobs are handed out one at a time, to whoever is free", async () => {
  const jobs = ["A", "B", "C", "D"].map((code) => job(code, "html"));
  const taken: string[] = [];
  const lane =
    (name: string, wait: number) =>
    async (one: Job): Promise<Made[]> => {
      taken.push(name + one.selection.sector);
      await new Promise((done) => setTimeout(done, wait));
      return [];
    };
  const put: string[] = [];
  await workOff(jobs, [lane("slow", 120), lane("quick", 5)], async (one) => {
    put.push(one.selection.sector ?? "");
  });
  expect(taken).toEqual(["slowA", "quickB", "quickC", "quickD"]);
  expect(put).toEqual(["B", "C", "D", "A"]);
});

test("what cannot be written ends the rest, after what was begun", async () => {
  const jobs = ["A", "B", "C", "D"].map((code) => job(code, "html"));
  const begun: string[] = [];
  const lane = async (one: Job): Promise<Made[]> => {
    begun.push(one.selection.sector ?? "");
    return [];
  };
  const full = new AppError("DISK_FULL", "De schijf is vol.");
  await expect(workOff(jobs, [lane, lane], async () => Promise.reject(full))).rejects.toBe(full);
  expect(begun).toEqual(["A", "B"]);
});

test("threads are for many reports, and never more than there are", () => {
  expect([1, 7].map((jobs) => threadsFor(jobs, 4))).toEqual([0, 0]);
  expect([threadsFor(40, 4), threadsFor(40, 64)]).toEqual([4, 40]);
});

test("a thread makes the same bytes, says what an error says, and is replaced when it ends", async () => {
  const here = makerOf(release, reports, {});
  const thread = new ReportThread({ release: release.folder, root, options: {} });
  try {
    const [own, other] = [await here(job("C", "html", "xlsx")), await thread.make(job("C", "html", "xlsx"))];
    expect(other.map(({ format }) => format)).toEqual(["html", "xlsx"]);
    for (const [at, { content }] of other.entries()) {
      expect(Buffer.from(content ?? []).equals(own[at]?.content ?? Buffer.alloc(1))).toBe(true);
    }
    expect((await thread.make(job("ZZ", "html")))[0]?.failure?.code).toBe("UNKNOWN_SELECTION");
    await thread.close();
    expect((await thread.make(job("F", "html")))[0]?.content?.byteLength).toBeGreaterThan(10_000);
  } finally {
    await thread.close();
  }
}, 60_000);

test("a release that is damaged for a thread stops the run", async () => {
  const thread = new ReportThread({ release: join(home, "niets"), root, options: {} });
  await expect(thread.make(job("C", "html"))).rejects.toMatchObject({ code: "RELEASE_NOT_FOUND" });
}, 30_000);
