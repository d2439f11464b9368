/**
 * Whether the long tests run: whole sectors with what was planted in them, imports that are killed, deliveries of
 * others. `npm run long` does all of them; `npm test` skips them visibly, since it must end within a quarter of an hour
 * on two slow cores.
 */
export const isLong = process.env.TESTS === "all";
