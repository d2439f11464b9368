import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listReports } from "../../src/report/list.ts";
import { createApp } from "../../src/service/app.ts";
import type { AppOptions } from "../../src/service/context.ts";
import { FileStore } from "../../src/service/file-store.ts";
import { ReleaseSource } from "../../src/service/releases.ts";
import { ReportFiles } from "../../src/service/report-files.ts";
import { type ReleaseFolderOptions, writeReleaseFolder } from "./release-folder.ts";
import { root } from "./root.ts";

export interface TestService {
  readonly home: string;
  readonly releases: ReleaseSource;
  /** Lines that were logged. */
  readonly logged: string[];
  /** Moves the clock of the release source. */
  advance(milliseconds: number): void;
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Response>;
  close(): Promise<void>;
}

/** The whole service over a home of its own, with one release unless told otherwise, or with what `release` writes. */
export async function testService(
  release: ReleaseFolderOptions | "none" | ((home: string) => Promise<unknown>) = {},
  extra: Partial<AppOptions> = {},
): Promise<TestService> {
  const home = mkdtempSync(join(tmpdir(), "service-"));
  if (typeof release === "function") await release(home);
  else if (release !== "none") await writeReleaseFolder(home, release);
  let now = 0;
  const logged: string[] = [];
  const releases = await ReleaseSource.open(home, {
    clock: () => now,
    onRefused: (error) => logged.push(String(error)),
  });
  const contact = {
    naam: "Beheer",
    email: "beheer@regiespiegel.example",
    url: "https://regiespiegel.example",
  };
  const files = await FileStore.open();
  const reportFiles = new ReportFiles(root, { contact });
  const app = createApp({
    releases,
    reports: await listReports(root),
    contact,
    files,
    reportFiles,
    log: (line) => logged.push(line),
    clock: () => new Date("2026-03-02T10:00:00Z"),
    ...extra,
  });
  return {
    home,
    releases,
    logged,
    advance: (milliseconds) => {
      now += milliseconds;
    },
    get: async (path, headers = {}, method = "GET") =>
      app.request(
        new Request(new URL(path.startsWith("/") ? `http://localhost${path}` : path), { headers, method }),
      ),
    close: async () => {
      await reportFiles.close();
      await files.close();
      await releases.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
