import { AppError } from "../../errors.ts";
import type { Visitor } from "../access/guard.ts";
import { readJson } from "../access/json-body.ts";
import { withoutQuery } from "../access/mount.ts";
import { accessRoutes } from "../access/routes.ts";
import type { ServiceContext } from "../context.ts";
import { problem, type RequestFault } from "../problem.ts";
import { accepted } from "./api-jobs.ts";
import { type Desk, idOf, ofDelivery } from "./mount.ts";
import { schemas } from "./schemas.ts";
import { shapeDelivery } from "./shapes.ts";
import type { Checked, DeliveryState } from "./types.ts";

export const acceptedAnswer = {
  description: "Wordt gedaan, naast de server",
  schema: schemas.job,
  headers: { Location: "Adres van de verwerking", "Retry-After": "Aantal seconden om te wachten" },
} as const;

/** Mounts the check of a delivery, and the acceptance of its warnings. */
export function mountChecking(desk: Desk): void {
  desk.mount(
    {
      ...{ route: accessRoutes.controleren, ...ofDelivery(desk) },
      handle: (c, { principal }) =>
        withoutQuery(c, async () => {
          const { jobs } = desk.deliveries;
          const job = await jobs.create(idOf(c), {
            ...{ soort: "controle", actor: principal.actor, reden: null, from: ["open", "gecontroleerd"] },
            check: insistOnFiles,
          });
          desk.deliveries.nudge();
          return accepted(c, desk, job);
        }),
    },
    {
      ...{ id: "controleerLevering", tag: "Leveringen", summary: "Een levering controleren" },
      description: "Leest alle bestanden en vergelijkt met de vorige levering. Er wordt niets geladen.",
      answers: { 202: acceptedAnswer },
      failures: ["strijdig", "te-druk"],
    },
  );
  desk.mount(
    {
      ...{ route: accessRoutes.accepteren, ...ofDelivery(desk) },
      handle: (c, visitor) => withoutQuery(c, () => accept(c, desk, visitor)),
    },
    {
      ...{ id: "accepteerWaarschuwingen", tag: "Leveringen", summary: "Waarschuwingen accepteren" },
      description:
        "Per regel van de laatste controle, met een reden als u die wilt bewaren. Fouten zijn niet te accepteren.",
      body: { schema: schemas.acceptance, required: true },
      answers: { 200: { description: "Geaccepteerd", schema: schemas.delivery } },
      failures: ["strijdig", "inhoud-te-groot", "inhoud-niet-ondersteund"],
    },
  );
}

function insistOnFiles({ bestanden }: DeliveryState): Partial<DeliveryState> {
  if (bestanden.length > 0) return {};
  throw new AppError("DELIVERY_STATE", "Er zijn nog geen bestanden. Stuur die eerst.");
}

async function accept(
  c: ServiceContext,
  { deliveries, access }: Desk,
  { principal }: Visitor,
): Promise<Response> {
  const read = await readJson(c, schemas.acceptance);
  if (read instanceof Response) return read;
  const body = read.value;
  const { controle, stand } = await deliveries.reception.get(idOf(c));
  if (controle === null || stand !== "gecontroleerd") {
    return problem(c, "strijdig", `De stand van de levering is '${stand}'. Controleer haar eerst.`);
  }
  const faults = unknownRules(controle, body.regels);
  if (faults.length > 0) return problem(c, "ongeldige-invoer", "De aanvraag klopt niet.", faults);
  const moment = access.clock().toISOString();
  const fresh = body.regels.map(({ regel, reden = null }) => ({
    regel,
    reden,
    door: principal.actor,
    moment,
  }));
  const step = { stap: "waarschuwingen-geaccepteerd", door: principal.actor };
  const state = await deliveries.reception.change(
    idOf(c),
    ["gecontroleerd"],
    (now) => {
      // Checked anew in between: what was read above no longer holds.
      if (now.controle?.nummer !== controle.nummer) {
        throw new AppError(
          "DELIVERY_STATE",
          "De levering is intussen opnieuw gecontroleerd. Bekijk de controle.",
        );
      }
      const old = now.geaccepteerd.filter(({ regel }) => !fresh.some((one) => one.regel === regel));
      return { geaccepteerd: [...old, ...fresh] };
    },
    step,
  );
  return c.json(shapeDelivery(state));
}

function unknownRules(
  { waarschuwingen }: Checked,
  asked: readonly { readonly regel: string }[],
): RequestFault[] {
  const known = waarschuwingen.map(({ regel }) => regel);
  const choice = known.length === 0 ? "Er zijn geen waarschuwingen." : `Kies uit: ${known.join(", ")}.`;
  return asked.flatMap(({ regel }, index) => {
    const pad = `regels.${index}.regel`;
    const twice = asked.findIndex((one) => one.regel === regel) < index;
    if (twice) return [{ pad, code: "herhaalde-regel", melding: "Noem een regel één keer." }];
    return known.includes(regel)
      ? []
      : [{ pad, code: "onbekende-regel", melding: `Bij deze regel valt niets te accepteren. ${choice}` }];
  });
}
