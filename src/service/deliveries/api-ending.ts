import { AppError } from "../../errors.ts";
import type { Visitor } from "../access/guard.ts";
import { readJson } from "../access/json-body.ts";
import { withoutQuery } from "../access/mount.ts";
import { accessRoutes } from "../access/routes.ts";
import type { ServiceContext } from "../context.ts";
import { problem, type RequestFault } from "../problem.ts";
import { acceptedAnswer } from "./api-checking.ts";
import { accepted } from "./api-jobs.ts";
import { type Desk, idOf, ofDelivery } from "./mount.ts";
import { schemas } from "./schemas.ts";
import type { DeliveryState } from "./types.ts";

/** Mounts how a delivery ends: loaded, or withdrawn. */
export function mountEnding(desk: Desk): void {
  desk.mount(
    {
      ...{ route: accessRoutes.bevestigen, ...ofDelivery(desk) },
      handle: (c, visitor) => withoutQuery(c, () => confirm(c, desk, visitor)),
    },
    {
      ...{ id: "bevestigLevering", tag: "Leveringen", summary: "Een levering bevestigen" },
      description:
        "Laadt de levering, helemaal of niet. Kan als de laatste controle geen fouten heeft en elke waarschuwing is geaccepteerd. De bestanden worden daarna verwijderd.",
      answers: { 202: acceptedAnswer },
      failures: ["strijdig", "te-druk"],
    },
  );
  desk.mount(
    {
      ...{ route: accessRoutes.leveringIntrekken, ...ofDelivery(desk) },
      handle: (c, visitor) => withoutQuery(c, () => withdraw(c, desk, visitor)),
    },
    {
      ...{ id: "trekLeveringIn", tag: "Leveringen", summary: "Een levering intrekken" },
      description:
        "Een levering die niet is geladen, verdwijnt met alles erbij. Van een geladen levering verdwijnen de rijen; dat zij er was, blijft bewaard.",
      body: { schema: schemas.reason, required: false },
      answers: { 202: acceptedAnswer, 204: { description: "Verwijderd" } },
      failures: ["strijdig", "inhoud-te-groot", "inhoud-niet-ondersteund", "te-druk"],
    },
  );
}

async function confirm(c: ServiceContext, desk: Desk, { principal }: Visitor): Promise<Response> {
  const { reception, jobs } = desk.deliveries;
  const state = await reception.get(idOf(c));
  const faults = state.stand === "gecontroleerd" ? openFindings(state) : [];
  if (faults.length > 0) {
    return problem(c, "strijdig", "De levering is nog niet te laden: bekijk wat er openstaat.", faults);
  }
  const reden = state.geaccepteerd
    .map(({ regel, reden: why }) => (why === null ? regel : `${regel}: ${why}`))
    .join("; ");
  const job = await jobs.create(state.id, {
    ...{
      soort: "laden",
      actor: principal.actor,
      reden: reden === "" ? null : reden,
      from: ["gecontroleerd"],
    },
    check: (now) => {
      if (openFindings(now).length === 0) return {};
      throw new AppError("DELIVERY_STATE", "De levering is intussen veranderd. Controleer haar opnieuw.");
    },
  });
  desk.deliveries.nudge();
  return accepted(c, desk, job);
}

/** What keeps a checked delivery from being loaded. */
function openFindings({ controle, geaccepteerd }: DeliveryState): RequestFault[] {
  if (controle === null || !controle.akkoord) {
    return [
      {
        pad: "controle",
        code: "fouten",
        melding: "Er zijn fouten. Verbeter de bestanden en controleer opnieuw.",
      },
    ];
  }
  return controle.waarschuwingen
    .filter(({ regel }) => !geaccepteerd.some((one) => one.regel === regel))
    .map(({ regel }) => ({
      pad: regel,
      code: "niet-geaccepteerd",
      melding: "Deze waarschuwing is niet geaccepteerd.",
    }));
}

async function withdraw(c: ServiceContext, desk: Desk, { principal }: Visitor): Promise<Response> {
  const read = await readJson(c, schemas.reason, { optional: true });
  if (read instanceof Response) return read;
  const body = read.value;
  const { reception, jobs } = desk.deliveries;
  const state = await reception.get(idOf(c));
  const isOpen = state.stand === "open" || state.stand === "gecontroleerd";
  if (isOpen && state.laadpoging === null) {
    // Taken out of the open states first, so that nothing begins with it meanwhile.
    const step = { stap: "ingetrokken", door: principal.actor };
    await reception.change(state.id, ["open", "gecontroleerd"], stillUntouched, step);
    await reception.remove(state.id);
    return c.body(null, 204);
  }
  const reden = body.reden ?? null;
  if (state.stand === "geladen" && reden === null) {
    const faults = [{ pad: "reden", code: "ontbreekt", melding: "Geef bij een geladen levering de reden." }];
    return problem(c, "ongeldige-invoer", "De aanvraag klopt niet.", faults);
  }
  const job = await jobs.create(state.id, {
    ...{ soort: "intrekken", actor: principal.actor, reden, from: ["geladen", "gecontroleerd", "open"] },
    check: () => ({}),
  });
  desk.deliveries.nudge();
  return accepted(c, desk, job);
}

function stillUntouched({ laadpoging }: DeliveryState): Partial<DeliveryState> {
  if (laadpoging === null) return { stand: "ingetrokken" };
  throw new AppError("DELIVERY_STATE", "De levering is intussen veranderd. Probeer het opnieuw.");
}
