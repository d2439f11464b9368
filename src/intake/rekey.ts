import { createHash, createHmac } from "node:crypto";
import type { Engine, Params } from "../engine/engine.ts";
import { AppError } from "../errors.ts";
import type { KnownDomain, Lookup } from "./keys.ts";

/** The secret of the HMAC and the name space of persons: keys of one supplier never meet those of another. */
export interface Rekeying {
  readonly secret: Uint8Array;
  readonly leverancier: string;
}

/**
 * HMAC-SHA256 of the text column `sleutel`, as hex, for `codeParams` of the same domain. In SQL: a million
 * keys take 1.8 s on two cores, and 4.5 s with node:crypto.
 */
export const codeSql = "sha256(unhex($opad) || unhex(sha256(unhex($ipad) || encode($ruimte || sleutel))))";

/** Parameters of `codeSql`. Employers share one name space in the store; persons have one per supplier. */
export function codeParams({ secret, leverancier }: Rekeying, domain: KnownDomain): Params {
  const key = secret.length > 64 ? createHash("sha256").update(secret).digest() : Buffer.from(secret);
  const pad = (byte: number) =>
    Buffer.from(Array.from({ length: 64 }, (_, index) => (key[index] ?? 0) ^ byte)).toString("hex");
  const ruimte = domain === "werkgever" ? "werkgever\n" : `medewerker\n${leverancier}\n`;
  return { opad: pad(0x5c), ipad: pad(0x36), ruimte };
}

/** As `codeSql` for one employer: the key as it was delivered, in the name space that all suppliers share. */
export function employerCode(secret: Uint8Array, key: string): string {
  return createHmac("sha256", secret).update(`werkgever\n${key}`).digest("hex");
}

/**
 * Finds keys that only earlier deliveries hold: employers of any supplier, persons of this supplier. What the
 * delivery at hand replaces does not count.
 */
export function storeLookup(
  engine: Engine,
  store: string,
  rekeying: Rekeying,
  replaced: readonly number[],
): Lookup {
  return (domain) =>
    engine.run(
      `insert into sleutel_${domain}
       select z.sleutel, -s.${domain}_nr
       from (select sleutel, ${codeSql} as code from zoek_${domain}) as z
       join ${store}.sleutel_${domain} as s on s.code = z.code
       where exists (
         select 1 from ${store}.${domain} as r
         where r.${domain}_nr = s.${domain}_nr and not list_contains(${list(replaced)}, r.levering_nr)
       )`,
      codeParams(rekeying, domain),
    );
}

function list(numbers: readonly number[]): string {
  return `[${numbers.join(", ")}]::integer[]`;
}

/**
 * Gives every person and employer of the delivery a code and a number in `nummer_<domein>(nr, store_nr, code,
 * nieuw)`: the number of the store when the code is known there, else the next one.
 */
export async function numberInStore(engine: Engine, store: string, rekeying: Rekeying): Promise<void> {
  for (const domain of ["werkgever", "medewerker"] as const) {
    await engine.run(
      `create or replace table code_${domain} as select nr, ${codeSql} as code from sleutel_${domain} where nr > 0`,
      codeParams(rekeying, domain),
    );
    await engine.run(
      `create or replace table nummer_${domain} as
       with hoogste as (select coalesce(max(${domain}_nr), 0) as nr from ${store}.sleutel_${domain}),
       bekend as (
         select c.nr, c.code, s.${domain}_nr as store_nr
         from code_${domain} as c left join ${store}.sleutel_${domain} as s on s.code = c.code
       )
       select nr, store_nr::integer as store_nr, code, false as nieuw from bekend where store_nr is not null
       union all
       select b.nr, (h.nr + row_number() over (order by b.nr))::integer, b.code, true
       from bekend as b cross join hoogste as h where b.store_nr is null
       union all
       select nr, -nr, null, false from sleutel_${domain} where nr < 0`,
    );
  }
}

/**
 * Refuses another secret than that of earlier imports: new codes would silently stand beside the old ones.
 * @returns the code of a known text, to be kept with the first delivery.
 * @throws AppError SETTINGS_INVALID
 */
export async function proveSecret(engine: Engine, store: string, rekeying: Rekeying): Promise<string> {
  const { code } = await engine.row<{ code: string }>(
    `select ${codeSql} as code from (select 'proef' as sleutel)`,
    codeParams(rekeying, "werkgever"),
  );
  const [kept] = await engine.rows<{ code: string }>(`select code from ${store}.sleutel_proef`);
  if (kept === undefined || kept.code === code) return code;
  throw new AppError(
    "SETTINGS_INVALID",
    "Het geheim voor de sleutels is een ander dan bij eerdere leveringen. Zet het oude geheim terug.",
  );
}
