import { AuditLog } from "../../src/service/access/audit-log.ts";

/** Writes to the log of a home as fast as it can, and says after each line how many stand, until it is killed. */
const [home = "", name = ""] = process.argv.slice(2);
const log = new AuditLog(home);
for (let written = 1; ; written++) {
  const events = Array.from({ length: 5 }, (_, index) =>
    log.append({
      actie: "proef",
      object: `${name} ${written}.${index}`,
      resultaat: "gelukt",
      oorsprong: "proef",
      actor: name,
    }),
  );
  await Promise.all(events);
  process.stdout.write(`${written}\n`);
}
