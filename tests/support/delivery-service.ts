import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Config, loadConfig } from "../../src/config.ts";
import { type Access, openAccess } from "../../src/service/access/access.ts";
import type { GivenRole } from "../../src/service/access/roles.ts";
import { createApp } from "../../src/service/app.ts";
import { type Deliveries, openDeliveries } from "../../src/service/deliveries/deliveries.ts";
import { createLog } from "../../src/service/log.ts";
import { ReleaseSource } from "../../src/service/releases.ts";
import { root } from "./root.ts";

export const worker = join(root, "src", "commands", "delivery-worker.ts");

export const toegang = (host = "http://localhost") => `adres: ${host}
organisaties:
  - { id: administratie-west, naam: Administratie West }
  - { id: administratie-oost, naam: Administratie Oost, leverancier: Oost BV }
  - { id: beheer, naam: Beheer }
aanmelden:
  uitgever: http://localhost:9
  client: regiespiegel
  regels: [{ als: { kvk: "1" }, rol: leverancier, organisatie: administratie-west }]
`;

export interface DeliveryService {
  readonly home: string;
  readonly config: Config;
  readonly access: Access;
  readonly deliveries: Deliveries;
  readonly logged: string[];
  readonly app: ReturnType<typeof createApp>;
  advance(milliseconds: number): void;
  key(rol?: GivenRole, organisatie?: string): Promise<string>;
  session(rol: GivenRole, organisatie: string): Promise<string>;
  ask(method: string, path: string, options?: AskOptions): Promise<Response>;
  /** Waits until a processing is done; gives what it says. */
  done(path: string, key: string): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

export interface AskOptions {
  readonly key?: string;
  readonly session?: string;
  readonly headers?: Record<string, string>;
  readonly body?: BodyInit;
  /** As JSON. */
  readonly json?: unknown;
}

export interface DeliveryServiceOptions {
  /** A home that is there already; it then stays. */
  readonly home?: string;
  readonly deliveries?: Partial<NonNullable<Config["deliveries"]>>;
  readonly grace?: number;
  readonly worker?: string;
}

/** The whole service over a home that takes deliveries, with a process for the work as in production. */
export async function deliveryService(options: DeliveryServiceOptions = {}): Promise<DeliveryService> {
  const home = options.home ?? mkdtempSync(join(tmpdir(), "deliveries-"));
  writeFileSync(join(home, "toegang.yml"), toegang());
  writeFileSync(join(home, "settings.yml"), JSON.stringify({ deliveries: options.deliveries ?? {} }));
  const config: Config = {
    ...loadConfig({}, { home }),
    access: { secret: "s".repeat(40), clientSecret: "c".repeat(40), clientKey: undefined },
  };
  let offset = Date.parse("2026-01-15T12:00:00Z") - Date.now();
  const clock = () => new Date(Date.now() + offset);
  const access = openAccess(config, clock);
  if (access === undefined) throw new Error("no access");
  const logged: string[] = [];
  const log = (line: string) => void logged.push(line);
  const deliveries = await openDeliveries({
    ...{ config, access, worker: options.worker ?? worker, log: createLog(log, clock) },
    ...(options.grace === undefined ? {} : { grace: options.grace }),
  });
  if (deliveries === undefined) throw new Error("no deliveries");
  const releases = await ReleaseSource.open(home, { clock: () => clock().getTime() });
  const app = createApp({
    ...{ releases, access, deliveries, clock, log, reports: [] },
    retention: { years: 2, copies: false },
    contact: { naam: "Beheer", email: "beheer@regiespiegel.example", url: "https://regiespiegel.example" },
  });
  const ask: DeliveryService["ask"] = async (method, path, { key, session, headers = {}, body, json } = {}) =>
    app.request(
      new Request(`http://localhost/v1${path}`, {
        method,
        headers: {
          ...(key === undefined ? {} : { Authorization: `Bearer ${key}` }),
          ...(session === undefined
            ? {}
            : { Cookie: `sessie=${session}`, Origin: "http://localhost", "Sec-Fetch-Site": "same-origin" }),
          ...(json === undefined ? {} : { "Content-Type": "application/json" }),
          ...headers,
        },
        ...(body === undefined && json === undefined
          ? {}
          : { body: body ?? JSON.stringify(json), duplex: "half" }),
      } as RequestInit),
    );
  return {
    ...{ home, config, access, deliveries, logged, app, ask },
    advance: (milliseconds) => {
      offset += milliseconds;
    },
    key: async (rol = "leverancier", organisatie = "administratie-west") =>
      (await access.keys.make({ rol, organisatie, omschrijving: "proef", days: 300 })).sleutel,
    session: async (rol, organisatie) =>
      (await access.people?.sessions.begin("persoon:0123456789abcdef", [{ rol, organisatie }])) ?? "",
    done: async (path, key) => {
      for (;;) {
        const said = (await (await ask("GET", path.replace("/v1", ""), { key })).json()) as Record<
          string,
          unknown
        >;
        if (!["wacht", "bezig"].includes(String(said.status))) return said;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    close: async () => {
      await deliveries.close();
      await releases.close();
      await access.log.close();
      if (options.home === undefined) rmSync(home, { recursive: true, force: true });
    },
  };
}
