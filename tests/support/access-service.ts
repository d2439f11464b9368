import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listReports } from "../../src/report/list.ts";
import { type Access, openAccess } from "../../src/service/access/access.ts";
import { Gate } from "../../src/service/access/clearance.ts";
import type { GivenRole } from "../../src/service/access/roles.ts";
import { createApp } from "../../src/service/app.ts";
import type { AppOptions } from "../../src/service/context.ts";
import { ReleaseSource } from "../../src/service/releases.ts";
import { writeOwnFigures } from "./own-figures.ts";
import { writeReleaseFolder } from "./release-folder.ts";
import { root } from "./root.ts";

export const ownNames = { "bakkerij-zuid": "a".repeat(32), "slagerij-noord": "b".repeat(32) } as const;
/** Own figures that are to be seen by their owner alone. */
export const ownValues = { "bakkerij-zuid": 0.0731, "slagerij-noord": 0.0917 } as const;

export const accessText = (more = "", host = "http://localhost") => `adres: ${host}
organisaties:
  - { id: bakkerij-zuid, naam: Bakkerij Zuid, eigen: "${ownNames["bakkerij-zuid"]}" }
  - { id: slagerij-noord, naam: Slagerij Noord, eigen: "${ownNames["slagerij-noord"]}" }
  - { id: fonds-techniek, naam: Fonds Techniek }
  - { id: fonds-zorg, naam: Fonds Zorg }
  - { id: beheer, naam: Beheer }
vrijgave:
  vanaf: "2026-04-01T00:00:00Z"
  fondsen: [fonds-techniek]
${more}`;

export const signInText = (issuer: string, more = "") => `aanmelden:
  uitgever: ${issuer}
  client: regiespiegel
  scope: openid profile
${more}  regels:
    - als: { kvk: "11111111" }
      rol: werkgever
      organisatie: bakkerij-zuid
    - als: { kvk: ["22222222", "33333333"], functie: publicist }
      rol: publicist
      organisatie: beheer
`;

export interface AccessService {
  readonly home: string;
  readonly access: Access;
  readonly releases: ReleaseSource;
  readonly app: ReturnType<typeof createApp>;
  readonly logged: string[];
  /** Moves every clock. */
  advance(milliseconds: number): void;
  /** A key of a role. */
  key(rol: GivenRole, organisatie: string): Promise<string>;
  /** The id of a session of a person with this role. */
  session(rol: GivenRole, organisatie: string, actor?: string): Promise<string>;
  ask(
    path: string,
    options?: {
      key?: string;
      session?: string;
      headers?: Record<string, string>;
      method?: string;
      body?: string;
    },
  ): Promise<Response>;
  close(): Promise<void>;
}

export const secrets = { secret: "s".repeat(40), clientSecret: "c".repeat(40), clientKey: undefined };

/** A home with an open release, own figures, a release under embargo, and the access that `text` sets up. */
export async function accessService(
  text = accessText(signInText("http://localhost:9")),
  extra: Partial<AppOptions> | ((home: string, clock: () => Date) => Promise<Partial<AppOptions>>) = {},
): Promise<AccessService> {
  const home = mkdtempSync(join(tmpdir(), "access-"));
  const open = await writeReleaseFolder(home, { id: "2025-1.0.0" });
  await writeOwnFigures(open, {
    [ownNames["bakkerij-zuid"]]: ownValues["bakkerij-zuid"],
    [ownNames["slagerij-noord"]]: ownValues["slagerij-noord"],
  });
  await writeReleaseFolder(home, {
    id: "2025-2.0.0",
    made: "2026-05-01T09:00:00.000Z",
    title: "Nieuw verzuim",
  });
  writeFileSync(join(home, "toegang.yml"), text);
  let now = Date.parse("2026-06-01T10:00:00Z");
  const clock = () => new Date(now);
  const access = openAccess({ home, access: secrets }, clock);
  if (access === undefined) throw new Error("no access");
  const gate = new Gate(access.clearance, clock);
  const releases = await ReleaseSource.open(home, { clock: () => now, gate });
  const logged: string[] = [];
  const app = createApp({
    ...{ releases, access, clock, log: (line) => logged.push(line) },
    reports: await listReports(root),
    contact: { naam: "Beheer", email: "beheer@regiespiegel.example", url: "https://regiespiegel.example" },
    ...(typeof extra === "function" ? await extra(home, clock) : extra),
  });
  return {
    ...{ home, access, releases, app, logged },
    advance: (milliseconds) => {
      now += milliseconds;
    },
    key: async (rol, organisatie) =>
      (await access.keys.make({ rol, organisatie, omschrijving: "proef", days: 30 })).sleutel,
    session: async (rol, organisatie, actor = "persoon:0123456789abcdef") =>
      (await access.people?.sessions.begin(actor, [{ rol, organisatie }])) ?? "",
    ask: async (path, { key, session, headers = {}, method = "GET", body } = {}) =>
      app.request(`http://localhost${path}`, {
        method,
        redirect: "manual",
        headers: {
          ...(key === undefined ? {} : { Authorization: `Bearer ${key}` }),
          ...(session === undefined ? {} : { Cookie: `sessie=${session}` }),
          ...headers,
        },
        ...(body === undefined ? {} : { body }),
      }),
    close: async () => {
      await releases.close();
      await access.log.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
