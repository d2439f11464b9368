import { serveRequests } from "../service/tasks/process-side.ts";
import { doPolicyWork } from "./policy-work.ts";

// The process that a server begins to work out what another policy would change. It stands here since it needs the
// closed wing, which no part of the service may reach.
serveRequests(doPolicyWork);
