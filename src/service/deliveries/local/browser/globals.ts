import { Buffer } from "./bytes.ts";

/** What Node gives every module and a browser does not; esbuild puts these where the intake names them. */
const process = { pid: 1 };

export { Buffer, process };
