import { readZip, ZipRefused } from "../../suppliers/unzip.ts";
import { words } from "../words.ts";

export interface Unpacked {
  readonly files: readonly File[];
  /** What is to be said about it, also when it went well. */
  readonly said: string;
}

/** A zip that unpacks to more than is checked at once. */
export class TooLarge extends Error {}

/**
 * Unpacks a zip as the page for deliveries does: without folders, and without what a delivery does not have.
 * @param room bytes that it may unpack to.
 * @throws TooLarge
 */
export async function unpack(zip: File, room: number): Promise<Unpacked> {
  const files: File[] = [];
  let left = room;
  const take = async (name: string, content: ReadableStream) => {
    const parts: BlobPart[] = [];
    const reader = (content as ReadableStream<Uint8Array<ArrayBuffer>>).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      left -= value.length;
      if (left < 0) return false;
      parts.push(value);
    }
    files.push(new File(parts, name, { lastModified: zip.lastModified }));
    return true;
  };
  try {
    const { taken, skipped, refused } = await readZip(zip.stream(), take);
    if (refused) throw new TooLarge();
    if (taken === 0) return { files: [], said: words.zip.leeg(zip.name) };
    return { files, said: skipped === 0 ? "" : words.unpacked(zip.name, skipped) };
  } catch (error) {
    if (!(error instanceof ZipRefused)) throw error;
    return { files: [], said: words.zip[error.reason](zip.name) };
  }
}
