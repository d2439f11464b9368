import type { nlFailures, Said } from "./nl-failures.ts";

const byStatus: Readonly<Record<number, Said>> = {
  400: {
    heading: "This request is not valid",
    detail: "Something in the address or in what was sent is wrong. Check the address and try again.",
  },
  405: { heading: "That cannot be done here", detail: "This page can only be read." },
  413: { heading: "Too much content", detail: "What was sent is too large." },
  414: { heading: "The address is too long", detail: "Choose fewer codes at a time." },
  415: { heading: "Content not supported", detail: "A page is asked for without content." },
  429: {
    heading: "One moment, please",
    detail: "You are asking too much in a short time. Try again in a minute.",
  },
  503: {
    heading: "This takes too long",
    detail: "The server is busy. Ask for less at a time, or try later.",
  },
};

/** What went wrong, in English. */
export const enFailures: typeof nlFailures = {
  notFound: {
    heading: "Page not found",
    detail: "This page does not exist. Perhaps the address is wrong, or the page has moved.",
  },
  noRelease: {
    heading: "There is no release yet",
    detail: "As soon as the first release is ready, its figures are here.",
  },
  said: (status, _given, request) =>
    byStatus[status] ?? {
      heading: "Something went wrong",
      detail: `It is not your fault. If it keeps going wrong, report this number: ${request}.`,
    },
  onward: "Where to go from here",
  ways: [
    { path: "/", label: "To the front page" },
    { path: "/sectoren", label: "All sectors" },
    { path: "/downloads", label: "Downloads and API" },
  ],
};
