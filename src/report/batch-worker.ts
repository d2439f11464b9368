import { answerOrders } from "../engine/threads.ts";
import { Release } from "../release/open.ts";
import type { Order } from "./batch.ts";
import { listReports } from "./list.ts";
import { type Made, type Make, makerOf } from "./maker.ts";

let make: Make | undefined;

answerOrders<Order, readonly Made[]>(async (order) => {
  if ("open" in order) {
    const { release, root, options } = order.open;
    make = makerOf(await Release.open(release), await listReports(root), options);
    return [];
  }
  if (make === undefined) throw new Error("a job came before the release was opened");
  return make(order.job);
});
