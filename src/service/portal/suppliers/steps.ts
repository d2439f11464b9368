import type { ServiceContext } from "../../context.ts";
import { bodyOf } from "../../request-time.ts";
import { ask, type Inner } from "./inner.ts";
import { type Counter, foreign, isOutside, one, overview, ownPath, turnAway } from "./show.ts";
import { takeFiles } from "./take-files.ts";

/** Mounts what the forms of suppliers are sent to. Each asks the API the same and shows the page again. */
export function mountSteps(counter: Counter): void {
  const { app } = counter;
  app.post(ownPath, (c) => begin(c, counter));
  app.post(`${ownPath}/:id/bestanden`, (c) => takeFiles(c, counter));
  const step = (name: string, make: (c: ServiceContext, path: string, fields: Fields) => Promise<Inner>) =>
    app.post(`${ownPath}/:id/${name}`, async (c) => {
      const refused = foreign(c, counter);
      if (refused !== undefined) return refused;
      const fields = await readFields(c);
      return after(c, counter, await make(c, pathOf(c), fields));
    });
  step("weghalen", (c, path, { naam = [] }) =>
    ask(app, c, "DELETE", `${path}/bestanden/${encodeURIComponent(naam[0] ?? "")}`),
  );
  step("controleren", (c, path) => ask(app, c, "POST", `${path}/_controleer`));
  step("accepteren", (c, path, { regel = [], reden = [] }) => {
    if (regel.length === 0) return Promise.resolve(notTicked);
    const why = reden[0]?.trim();
    const regels = regel.map((code) => ({
      regel: code,
      ...(why === undefined || why === "" ? {} : { reden: why }),
    }));
    return ask(app, c, "POST", `${path}/_accepteer`, { json: { regels } });
  });
  step("bevestigen", (c, path) => ask(app, c, "POST", `${path}/_bevestig`));
  step("intrekken", (c, path, { reden = [] }) => {
    const why = reden[0]?.trim() ?? "";
    return ask(app, c, "POST", `${path}/_intrek`, { json: why === "" ? {} : { reden: why } });
  });
  step("afbreken", (c, _, { verwerking = [] }) =>
    ask(app, c, "POST", `/verwerkingen/${encodeURIComponent(verwerking[0] ?? "")}/_afbreken`),
  );
}

const notTicked: Inner = {
  ...{ status: 400, json: {}, location: "" },
  refusal: { status: 400, detail: "Vink eerst aan welke waarschuwing klopt.", faults: [] },
};

type Fields = Readonly<Record<string, readonly string[]>>;

const pathOf = (c: ServiceContext) => `/leveringen/${encodeURIComponent(c.req.param("id") ?? "")}`;

async function begin(c: ServiceContext, counter: Counter): Promise<Response> {
  const refused = foreign(c, counter);
  if (refused !== undefined) return refused;
  const fields = await readFields(c);
  const names = ["periode", "profiel", "omschrijving", "organisatie"];
  const given = names.flatMap((name) => {
    const value = fields[name]?.[0]?.trim() ?? "";
    return value === "" ? [] : [[name, value] as const];
  });
  const made = await ask(counter.app, c, "POST", "/leveringen", { json: Object.fromEntries(given) });
  if (isOutside(made)) return turnAway(c, made);
  if (made.refusal !== undefined) {
    const { refusal } = made;
    return overview(c, counter, { refusal, given: Object.fromEntries(given) });
  }
  return c.redirect(made.location.replace("/v1", ""), 303);
}

/** The page again after a step, so that reloading does not repeat it; or with what was refused. */
function after(c: ServiceContext, counter: Counter, done: Inner): Response | Promise<Response> {
  if (isOutside(done)) return turnAway(c, done);
  if (done.refusal !== undefined) return one(c, counter, done.refusal);
  // What was withdrawn before it was loaded is there no more.
  const isGone = done.status === 204 && c.req.path.endsWith("/intrekken");
  return c.redirect(isGone ? ownPath : `${ownPath}/${c.req.param("id") ?? ""}`, 303);
}

/** The fields of a short form; what is no form, or too long, has none. */
async function readFields(c: ServiceContext): Promise<Fields> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(c.req.header("Content-Type") ?? "")) return {};
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of bodyOf(c)) {
    length += part.length;
    if (length > 256 * 1024) return {};
    parts.push(part);
  }
  const sent = new URLSearchParams(Buffer.concat(parts).toString("utf8"));
  return Object.fromEntries([...new Set(sent.keys())].map((name) => [name, sent.getAll(name)]));
}
