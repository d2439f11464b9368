import { answerOrders } from "../engine/threads.ts";
import { solveShard } from "./interval-solve.ts";

answerOrders(solveShard);
