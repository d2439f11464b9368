import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { ReleaseSource } from "./releases.ts";

interface Series {
  readonly count: { inc(): void };
  readonly seconds: { observe(value: number): void };
}

/** What the server counts of itself, in a registry of its own; no label holds anything that a client wrote. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Counter<"methode" | "route" | "status">;
  readonly #seconds: Histogram<"route">;
  readonly #series = new Map<string, Series>();

  constructor(releases: ReleaseSource) {
    const registers = [this.#registry];
    this.#requests = new Counter({
      name: "regiespiegel_verzoeken_total",
      help: "Aantal beantwoorde verzoeken",
      labelNames: ["methode", "route", "status"],
      registers,
    });
    this.#seconds = new Histogram({
      name: "regiespiegel_verzoek_seconden",
      help: "Tijd tot het begin van het antwoord, in seconden",
      labelNames: ["route"],
      buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
      registers,
    });
    const release = new Gauge({
      name: "regiespiegel_publicatie",
      help: "De publicatie die wordt getoond; 1 bij de naam ervan",
      labelNames: ["publicatie"],
      registers,
      collect: () => {
        release.reset();
        const { current } = releases;
        if (current !== undefined) release.set({ publicatie: current }, 1);
      },
    });
  }

  /** Counts one answer. `route` is the pattern of the address, never the address itself. */
  count(method: string, route: string, status: number, seconds: number): void {
    const key = `${method} ${status} ${route}`;
    let series = this.#series.get(key);
    if (series === undefined) {
      series = {
        count: this.#requests.labels(known.has(method) ? method : "anders", route, String(status)),
        seconds: this.#seconds.labels(route),
      };
      // A client can make up methods without end, and each would be a series of its own.
      if (known.has(method)) this.#series.set(key, series);
    }
    series.count.inc();
    series.seconds.observe(seconds);
  }

  /** Adds what Node tells of its process: memory, processor time, delay of the event loop. */
  addProcess(): void {
    collectDefaultMetrics({ register: this.#registry });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }
}

const known = new Set(["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]);
