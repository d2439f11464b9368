import type { ServiceContext } from "./context.ts";
import type { Lease, ReleaseSource } from "./releases.ts";

type Handler = (c: ServiceContext) => Response | Promise<Response>;

/** A handler that holds the current release while it works; `none` answers when there is no release. */
export function withRelease(
  releases: ReleaseSource,
  none: Handler,
  handler: Handler,
): (c: ServiceContext) => Promise<Response> {
  return withLease(() => releases.lease(), none, handler);
}

/** The same for the release of `find`, which need not be the current one. */
export function withLease(
  find: (c: ServiceContext) => Promise<Lease | undefined>,
  none: Handler,
  handler: Handler,
): (c: ServiceContext) => Promise<Response> {
  return async (c) => {
    const lease = await find(c);
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
