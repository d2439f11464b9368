import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const root: string = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** The folder with public material beside the project; tests that read it skip visibly when it is not there. */
export const shared: string = join(root, "..", "shared");
