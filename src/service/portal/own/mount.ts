import type { OpenAPIHono } from "@hono/zod-openapi";
import type { ServiceEnv } from "../../context.ts";
import { mountClearance } from "./clearance/mount.ts";
import { mountOwnClusters } from "./clusters/mount.ts";
import { mountControl } from "./control/mount.ts";
import { mountFund } from "./fund/mount.ts";
import { mountMirrorPages } from "./mirror/mount.ts";
import { type OwnRoom, pageMount } from "./page.ts";
import { mountPolicy } from "./policy/mount.ts";
import { mountStart } from "./start.ts";

/** Mounts the pages behind a session; not there where signing in is not set up. */
export function mountOwnPages(app: OpenAPIHono<ServiceEnv>, room: OwnRoom): void {
  if (room.access.people === undefined) return;
  const mount = pageMount(app, room);
  mountStart(mount, room);
  mountMirrorPages(mount, room);
  mountOwnClusters(mount, room);
  mountFund(mount, room);
  mountPolicy(mount, room);
  mountClearance(mount, room);
  mountControl(mount, room);
}
