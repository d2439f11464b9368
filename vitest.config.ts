import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Another zone than UTC and than the developers' own, so that a date that leans on the local zone fails here.
    env: { TZ: "America/Los_Angeles" },
    // Modules are loaded once per core and not once per file: reading the catalogue takes two seconds.
    isolate: false,
    // By default one core is left idle, which on two cores doubles the time.
    maxWorkers: "100%",
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
