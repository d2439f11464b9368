import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Language } from "../../../report/language.ts";
import type { AppOptions, ServiceEnv } from "../../context.ts";
import { queryOf } from "../../query.ts";
import { withRelease } from "../../with-release.ts";
import { noReleasePage } from "../failures.ts";
import { answer, type Make, type PageCache, plainLook } from "../serve.ts";
import { addressIn, voiceAt } from "../voice.ts";
import { longestQuestion, searchPage } from "./page.ts";

/** Mounts the search. What someone asks stands in no log: that holds patterns of addresses. */
export function mountSearch(
  app: OpenAPIHono<ServiceEnv>,
  options: AppOptions,
  cache: PageCache,
  language: Language,
): void {
  app.get(
    addressIn(language, "/zoeken"),
    withRelease(options.releases, noReleasePage, (c) => {
      const question = (queryOf(c.req.url).get("vraag") ?? "").trim().slice(0, longestQuestion + 1);
      const key = `${language} /zoeken?vraag=${question}`;
      const here = question === "" ? "/zoeken" : `/zoeken?vraag=${encodeURIComponent(question)}`;
      const make: Make = (edition) => searchPage(edition, options, question);
      return answer(c, cache, plainLook, make, { key, voice: voiceAt(language, here) });
    }),
  );
}
