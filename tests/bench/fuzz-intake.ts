import { Engine } from "../../src/engine/engine.ts";
import { fuzz } from "../support/intake-fuzz.ts";

/** Reads mutated files: `node --import tsx tests/bench/fuzz-intake.ts [files] [seed]`. */
const files = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000_000);
const engine = await Engine.open(":memory:", { threads: 1 });
try {
  const count = await fuzz(engine, seed, files);
  console.log(
    `seed ${seed}: ${count.files} files, ${count.read} read, ${count.refused} refused with a reason`,
  );
} finally {
  engine.close();
}
