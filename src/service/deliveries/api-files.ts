import { AppError } from "../../errors.ts";
import type { Visitor } from "../access/guard.ts";
import { withoutQuery } from "../access/mount.ts";
import { accessRoutes } from "../access/routes.ts";
import type { ServiceContext } from "../context.ts";
import { problem } from "../problem.ts";
import { bodyOf, takeTime } from "../request-time.ts";
import { isTaken, kindNames, kindOfName } from "./file-names.ts";
import { type Desk, idOf, ofDelivery } from "./mount.ts";
import { schemas } from "./schemas.ts";
import { pathOfDelivery, shapeFile } from "./shapes.ts";
import { receiveFile, removeFile, roomFor, takesFiles, UploadRefused } from "./upload.ts";

/** How many files one server takes in at the same moment. */
const mostAtOnce = 32;

/** Mounts the files of a delivery: they come one by one, each as it is. */
export function mountFiles(desk: Desk): void {
  const { reception } = desk.deliveries;
  desk.mount(
    {
      ...{ route: accessRoutes.bestanden, ...ofDelivery(desk) },
      handle: (c) =>
        withoutQuery(c, async () => {
          const { bestanden } = await reception.get(idOf(c));
          const byName = bestanden.toSorted((a, b) => (a.naam < b.naam ? -1 : 1));
          return c.json({ bestanden: byName.map(shapeFile) });
        }),
    },
    {
      ...{ id: "lijstBestanden", tag: "Leveringen", summary: "De bestanden van een levering" },
      description: "Met hun grootte en SHA-256, zodat u kunt nagaan of alles goed is aangekomen.",
      answers: { 200: { description: "Gelukt", schema: schemas.files } },
    },
  );
  mountTaking(desk);
  mountRemoving(desk);
}

function mountTaking(desk: Desk): void {
  let busy = 0;
  desk.mount(
    {
      ...{ route: accessRoutes.bestandOntvangen, ...ofDelivery(desk) },
      handle: (c, visitor) =>
        withoutQuery(c, async () => {
          if (busy >= mostAtOnce) return tooBusy(c);
          busy += 1;
          try {
            return await take(c, desk, visitor);
          } finally {
            busy -= 1;
          }
        }),
    },
    {
      ...{ id: "stuurBestand", tag: "Leveringen", summary: "Een bestand sturen" },
      description:
        "De inhoud van het verzoek is het bestand zelf, met of zonder Content-Length. Een bestand met dezelfde naam wordt vervangen. Wie een bestand wijzigt, controleert de levering daarna opnieuw.",
      takesFile: true,
      answers: {
        200: { description: "Vervangen", schema: schemas.file },
        201: {
          description: "Ontvangen",
          schema: schemas.file,
          headers: { Location: "Adres van de bestanden" },
        },
      },
      failures: ["verzoek-te-traag", "strijdig", "inhoud-te-groot", "inhoud-niet-ondersteund", "te-druk"],
    },
  );
}

async function take(c: ServiceContext, desk: Desk, { principal }: Visitor): Promise<Response> {
  const { deliveries } = desk;
  const naam = c.req.param("naam") ?? "";
  const refused = await refuseBefore(c, desk, naam);
  if (refused !== undefined) {
    // What is left of the body is not read.
    c.header("Connection", "close");
    return refused;
  }
  takeTime(c);
  const upload = { id: idOf(c), naam, door: principal.actor, body: bodyOf(c) };
  try {
    const { entry, isNew } = await receiveFile(
      deliveries.reception,
      upload,
      deliveries.limits,
      deliveries.server,
    );
    if (!isNew) return c.json(shapeFile(entry));
    c.header("Location", `${pathOfDelivery(upload.id)}/bestanden`);
    return c.json(shapeFile(entry), 201);
  } catch (error) {
    c.header("Connection", "close");
    if (error instanceof UploadRefused) return refuseUpload(c, error, desk);
    if (error instanceof AppError && error.code === "DISK_FULL") return noRoom(c, error);
    throw error;
  }
}

/** What is wrong before anything of the body is read. */
async function refuseBefore(
  c: ServiceContext,
  { deliveries }: Desk,
  naam: string,
): Promise<Response | undefined> {
  const kind = kindOfName(naam);
  if (kind === undefined) {
    const melding = `Een naam heeft letters, cijfers, spaties en . _ - ( ) + en eindigt op ${kindNames.map((one) => `.${one}`).join(", ")}.`;
    return problem(c, "ongeldige-invoer", "De naam van het bestand kan niet.", [
      { pad: "naam", code: "ongeldige-naam", melding },
    ]);
  }
  if (!isTaken(kind, c.req.header("Content-Type")) || isEncoded(c)) {
    const detail = `Stuur een .${kind} als zichzelf, zonder Content-Encoding, of als application/octet-stream.`;
    return problem(c, "inhoud-niet-ondersteund", detail);
  }
  const state = await deliveries.reception.get(idOf(c));
  if (!takesFiles.includes(state.stand)) {
    return problem(
      c,
      "strijdig",
      `De stand van de levering is '${state.stand}': de bestanden liggen nu vast.`,
    );
  }
  const room = roomFor(state, naam, deliveries.limits);
  return Number(c.req.header("Content-Length") ?? 0) > room ? tooLarge(c, room) : undefined;
}

function isEncoded(c: ServiceContext): boolean {
  return (c.req.header("Content-Encoding") ?? "identity").toLowerCase() !== "identity";
}

function refuseUpload(c: ServiceContext, { reason }: UploadRefused, { deliveries }: Desk): Response {
  switch (reason) {
    case "te-groot":
      return tooLarge(c, deliveries.limits.fileBytes);
    case "te-traag":
      return problem(c, "verzoek-te-traag", "Het bestand kwam te langzaam binnen. Er is niets van bewaard.");
    case "afgebroken":
      return problem(c, "ongeldige-invoer", "Het bestand kwam niet heel binnen. Er is niets van bewaard.");
    case "leeg":
      return problem(c, "ongeldige-invoer", "Het bestand is leeg.");
  }
}

function tooLarge(c: ServiceContext, room: number): Response {
  const megabytes = Math.max(0, Math.floor(room / 1024 / 1024)).toLocaleString("nl-NL");
  return problem(
    c,
    "inhoud-te-groot",
    `Er past hier nog ten hoogste ${megabytes} MB. Er is niets van bewaard.`,
  );
}

function noRoom(c: ServiceContext, error: AppError): Response {
  c.var.fail(error);
  c.header("Retry-After", "600");
  return problem(c, "te-druk", "Er is op de server nu geen ruimte. Er is niets van bewaard.");
}

function tooBusy(c: ServiceContext): Response {
  c.header("Retry-After", "30");
  c.header("Connection", "close");
  return problem(c, "te-druk", "Er komen al te veel bestanden tegelijk binnen.");
}

function mountRemoving(desk: Desk): void {
  const { reception } = desk.deliveries;
  desk.mount(
    {
      ...{ route: accessRoutes.bestandVerwijderen, ...ofDelivery(desk) },
      handle: (c, { principal }) =>
        withoutQuery(c, async () => {
          const was = await removeFile(reception, idOf(c), c.req.param("naam") ?? "", principal.actor);
          return was
            ? c.body(null, 204)
            : problem(c, "niet-gevonden", "Dit bestand hoort niet bij de levering.");
        }),
    },
    {
      ...{ id: "verwijderBestand", tag: "Leveringen", summary: "Een bestand uit een levering halen" },
      description: "Kan tot de levering wordt geladen. Controleer de levering daarna opnieuw.",
      answers: { 204: { description: "Verwijderd" } },
      failures: ["strijdig"],
    },
  );
}
