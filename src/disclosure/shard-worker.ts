import { answerOrders } from "../engine/threads.ts";
import { workOff } from "./shard.ts";

answerOrders(workOff);
