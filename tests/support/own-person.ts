import { JSDOM } from "jsdom";
import type { GivenRole } from "../../src/service/access/roles.ts";
import type { AccessService } from "./access-service.ts";

const from = { Origin: "http://localhost", "Sec-Fetch-Site": "same-origin" };
const formType = { "Content-Type": "application/x-www-form-urlencoded" };
export type Fields = Record<string, string> | [string, string][];

/** A person with a role, at the pages behind the session. */
export async function personAt(service: AccessService, rol: GivenRole, organisatie: string, actor?: string) {
  const session = await service.session(rol, organisatie, actor);
  const send = (path: string, fields: Fields = {}, headers: Record<string, string> = formType) =>
    service.ask(path, {
      ...{ session, method: "POST", headers: { ...from, ...headers } },
      body: String(new URLSearchParams(fields)),
    });
  const see = async (path: string) => {
    const answer = await service.ask(path, { session });
    return { answer, page: new JSDOM(await answer.text()).window.document };
  };
  /** Sends a form and looks at where the browser is sent on to. */
  const sendOn = async (path: string, fields: Fields = {}) => {
    const answer = await send(path, fields);
    const to = answer.headers.get("location");
    return to === null ? { answer, page: await pageOf(answer) } : see(to);
  };
  return { session, send, sendOn, see };
}

export const pageOf = async (answer: Response) => new JSDOM(await answer.text()).window.document;

/** What a page says between its head and its foot. */
export const readable = (page: Document) =>
  page.querySelector("main")?.textContent?.replaceAll(/\s+/g, " ") ?? "";
