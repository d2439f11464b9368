import type { Make } from "../../src/report/maker.ts";
import { ReportBatches } from "../../src/service/portal/own/fund/batches.ts";
import { root } from "./root.ts";

// A server that makes two reports of a fund, says so, and hangs at the third until it is killed.
const home = process.argv[2] ?? "";
let made = 0;
const make: Make = async ({ selection, formats }) => {
  if (made === 2) {
    process.stdout.write("two\n");
    await new Promise((resolve) => setTimeout(resolve, 600_000));
  }
  made += 1;
  return formats.map((format) => ({ format, content: Buffer.from(`${format} ${selection.sector}`) }));
};
ReportBatches.open({
  ...{ home, root, options: {}, make, funds: () => ["een"] },
  ...{ clock: () => new Date("2026-06-01T10:00:00Z"), log: { error: () => undefined } },
})
  .then((batches) =>
    batches.start(
      "een",
      { publicatie: "2025-1.0.0", rapport: "sectorrapport", codes: ["C", "F", "G", "Q"], formaten: ["html"] },
      "persoon:a",
    ),
  )
  .catch((error: unknown) => {
    throw error;
  });
