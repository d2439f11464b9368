import { projectRoot } from "../config.ts";
import { serveWork } from "../service/deliveries/work-process.ts";
import { deliveryChecks } from "./check.ts";

// The process that a server begins for one delivery. It stands here since it needs the catalogue besides the intake,
// and no other part of the service may reach either.
serveWork(() => deliveryChecks(projectRoot()));
