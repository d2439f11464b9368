import type { ServiceContext } from "./context.ts";
import type { ReleaseSource } from "./releases.ts";

type Handler = (c: ServiceContext) => Response | Promise<Response>;

/** A handler that holds the current release while it works; `none` answers when there is no release. */
export function withRelease(
  releases: ReleaseSource,
  none: Handler,
  handler: Handler,
): (c: ServiceContext) => Promise<Response> {
  return async (c) => {
    const lease = await releases.lease();
    if (lease === undefined) return none(c);
    let readers = 1;
    const done = () => {
      readers -= 1;
      if (readers === 0) lease.done();
    };
    c.set("lease", lease);
    c.set("keep", () => {
      readers += 1;
      return once(done);
    });
    try {
      return await handler(c);
    } finally {
      done();
    }
  };
}

function once(work: () => void): () => void {
  let open = true;
  return () => {
    if (open) work();
    open = false;
  };
}
