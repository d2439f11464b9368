import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { Pace } from "../../src/commands/pace.ts";
import { Terminal } from "../../src/commands/terminal.ts";

describe("the pace of long work", () => {
  test("bytes, rows, rate and time left, as soon as a second has passed", () => {
    let now = 0;
    const pace = new Pace(() => now);
    expect(pace.facts(0, 4_000_000_000, { bytes: true, rijen: 0 })).toBe(" | 0 B van 4,0 GB | 0 rijen");
    now = 10_000;
    expect(pace.facts(1_000_000_000, 4_000_000_000, { bytes: true, rijen: 1_200_000 })).toBe(
      " | 1,0 GB van 4,0 GB | 1.200.000 rijen | 100,0 MB/s | nog 30 s",
    );
    now = 30_000;
    expect(pace.facts(4_000_000_000, 4_000_000_000, { bytes: true })).toBe(
      " | 4,0 GB van 4,0 GB | 133,3 MB/s",
    );
  });

  test("rows alone; other work says how long it will take, and nothing at first", () => {
    let now = 0;
    const pace = new Pace(() => now);
    pace.facts(0, 1000, { rijen: 0 });
    now = 2000;
    expect(pace.facts(500, 1000, { rijen: 500 })).toBe(" | 500 rijen | 250 rijen/s | nog 2 s");
    expect(pace.facts(0, 600, {}), "another piece of work starts anew").toBe("");
    now = 12_000;
    expect(pace.facts(60, 600, {})).toBe(" | nog 1 min 30 s");
  });
});

describe("progress", () => {
  const written = async (isTTY: boolean) => {
    const stream = Object.assign(new PassThrough(), { isTTY });
    let text = "";
    stream.on("data", (chunk) => {
      text += chunk;
    });
    const terminal = new Terminal(new PassThrough(), stream);
    await terminal.progress(async (progress) => {
      progress("Lezen", 512, 1024, { bytes: true });
      await new Promise((resolve) => setTimeout(resolve, 250));
    });
    return text;
  };

  test("nothing of it in a pipe", async () => {
    expect(await written(false)).toBe("");
  });

  test("on a terminal the step and what is done", async () => {
    expect(await written(true)).toContain("Lezen | 512 B van 1,0 kB");
  });
});
