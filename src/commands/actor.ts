import { userInfo } from "node:os";
import type { AuditEvent } from "../service/access/audit-book.ts";
import { AuditLog } from "../service/access/audit-log.ts";

/** Who works at this machine, as the log names them: the account, not the person. */
export function workplace(): Pick<AuditEvent, "oorsprong" | "actor"> {
  return { oorsprong: "opdracht", actor: `werkplek:${userInfo().username}` };
}

/** Does something and logs what became of it; what cannot be logged is an error. */
export async function logged<T>(
  home: string,
  about: Pick<AuditEvent, "actie" | "object">,
  work: () => Promise<T>,
): Promise<T> {
  const log = new AuditLog(home);
  try {
    const result = await work();
    await log.append({ ...about, ...workplace(), resultaat: "gelukt" });
    return result;
  } catch (error) {
    await log.append({ ...about, ...workplace(), resultaat: "mislukt" });
    throw error;
  } finally {
    await log.close();
  }
}
