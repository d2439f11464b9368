import { type Logger, pino } from "pino";

export type { Logger } from "pino";

const levels: Readonly<Record<string, string>> = {
  trace: "spoor",
  debug: "detail",
  info: "info",
  warn: "waarschuwing",
  error: "fout",
  fatal: "fataal",
};

/** A log of one JSON object per line, in Dutch. `write` receives each line with its end. */
export function createLog(write: (line: string) => void, clock: () => Date): Logger {
  return pino(
    {
      base: null,
      messageKey: "melding",
      timestamp: () => `,"tijd":"${clock().toISOString()}"`,
      formatters: { level: (label) => ({ niveau: levels[label] ?? label }) },
    },
    { write },
  );
}

/**
 * Lines to standard error without waiting for whoever reads them: by the half second or by the block, and a failure at
 * once. `flush` writes what is left.
 */
export function standardError(): { write(line: string): void; flush(): void } {
  const options = { dest: 2, sync: false, minLength: 8 * 1024, periodicFlush: 500 };
  const destination = pino.destination(options);
  return {
    write: (line) => {
      destination.write(line);
      if (!line.startsWith('{"niveau":"info"')) destination.flush();
    },
    flush: () => destination.flushSync(),
  };
}
