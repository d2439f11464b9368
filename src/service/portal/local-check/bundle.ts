import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BuildOptions, Plugin } from "esbuild";

/** Where the modules of the check are; named and not imported, since they reach the closed wing. */
export interface LocalCheckSources {
  /** The module whose `serveChecks` is the thread that checks; its counterparts of Node stand beside it in `browser`. */
  readonly worker: string;
  /** The folder of the formats that it knows, one module each. */
  readonly profiles: string;
}

/** A file for the browser, under an address that changes with its content. */
export interface Asset {
  readonly name: string;
  readonly type: string;
  readonly body: Uint8Array;
}

export interface Bundle {
  /** The script of the page, the thread that fetches, and the thread that checks. */
  readonly page: Asset;
  readonly loader: Asset;
  readonly worker: Asset;
}

/**
 * Makes the scripts of the page with esbuild, which is started for it and ended afterwards: in a second or so. The
 * thread that checks is the intake itself, with small counterparts for what it uses of Node.
 * @throws Error when a module needs something of Node that has no counterpart here.
 */
export async function makeBundle(sources: LocalCheckSources): Promise<Bundle> {
  const esbuild = await import("esbuild");
  const make = async (name: string, options: BuildOptions): Promise<Asset> => {
    const { outputFiles } = await esbuild.build({ ...common, ...options, write: false });
    const body = outputFiles?.[0]?.contents;
    if (body === undefined) throw new Error(`nothing was made of ${name}`);
    return asset(name, "js", "text/javascript; charset=utf-8", body);
  };
  const browser = join(dirname(sources.worker), "browser");
  try {
    const [page, loader, worker] = await Promise.all([
      make("pagina", { entryPoints: [own("page")] }),
      make("ophalen", { entryPoints: [own("loader")] }),
      make("controle", {
        stdin: { contents: entryOf(sources), resolveDir: dirname(sources.worker), loader: "ts" },
        inject: [join(browser, "globals.ts")],
        plugins: [counterparts(browser)],
      }),
    ]);
    return { page, loader, worker };
  } finally {
    await esbuild.stop();
  }
}

/** @param type its content type. */
export function asset(name: string, ending: string, type: string, body: Uint8Array): Asset {
  const hash = createHash("sha256").update(body).digest("hex").slice(0, 16);
  return { name: `${name}-${hash}.${ending}`, type, body };
}

const common: BuildOptions = {
  bundle: true,
  minify: true,
  format: "iife",
  platform: "browser",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  logLevel: "silent",
};

const require = createRequire(import.meta.url);

function own(name: string): string {
  const ending = import.meta.url.endsWith(".ts") ? "ts" : "js";
  return fileURLToPath(new URL(`./browser/${name}.${ending}`, import.meta.url));
}

/** The thread with every format: a module in the folder is a format, as for `loadProfiles` of the intake. */
function entryOf({ worker, profiles }: LocalCheckSources): string {
  const files = readdirSync(profiles)
    .filter((name) => /^[a-z0-9-]+\.(ts|js)$/.test(name))
    .sort();
  const imports = files.map((name, at) => `import * as p${at} from ${JSON.stringify(join(profiles, name))};`);
  const all = files.map((_, at) => `...Object.values(p${at})`);
  return `import { serveChecks } from ${JSON.stringify(worker)};\n${imports.join("\n")}\nserveChecks([${all.join(", ")}]);`;
}

/** What the intake imports of Node → the module beside the thread that stands in for it. */
const standIns: Readonly<Record<string, string>> = {
  "@duckdb/node-api": "duckdb",
  "node:buffer": "bytes",
  "node:crypto": "sha256",
  "node:events": "events",
  "node:fs": "fs",
  "node:os": "os",
  "node:path": "path",
  "read-excel-file/node": "workbook",
};

function counterparts(folder: string): Plugin {
  const ending = basename(import.meta.url)
    .split(".")
    .at(-1);
  return {
    name: "counterparts",
    setup: (build) => {
      build.onResolve({ filter: /^(node:|@duckdb\/|read-excel-file\/node$)/ }, ({ path }) => {
        if (path === "@duckdb/duckdb-wasm/browser-blocking")
          return { path: engineFile("duckdb-browser-blocking.mjs") };
        const name = standIns[path];
        return name === undefined
          ? { errors: [{ text: `${path} has no counterpart in the browser` }] }
          : { path: join(folder, `${name}.${ending}`) };
      });
    },
  };
}

/** A file of the engine for browsers; the library names one in its exports, and all stand beside it. */
export function engineFile(name: string): string {
  return join(dirname(require.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm")), name);
}
