import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { root } from "./root.ts";

/** What the compiler says of a program beside the types that were generated from the description (`./api.ts`). */
export function compile(source: string, types: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), "types-"));
  try {
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    writeFileSync(join(folder, "package.json"), '{"type":"module"}');
    writeFileSync(join(folder, "api.ts"), types);
    writeFileSync(join(folder, "program.ts"), source);
    const options: ts.CompilerOptions = {
      noEmit: true,
      strict: true,
      skipLibCheck: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      allowImportingTsExtensions: true,
      types: [],
      lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
    };
    const checked = ts.createProgram([join(folder, "program.ts")], options);
    return ts
      .getPreEmitDiagnostics(checked)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
