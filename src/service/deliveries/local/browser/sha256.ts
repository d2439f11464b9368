import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/**
 * The hash of `node:crypto` over bytes as they come: the browser's own is given everything at once, and a file of a
 * delivery need not fit into memory.
 */
class Hash {
  readonly #hash = sha256.create();

  update(content: string | Uint8Array): this {
    this.#hash.update(typeof content === "string" ? new TextEncoder().encode(content) : content);
    return this;
  }

  /** In lower-case hex; nothing may be added afterwards. */
  digest(_form: "hex"): string {
    return bytesToHex(this.#hash.digest());
  }
}

export function createHash(_name: "sha256"): Hash {
  return new Hash();
}
