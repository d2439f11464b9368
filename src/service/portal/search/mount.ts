import type { OpenAPIHono } from "@hono/zod-openapi";
import type { AppOptions, ServiceEnv } from "../../context.ts";
import { queryOf } from "../../query.ts";
import { withRelease } from "../../with-release.ts";
import { noReleasePage } from "../failures.ts";
import { answer, type PageCache, plainLook } from "../serve.ts";
import { longestQuestion, searchPage } from "./page.ts";

/** Mounts the search. What someone asks stands in no log: that holds patterns of addresses. */
export function mountSearch(app: OpenAPIHono<ServiceEnv>, options: AppOptions, cache: PageCache): void {
  app.get(
    "/zoeken",
    withRelease(options.releases, noReleasePage, (c) => {
      const question = (queryOf(c.req.url).get("vraag") ?? "").trim().slice(0, longestQuestion + 1);
      const key = `/zoeken?vraag=${question}`;
      return answer(c, cache, plainLook, (release) => searchPage(release, options, question), key);
    }),
  );
}
