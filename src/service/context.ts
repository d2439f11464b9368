import type { Context } from "hono";
import type { Config } from "../config.ts";
import type { Report } from "../report/define.ts";
import type { Theme } from "../report/theme.ts";
import type { Access } from "./access/access.ts";
import type { Clients } from "./client.ts";
import type { Deliveries } from "./deliveries/deliveries.ts";
import type { FileStore } from "./file-store.ts";
import type { Metrics } from "./metrics.ts";
import type { LocalCheck } from "./portal/local-check/local-check.ts";
import type { ReportBatches } from "./portal/own/fund/batches.ts";
import type { PolicyTrials } from "./portal/own/policy/trials.ts";
import type { QuickAnswers } from "./quick-answers.ts";
import type { Lease, ReleaseSource } from "./releases.ts";
import type { ReportFiles } from "./report-files.ts";

export interface AppOptions {
  readonly releases: ReleaseSource;
  readonly reports: readonly Report[];
  /** Reports that are for one employer alone; the app takes them out of the others. */
  readonly closed?: readonly Report[];
  /** Who may do what; without it nothing but the public part is served. */
  readonly access?: Access | undefined;
  /** Deliveries over the API; only with access, and in a home with a store. */
  readonly deliveries?: Deliveries | undefined;
  /** What runs on the page for checking without sending; without it there is no such page. */
  readonly localCheck?: LocalCheck;
  readonly contact: {
    readonly naam: string;
    readonly email: string;
    readonly url: string;
    /** Whether people can sign in here: every page then says where. */
    readonly signIn?: boolean;
  };
  /** The look of the reports; our own without it. */
  readonly theme?: Theme;
  /** Files that were made to be downloaded; without it nothing that needs a file is there. */
  readonly files?: FileStore;
  readonly reportFiles?: ReportFiles;
  /** Makes all reports of a fund; without it a fund cannot. */
  readonly batches?: ReportBatches | undefined;
  /** Works out what another policy would change; only beside a store. */
  readonly trials?: PolicyTrials | undefined;
  /** Receives one line of JSON per failure, and per request where asked; standard error by default. */
  readonly log?: (line: string) => void;
  readonly logRequests?: boolean;
  /** The moment that a log line carries. */
  readonly clock?: () => Date;
  readonly metrics?: Metrics;
  /** Per address; none by default. */
  readonly requestsPerMinute?: number | undefined;
  readonly trustedProxies?: readonly string[];
  /** Milliseconds until the answer to a question must have begun; half a minute by default. */
  readonly deadline?: number;
  readonly publicUrl?: string | undefined;
  readonly security?: Config["security"];
  /** How long delivered data are kept after the end of their year, and whether copies of the files are. */
  readonly retention?: { readonly years: number | undefined; readonly copies: boolean };
  /** When releases are to come, for the calendar. */
  readonly planned?: Config["planned_releases"];
  /** True from the moment that the server takes no more work. */
  readonly isStopping?: () => boolean;
}

export interface ServiceEnv {
  Variables: {
    options: AppOptions;
    /** The number of this request, in the log and in the answer. */
    request: string;
    /** Tells who asks. */
    clients: Clients;
    /** Whether the reader came by https, as far as is known. */
    isSecure: boolean;
    /** Header fields that say how many requests are left. */
    rate: Readonly<Record<string, string>> | undefined;
    quick: QuickAnswers;
    /** Tells the log of a bug that comes too late for an answer. */
    fail: (error: Error) => void;
    /** What the log calls the thing that was asked, where only the handler knows it. */
    object?: string;
    lease: Lease;
    /** Holds the release after the answer has begun, for a stream; the result ends that. */
    keep: () => () => void;
  };
}

export type ServiceContext = Context<ServiceEnv>;
