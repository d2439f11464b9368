import type { Context } from "hono";
import type { Report } from "../report/define.ts";
import type { Theme } from "../report/theme.ts";
import type { Lease, ReleaseSource } from "./releases.ts";

export interface AppOptions {
  readonly releases: ReleaseSource;
  readonly reports: readonly Report[];
  readonly contact: { readonly naam: string; readonly email: string; readonly url: string };
  /** The look of the reports; our own without it. */
  readonly theme?: Theme;
  /** Receives one line of JSON per failure; standard error by default. */
  readonly log?: (line: string) => void;
  /** The moment that a log line carries. */
  readonly clock?: () => Date;
}

export interface ServiceEnv {
  Variables: {
    options: AppOptions;
    lease: Lease;
    /** Holds the release after the answer has begun, for a stream; the result ends that. */
    keep: () => () => void;
  };
}

export type ServiceContext = Context<ServiceEnv>;
