import { open } from "node:fs/promises";

/** Writes a new file, readable by its owner alone unless `mode` says otherwise; it is on the disk when this is done. */
export async function writeDurably(path: string, content: string | Uint8Array, mode = 0o600): Promise<void> {
  const handle = await open(path, "wx", mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
