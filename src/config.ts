import { existsSync, readFileSync } from "node:fs";
import { isIP } from "node:net";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import { AppError } from "./errors.ts";

const settingsSchema = z
  .object({
    port: z.number().int().min(1).max(65535).default(8080),
    host: z.string().min(1).default("127.0.0.1"),
    memory: z
      .string()
      .regex(/^\d+(\.\d+)? ?(MB|GB|MiB|GiB)$/, "verwacht bijvoorbeeld 4GB")
      .optional(),
    threads: z.number().int().min(1).max(256).optional(),
    // Keep a copy of the delivered files in the home until the delivery is replaced, withdrawn or expired.
    keep_deliveries: z.boolean().default(false),
    // How many years after the end of a year its micro-data are kept; without it, until they are withdrawn.
    retention_years: z.number().int().min(0).max(50).optional(),
    // Deliveries over the API. The section turns them on in a home without a store; limits may be left out.
    deliveries: z
      .strictObject({
        file_mb: z.number().int().min(1).max(1_000_000).default(2_000),
        delivery_mb: z.number().int().min(1).max(1_000_000).default(4_000),
        files: z.number().int().min(1).max(1_000).default(100),
        // Deliveries of one organisation that are not loaded yet.
        open: z.number().int().min(1).max(1_000).default(10),
        // After how many days without a change a delivery that was not loaded is removed.
        open_days: z.number().int().min(1).max(365).default(14),
        // Checks and loads at once on one server, and how many megabytes of objects each may use besides `memory`.
        at_once: z.number().int().min(1).max(16).default(1),
        heap_mb: z.number().int().min(128).max(65_536).default(1_024),
        // Bytes a second below which an upload is too slow, counted over the time that the sender is waited for.
        slowest: z.number().int().min(1).max(1_000_000_000).default(16_384),
      })
      .optional(),
    // GeoJSON with the borders of the labour-market regions, for maps in reports; without it they are drawn as tiles.
    region_borders: z.string().min(1).optional(),
    // Folder in themas/ with the look of the fund, for reports; without it they have our own.
    theme: z.string().min(1).optional(),
    contact: z.object({ naam: z.string().min(1), email: z.email(), url: z.url() }).default({
      naam: "Beheer Regiespiegel",
      email: "beheer@regiespiegel.example",
      url: "https://regiespiegel.example",
    }),
    // How the server is reached from outside, such as https://regiespiegel.example; over https browsers are told to stay there.
    public_url: z.url({ protocol: /^https?$/ }).optional(),
    // Addresses and networks of proxies of our own: only their word is taken for who asks.
    trusted_proxies: z.array(z.string().refine(isNetwork, "verwacht bijvoorbeeld 10.0.0.0/8")).default([]),
    // Per address; 0 is no limit. Without it the limit of the service, which does not count for this machine itself.
    requests_per_minute: z.number().int().min(0).max(1_000_000).optional(),
    connections: z.number().int().min(10).max(100_000).default(4000),
    // Without it, unless standard error is a terminal.
    log_requests: z.boolean().optional(),
    // Figures for Prometheus, on a port of their own and only when it is named here.
    metrics: z
      .object({ port: z.number().int().min(0).max(65535), host: z.string().min(1).default("127.0.0.1") })
      .optional(),
    // When releases are to come, for the calendar of the site.
    planned_releases: z
      .array(z.object({ date: z.iso.date(), title: z.string().min(1).max(200) }))
      .default([]),
    // What /.well-known/security.txt says (RFC 9116).
    security: z
      .object({
        contact: z.array(z.string().regex(/^(https:\/\/|mailto:|tel:)[!-~]+$/)).min(1),
        expires: z.iso.date(),
        policy: z.url({ protocol: /^https$/ }).optional(),
        encryption: z.url({ protocol: /^https$/ }).optional(),
        acknowledgments: z.url({ protocol: /^https$/ }).optional(),
      })
      .optional(),
  })
  .strict();

/** An IP address, or a network of them with its length in bits. */
function isNetwork(text: string): boolean {
  const [address = "", length, ...more] = text.split("/");
  const bits = isIP(address) === 6 ? 128 : 32;
  return (
    isIP(address) !== 0 &&
    more.length === 0 &&
    (length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= bits))
  );
}

/** Everything that differs between installations. Made once, frozen, passed as an argument. */
export interface Config extends Readonly<z.output<typeof settingsSchema>> {
  readonly home: string;
  /** Key of the HMAC that replaces delivered identifiers, when the environment gives one; see intake/secret.ts. */
  readonly secret: string | undefined;
  /** Secrets for signing in, from the environment alone; see service/access/sign-in.ts. */
  readonly access?: {
    readonly secret: string | undefined;
    readonly clientSecret: string | undefined;
    readonly clientKey: string | undefined;
  };
  /** The moment that counts as now; fixed with REGIESPIEGEL_NOW in tests. */
  readonly now: Date;
  /** The folder that holds queries/ and reports/. */
  readonly root: string;
}

/**
 * Reads `<home>/settings.yml` and the environment; the only reader of process.env.
 * @throws AppError SETTINGS_INVALID with every problem in one list.
 */
export function loadConfig(
  env: NodeJS.ProcessEnv,
  options: { readonly home?: string | undefined } = {},
): Config {
  const home = resolve(options.home ?? env.REGIESPIEGEL_HOME ?? ".regiespiegel");
  const file = join(home, "settings.yml");
  const settings = settingsSchema.safeParse({ ...readSettings(file), ...portFrom(env) });
  if (!settings.success) {
    throw new AppError(
      "SETTINGS_INVALID",
      "De instellingen bevatten fouten.",
      settings.error.issues.map((issue) => ({ file, message: `${issue.path.join(".")}: ${issue.message}` })),
    );
  }
  const now = env.REGIESPIEGEL_NOW === undefined ? new Date() : new Date(env.REGIESPIEGEL_NOW);
  if (Number.isNaN(now.getTime())) {
    throw new AppError(
      "SETTINGS_INVALID",
      "REGIESPIEGEL_NOW is geen datum, verwacht bijvoorbeeld 2026-01-31.",
    );
  }
  const access = {
    secret: env.REGIESPIEGEL_ACCESS_SECRET,
    clientSecret: env.REGIESPIEGEL_OIDC_SECRET,
    clientKey: env.REGIESPIEGEL_OIDC_KEY,
  };
  const secret = env.REGIESPIEGEL_SECRET;
  return Object.freeze({ ...settings.data, home, secret, access, now, root: projectRoot() });
}

function readSettings(file: string): Record<string, unknown> {
  if (!existsSync(file)) return {};
  try {
    const content: unknown = parse(readFileSync(file, "utf8")) ?? {};
    if (typeof content === "object" && !Array.isArray(content)) return content as Record<string, unknown>;
  } catch (error) {
    throw new AppError("SETTINGS_INVALID", "Het instellingenbestand is geen geldige YAML.", [
      { file, message: String(error) },
    ]);
  }
  throw new AppError("SETTINGS_INVALID", "Het instellingenbestand moet uit namen met waarden bestaan.", [
    { file, message: "geen lijst van instellingen" },
  ]);
}

function portFrom(env: NodeJS.ProcessEnv): Record<string, unknown> {
  return env.PORT === undefined ? {} : { port: Number(env.PORT) };
}

/** The folder with package.json: walks up from this file: the same in src/ and in dist/src/. */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return folder;
}
