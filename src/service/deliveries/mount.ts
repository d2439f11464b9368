import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Access } from "../access/access.ts";
import { type Guarded, guard } from "../access/guard.ts";
import type { AppOptions, ServiceContext, ServiceEnv } from "../context.ts";
import type { Deliveries } from "./deliveries.ts";
import { describeDelivery, type Told } from "./describe.ts";

/** What the routes of deliveries work with. */
export interface Desk {
  readonly options: AppOptions;
  readonly access: Access;
  readonly deliveries: Deliveries;
  /** Mounts a guarded route together with its description. */
  readonly mount: (guarded: Guarded, told: Told) => void;
}

export function deskOf(
  api: OpenAPIHono<ServiceEnv>,
  options: AppOptions,
  access: Access,
  deliveries: Deliveries,
): Desk {
  return {
    ...{ options, access, deliveries },
    mount: (guarded, told) => {
      const { route } = guarded;
      const handle = guard(access, guarded);
      api.openAPIRegistry.registerPath(describeDelivery(route, told));
      api.on(route.method.toUpperCase(), route.path.replaceAll(/\{(\w+)\}/g, ":$1"), (c) => handle(c));
    },
  };
}

/** Whose the delivery in the path is, and what the log calls it. */
export function ofDelivery({ deliveries }: Desk): Pick<Guarded, "owners" | "object"> {
  return {
    owners: async (c) => {
      const state = await deliveries.reception.find(c.req.param("id") ?? "");
      return state === undefined ? [] : [state.organisatie];
    },
    object: (c) => `levering ${c.req.param("id") ?? ""}`,
  };
}

export const idOf = (c: ServiceContext): string => c.req.param("id") ?? "";

export interface Paging {
  readonly pagina: number;
  readonly paginaGrootte: number;
}

/** The page of a list that was asked for, with the addresses of the others. */
export function pageOf<T>(path: string, all: readonly T[], { pagina, paginaGrootte }: Paging) {
  const totaal = all.length;
  const last = Math.max(1, Math.ceil(totaal / paginaGrootte));
  const at = (wanted: number) => `${path}?pagina=${wanted}&paginaGrootte=${paginaGrootte}`;
  const links = {
    zelf: at(pagina),
    eerste: at(1),
    vorige: pagina > 1 ? at(Math.min(pagina - 1, last)) : null,
    volgende: pagina < last ? at(pagina + 1) : null,
    laatste: at(last),
  };
  const items = all.slice((pagina - 1) * paginaGrootte, pagina * paginaGrootte);
  return { head: { totaal, pagina, paginaGrootte, links }, items };
}
