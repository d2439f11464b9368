import { dirname, join, normalize } from "node:path";
import ts from "typescript";

/** Source text by path from the root of the project, such as "src/report/words.ts". */
export type Sources = ReadonlyMap<string, string>;

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const closedWing = ["store", "catalog", "indicators", "disclosure", "publish", "intake", "sample"];
const openWing = ["report", "export", "service"];

/** Per room the rooms it may import from, besides itself. The ground floor is open to all. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  progress: [],
  config: ["errors"],
  engine: ["errors"],
  yaml: ["errors"],
  release: [],
  store: [],
  intake: ["store"],
  catalog: ["store"],
  sample: ["store"],
  indicators: ["store", "intake", "catalog"],
  disclosure: ["indicators", "catalog", "release"],
  publish: ["store", "catalog", "indicators", "disclosure", "release"],
  report: ["release"],
  export: ["release"],
  service: ["release", "report", "export"],
  commands: [
    "store",
    "intake",
    "catalog",
    "sample",
    "indicators",
    "disclosure",
    "publish",
    "release",
    "report",
    "export",
    "service",
  ],
  cli: ["commands", "release"],
};
const groundFloor = ["errors", "config", "engine", "progress", "yaml"];

/** Every breach of the house rules, in words; empty when the house stands. */
export function architectureProblems(sources: Sources): string[] {
  const imports = [...sources].flatMap(([file, text]) => importsOf(file, text));
  return [
    ...imports.flatMap(roomProblem),
    ...attackerProblems(imports),
    ...servingProblems(imports),
    ...cycles(imports.filter((one) => !one.typeOnly)),
    ...[...sources].flatMap(([file, text]) => shapeProblems(file, text)),
  ];
}

function roomProblem({ from, to, typeOnly }: Import): string[] {
  if (from.startsWith("reports/")) {
    return to === "src/report/define.ts" || !to.startsWith("src/")
      ? []
      : [`${from} may import defineReport only, not ${to}`];
  }
  const [room, other] = [roomOf(from), roomOf(to)];
  if (room === undefined || other === undefined || room === other) return [];
  if (groundFloor.includes(other) && !groundFloor.includes(room)) return [];
  if (from === "src/release/write.ts" && to === "src/disclosure/protected.ts" && typeOnly) return [];
  if (room === "service" && other === "intake" && from.startsWith("src/service/deliveries/")) return [];
  return allowed[room]?.includes(other) === true ? [] : [`${from} may not import ${to}`];
}

/** Files of the disclosure room in which the attacker works. */
const attacker = /^src\/disclosure\/(audit|interval|witness|derivation|equations)[\w-]*\.ts$/;

/**
 * The attacker may share no code with the suppression, so that one mistake cannot be in both: of the disclosure
 * room it reaches its own files only, and the suppression reaches nothing of it but its doors.
 */
function attackerProblems(imports: readonly Import[]): string[] {
  const runtime = imports.filter((one) => !one.typeOnly);
  const room = (file: string) => file.startsWith("src/disclosure/");
  const files = new Set(runtime.flatMap(({ from, to }) => [from, to]).filter(room));
  return [...files].flatMap((file) => {
    if (attacker.test(file)) {
      const shared = reach(file, runtime).find((other) => room(other) && !attacker.test(other));
      return shared === undefined ? [] : [`${file} shares ${shared} with the suppression`];
    }
    return runtime
      .filter(({ from, to }) => from === file && attacker.test(to) && !doors.includes(to))
      .map(({ to }) => `${file} borrows ${to} from the attacker`);
  });
}

/** derivation.ts writes down a proof of what was found; it finds nothing itself. */
const doors = ["audit", "derivation", "interval-audit", "interval-demands"].map(
  (name) => `src/disclosure/${name}.ts`,
);

/** What serves or renders must not reach the closed wing, not even through others. */
function servingProblems(imports: readonly Import[]): string[] {
  const runtime = imports.filter((one) => !one.typeOnly);
  const isOpen = (file: string) => openWing.includes(roomOf(file) ?? "") || file === "src/commands/serve.ts";
  const starts = new Set(
    runtime
      .map((one) => one.from)
      .filter((file) => isOpen(file) && !file.startsWith("src/service/deliveries/")),
  );
  return [...starts].flatMap((start) => {
    const reached = reach(start, runtime).find((file) => closedWing.includes(roomOf(file) ?? ""));
    return reached === undefined ? [] : [`${start} reaches ${reached} in the closed wing`];
  });
}

function reach(start: string, imports: readonly Import[]): string[] {
  const seen = new Set([start]);
  for (const file of seen) for (const one of imports) if (one.from === file) seen.add(one.to);
  return [...seen];
}

function cycles(imports: readonly Import[]): string[] {
  const files = [...new Set(imports.map((one) => one.from))];
  return files
    .filter((file) => imports.some((one) => one.from === file && reach(one.to, imports).includes(file)))
    .map((file) => `${file} is part of an import cycle`);
}

function shapeProblems(file: string, text: string): string[] {
  const problems: string[] = [];
  if (/(^|\/)(index|utils)\.ts$/.test(file)) problems.push(`${file} has a name that says nothing`);
  if (text.split("\n").length > 320) problems.push(`${file} is longer than 300 lines`);
  if (
    file.startsWith("src/") &&
    file !== "src/config.ts" &&
    file !== "src/cli.ts" &&
    /\bprocess\.env\b/.test(text)
  ) {
    problems.push(`${file} reads process.env; only config.ts may`);
  }
  if (file.startsWith("src/") && file !== "src/cli.ts" && /\bprocess\.exit\b/.test(text)) {
    problems.push(`${file} ends the process; only cli.ts may`);
  }
  return problems;
}

/** Static and dynamic imports of project files. */
function importsOf(file: string, text: string): Import[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
  const found: Import[] = [];
  const add = (specifier: ts.Expression | undefined, typeOnly: boolean) => {
    if (specifier === undefined || !ts.isStringLiteral(specifier) || !specifier.text.startsWith(".")) return;
    found.push({ from: file, to: normalize(join(dirname(file), specifier.text)), typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node));
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeOnly(node: ts.ImportDeclaration): boolean {
  const clause = node.importClause;
  if (clause === undefined) return false;
  if (clause.isTypeOnly) return true;
  const names = clause.namedBindings;
  return (
    clause.name === undefined &&
    names !== undefined &&
    ts.isNamedImports(names) &&
    names.elements.every((one) => one.isTypeOnly)
  );
}

function roomOf(file: string): string | undefined {
  const [top, room] = file.split("/");
  return top === "src" && room !== undefined ? room.replace(/\.ts$/, "") : undefined;
}
