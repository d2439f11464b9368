import { createHash } from "node:crypto";
import { html } from "hono/html";
import { pageStyle } from "../../report/page-style.ts";
import { siteStyle } from "./portal-style.ts";

/** The style sheet of all reports on the site: a report as a file has it within, on the site it is sent once. */
export const styleSheet = `${pageStyle}${siteStyle}`;

const version = createHash("sha256").update(styleSheet).digest("hex").slice(0, 10);

/** Its address changes with its content, so that a browser may keep it. */
export const styleSheetPath = "/rapport.css";
export const styleSheetTag = String(html`<link rel="stylesheet" href="${styleSheetPath}?v=${version}">`);
