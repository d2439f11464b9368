import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Another zone than UTC and than the developers' own, so that a date that leans on the local zone fails here.
    env: { TZ: "America/Los_Angeles" },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
