import type { Jobs } from "./jobs.ts";
import type { DeliveryState, FileEntry, JobState } from "./types.ts";

export const pathOfDelivery = (id: string) => `/v1/leveringen/${id}`;
export const pathOfJob = (id: string) => `/v1/verwerkingen/${id}`;

/** A delivery as the API gives it. */
export function shapeDelivery(state: DeliveryState) {
  const { id, organisatie, periode, profiel, omschrijving, stand, gemaaktOp, gewijzigdOp } = state;
  const { bestanden, controle, geaccepteerd, verwerking, leveringNr, stappen } = state;
  return {
    ...{ id, organisatie, periode, profiel, omschrijving, stand, gemaaktOp, gewijzigdOp },
    bestanden: bestanden.length,
    bytes: bestanden.reduce((sum, { bytes }) => sum + bytes, 0),
    controle:
      controle === null
        ? null
        : {
            ...{ gedaanOp: controle.gedaanOp, akkoord: controle.akkoord, telling: controle.telling },
            waarschuwingen: controle.waarschuwingen.map((one) => ({
              ...one,
              geaccepteerd: geaccepteerd.some(({ regel }) => regel === one.regel),
            })),
          },
    verwerking: verwerking === 0 ? null : pathOfJob(`${id}-${verwerking}`),
    ...{ leveringNr, stappen },
  };
}

export function shapeFile({ naam, bytes, sha256, ontvangenOp }: FileEntry) {
  return { naam, bytes, sha256, ontvangenOp };
}

/** A processing as the API gives it, with how far it is. */
export async function shapeJob(jobs: Jobs, job: JobState) {
  const { id, levering, soort, status, gemaaktOp, begonnenOp, klaarOp, melding } = job;
  const progress = await jobs.progressOf(job);
  const { stap = null, gedaan = null, totaal = null, eenheid = null, rijen = null } = progress ?? {};
  return {
    ...{ id, levering: pathOfDelivery(levering), soort, status },
    ...{ stap, gedaan, totaal, eenheid, rijen, gemaaktOp, begonnenOp, klaarOp, melding },
  };
}
