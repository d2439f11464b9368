import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../config.ts";
import { AppError } from "../errors.ts";
import { employerCode } from "../intake/rekey.ts";
import { loadSecret } from "../intake/secret.ts";
import type { Release } from "../release/open.ts";
import { type OwnFigure, ownNameOf, readOwn } from "../release/own.ts";

/** The own figures that a key opens, and the name of their file: a keyed hash that says nothing of the key. */
export interface Opened {
  readonly name: string;
  readonly figures: readonly OwnFigure[];
}

/**
 * Opens the figures of one employer with its key, as it was delivered. The key is kept nowhere and is in no message.
 * @throws AppError USAGE without a key, SETTINGS_INVALID in a home without a secret, UNKNOWN_SELECTION when the
 * release holds no such employer, RELEASE_DAMAGED.
 */
export async function openOwn(
  settings: Config,
  key: string | boolean | undefined,
  open: () => Promise<Release>,
): Promise<{ readonly release: Release; readonly own: Opened }> {
  if (typeof key !== "string" || key.trim() === "") {
    throw new AppError("USAGE", "Geef met --employer op hoe de werkgever in de levering heet.");
  }
  const secret = secretOf(settings);
  const name = ownNameOf(secret, employerCode(secret, key.trim()));
  const release = await open();
  try {
    const figures = await readOwn(release, name);
    if (figures === undefined) throw unknown(release);
    return { release, own: { name, figures } };
  } catch (error) {
    release.close();
    throw error;
  }
}

/** A home without a secret never read a delivery: making one would find nobody. */
function secretOf(settings: Config): Buffer {
  if (settings.secret === undefined && !existsSync(join(settings.home, "secret.key"))) {
    throw new AppError(
      "SETTINGS_INVALID",
      "Deze werkmap heeft geen geheim. Kies met --home de werkmap waarin de levering is ingelezen.",
    );
  }
  return loadSecret(settings);
}

/** Without the key: it was delivered. */
function unknown({ manifest }: Release): AppError {
  return new AppError(
    "UNKNOWN_SELECTION",
    `Publicatie ${manifest.id} heeft geen eigen cijfers van deze werkgever.`,
    [
      { message: "staat de sleutel er precies zoals in de levering, met voorloopnullen?" },
      { message: "is het de werkmap waarin de levering is ingelezen, met hetzelfde geheim?" },
      { message: "was de werkgever in deze periode geleverd?" },
    ],
  );
}
