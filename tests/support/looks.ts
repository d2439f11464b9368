import { isLong } from "./long.ts";

/** A width of the screen in pixels with a colour scheme. */
export type Look = readonly [width: 1280 | 320, colorScheme: "light" | "dark"];

/** How pages are looked at: each width and each scheme once, and with the long tests each with each. */
export const looks: readonly Look[] = [
  [1280, "light"],
  [320, "dark"],
  ...(isLong
    ? ([
        [1280, "dark"],
        [320, "light"],
      ] as const)
    : []),
];
