import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { AppError } from "../../src/errors.ts";
import { withLock } from "../../src/intake/lock.ts";
import { root } from "../support/root.ts";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "lock-"));
});

const locks = () => readdirSync(join(home, "locks"));
const a2025 = { leverancier: "A", periode: "2025" };

describe("one import per supplier and period", () => {
  test.each([
    ["the same supplier and period", { leverancier: "A", periode: "2025" }],
    ["the same supplier, a period that is not known yet", { leverancier: "A", periode: undefined }],
  ])("%s: the second gets a clear message, until the first is done", async (_name, claim) => {
    await withLock(home, a2025, async () => {
      const second = withLock(home, claim, async () => "too early");
      await expect(second).rejects.toBeInstanceOf(AppError);
      await expect(second).rejects.toMatchObject({ code: "DELIVERY_BUSY" });
      await expect(second).rejects.toThrow(`Proces ${process.pid} leest nu een levering van A`);
    });
    expect(await withLock(home, claim, async () => "in turn")).toBe("in turn");
    expect(locks()).toEqual([]);
  });

  test.each([
    ["another period", { leverancier: "A", periode: "2024" }],
    ["another supplier", { leverancier: "B", periode: "2025" }],
  ])("%s goes on at the same time", async (_name, claim) => {
    expect(await withLock(home, a2025, () => withLock(home, claim, async () => "both"))).toBe("both");
  });

  test("work that fails leaves no lock", async () => {
    const failing = withLock(home, a2025, async () => {
      throw new Error("broken");
    });
    await expect(failing).rejects.toThrow("broken");
    expect(locks()).toEqual([]);
  });

  test("of eight that come at once, never two at the same time, and at least one gets through", async () => {
    let inside = 0;
    const work = async () => {
      inside += 1;
      expect(inside).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      inside -= 1;
    };
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => withLock(home, a2025, work)));
    expect(all.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
  });
});

describe("across processes", () => {
  const script = (seconds: number) => `
    import { withLock } from ${JSON.stringify(join(root, "src/intake/lock.ts"))};
    await withLock(${JSON.stringify(home)}, { leverancier: "A", periode: "2025" }, () => {
      process.stdout.write("held");
      return new Promise((resolve) => setTimeout(resolve, ${seconds * 1000}));
    });`;

  function hold(seconds: number) {
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script(seconds)], {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const held = new Promise((resolve) => child.stdout.once("data", resolve));
    const ended = new Promise((resolve) => child.once("close", resolve));
    return { child, held, ended };
  }

  test("another process holds it, is killed, and its lock is taken over", async () => {
    const { child, held, ended } = hold(60);
    await held;
    const busy = withLock(home, a2025, async () => "too early");
    await expect(busy).rejects.toThrow(`Proces ${child.pid} leest nu`);
    child.kill("SIGKILL");
    await ended;
    expect(locks()).toHaveLength(1);
    expect(await withLock(home, a2025, async () => "taken over")).toBe("taken over");
    expect(locks()).toEqual([]);
  });

  test.skipIf(process.platform !== "linux")(
    "a later process with the number of the dead one does not keep its lock alive",
    async () => {
      mkdirSync(join(home, "locks"));
      await withLock(home, a2025, async () => {
        const [own = ""] = locks();
        const start = /-(\d+)-/.exec(own)?.[1] ?? "";
        expect(readFileSync("/proc/self/stat", "utf8")).toContain(` ${start} `);
        writeFileSync(
          join(home, "locks", own.replace(`-${start}-`, `-${Number(start) - 1}-`).replace("2025", "2023")),
          "",
        );
      });
      expect(locks()).toHaveLength(1);
      expect(await withLock(home, { ...a2025, periode: "2023" }, async () => "free")).toBe("free");
      expect(locks()).toEqual([]);
    },
  );
});
