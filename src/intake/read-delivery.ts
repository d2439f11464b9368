import { statSync } from "node:fs";
import type { Engine } from "../engine/engine.ts";
import type { Progress } from "../progress.ts";
import type { Delivery } from "./delivery.ts";
import type { Issue } from "./issue.ts";
import { derivePersons } from "./layouts/derived-persons.ts";
import { type PackageRead, readPackage } from "./layouts/read-package.ts";
import { type Parted, partsOf } from "./parts.ts";
import type { Profile } from "./profile.ts";
import { canonical } from "./profiles/canonical.ts";
import { type ReadFile, readFile } from "./read.ts";

/** All files of a delivery after reading. */
export interface DeliveryRead {
  /** One per table. */
  readonly files: readonly ReadFile[];
  /** Files of a package, with their raw rows and the meaning of their heads. */
  readonly packages: readonly PackageRead[];
  /** Issues that belong to no table; those of `files` stand with the file. */
  readonly issues: readonly Issue[];
}

export interface ReadDeliveryOptions {
  readonly profile: Profile;
  readonly now: Date;
  /** Whether every refused row is wanted, and not only the first of each finding. */
  readonly geweigerd?: boolean;
}

/** Reads every file of a delivery: those in our own format first, since they may name the only employer. */
export async function readDelivery(
  engine: Engine,
  delivery: Delivery,
  { profile, now, geweigerd = false }: ReadDeliveryOptions,
  progress: Progress,
): Promise<DeliveryRead> {
  const total = [...delivery.files, ...delivery.packages].reduce((sum, file) => sum + sizeOf(file), 0);
  const files: ReadFile[] = [];
  let done = 0;
  const showing = (file: Parted) => {
    const { naam } = file;
    const start = done;
    done += sizeOf(file);
    const rijen = files.reduce((sum, { rows }) => sum + rows, 0);
    const show = (bytes: number) => progress(`Lezen: ${naam}`, start + bytes, total, { bytes: true, rijen });
    show(0);
    return show;
  };
  const own = profile.id === canonical.id ? profile : canonical;
  for (const file of delivery.files) {
    files.push(await readFile(engine, file, { profile: own, now, progress: showing(file) }));
  }
  const packages: PackageRead[] = [];
  const werkgever = await onlyEmployer(engine, files);
  for (const [index, file] of delivery.packages.entries()) {
    const options = {
      profile,
      nr: firstPackage + index,
      werkgever,
      now,
      geweigerd,
      progress: showing(file),
    };
    const read = await readPackage(engine, file, options);
    packages.push(read);
    files.push(...read.files);
  }
  const persons = await derivePersons(engine, files, packages);
  return {
    files: [...files, ...persons.files],
    packages,
    issues: [...packages.flatMap((one) => one.issues), ...persons.issues],
  };
}

function sizeOf(file: Parted): number {
  return partsOf(file).reduce((sum, { path }) => sum + statSync(path).size, 0);
}

/** Raw tables of our own format are numbered by table; those of a package come after. */
const firstPackage = 101;

/** The key of the employer when the delivery names exactly one. */
async function onlyEmployer(engine: Engine, files: readonly ReadFile[]): Promise<string | undefined> {
  const file = files.find(({ file, complete }) => file.tabel === "werkgever" && complete);
  if (file === undefined || !file.mapping.columns.has("werkgever_id")) return undefined;
  const keys = await engine.rows<{ sleutel: string }>(
    "select distinct werkgever_id as sleutel from gelezen_werkgever where werkgever_id is not null limit 2",
  );
  return keys.length === 1 ? keys[0]?.sleutel : undefined;
}
