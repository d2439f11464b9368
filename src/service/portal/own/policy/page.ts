import { html } from "hono/html";
import type { Release } from "../../../../release/open.ts";
import type { Visitor } from "../../../access/guard.ts";
import type { Grant } from "../../../access/roles.ts";
import type { ServiceContext } from "../../../context.ts";
import { isUnderWay } from "../../../tasks/task-store.ts";
import type { Html } from "../../layout.ts";
import { type Faults, postForm, toldOf } from "../form.ts";
import { formatMoment } from "../moments.ts";
import { nameOf, type OwnRoom, sendOwn } from "../page.ts";
import { againByItself } from "../refresh.ts";
import { choicesFor, proposalForm } from "./form.ts";
import type { PolicyAnswer } from "./messages.ts";
import { outcomeSection } from "./outcome.ts";
import { effectsFor } from "./sight.ts";
import { atTrial, trialGrants, trialKey } from "./trial-key.ts";
import type { PolicyTrials, TrialTask } from "./trials.ts";
import { classTexts, isLooser, labelOf, valueText } from "./words.ts";

export interface Said {
  readonly faults?: Faults;
  readonly refused?: string;
  readonly given?: Readonly<Record<string, number>>;
}

/** The rules of the newest release, the last proposal, and the form for another. The release is held. */
export async function policyPage(
  c: ServiceContext,
  room: OwnRoom,
  visitor: Visitor,
  grant: Grant,
  said: Said = {},
  status: 200 | 400 | 409 = 200,
): Promise<Response> {
  const { release } = c.var.lease;
  const { trials } = room.options;
  const others = trialGrants(visitor).filter((one) => trialKey(one) !== trialKey(grant));
  return sendOwn(
    ...([c, room, visitor] as const),
    {
      title: "Wat wij tonen en wat niet",
      lead: `De regels van publicatie ${release.manifest.id}, en wat een andere regel zou tonen of verbergen.`,
      path: "/mijn/beleid",
      told: toldOf(c, said, {}),
      body: html`${others.map((one) => html`<p><a href="${atTrial("/mijn/beleid", visitor, one)}">Bekijk dit als ${one.rol}: ${nameOf(room.access, one.organisatie)}</a></p>`)}
${trials === undefined ? withoutTrials : await trialParts({ c, room, visitor, grant, release, trials, said })}
${rulesSection(release, await trials?.stateOf(trialKey(grant)))}`,
    },
    status,
  );
}

const withoutTrials = html`<section aria-labelledby="proberen"><h2 id="proberen">Probeer een andere regel</h2>
<p>Dat kan hier niet: deze server heeft alleen wat openbaar is. De beheerder kan het uitrekenen waar de gegevens staan.</p></section>`;

const withoutPolicy = html`<section aria-labelledby="proberen"><h2 id="proberen">Probeer een andere regel</h2>
<p>Dat kan nu niet: het beleid op de server is niet te lezen. Meld het bij de beheerder.</p></section>`;

interface Parts {
  readonly c: ServiceContext;
  readonly room: OwnRoom;
  readonly visitor: Visitor;
  readonly grant: Grant;
  readonly release: Release;
  readonly trials: PolicyTrials;
  readonly said: Said;
}

async function trialParts(parts: Parts): Promise<Html> {
  const { visitor, grant, trials, release, said } = parts;
  const task = await trials.stateOf(trialKey(grant));
  const policy = await trials.policy().catch(() => undefined);
  if (policy === undefined) return withoutPolicy;
  const path = atTrial("/mijn/beleid", visitor, grant);
  const isPublisher = grant.rol === "publicist";
  const options = {
    given: said.given ?? task?.opdracht.waarden ?? {},
    ...(said.faults === undefined ? {} : { faults: said.faults }),
    left: await trials.left(trialKey(grant)),
    replaces: task?.uitkomst != null,
  };
  const changed =
    // Below the floor a policy carries its reason, which is another one here.
    policy.onderDeVloer || policy.hash === release.manifest.beleid_hash
      ? ""
      : html`<p>Het beleid op de server is na publicatie ${release.manifest.id} veranderd. Een voorstel vergelijken wij met dat nieuwe beleid.</p>`;
  return html`${task === undefined ? "" : proposalSection(parts, task, policy)}
${changed}${task !== undefined && isUnderWay(task) ? "" : proposalForm(path, policy, choicesFor(policy, isPublisher), options)}`;
}

function proposalSection(parts: Parts, task: TrialTask, policy: PolicyAnswer): Html {
  const { opdracht, gevraagdOp } = task;
  const changes = policy.keuzes.flatMap((one) => {
    const value = opdracht.waarden[one.id];
    if (value === undefined) return [];
    const was = opdracht.was[one.id] ?? one.waarde;
    return [
      `${classTexts[one.klasse] ?? one.klasse}. ${labelOf(one)}: ${valueText(one, value)} (nu ${valueText(one, was)})`,
    ];
  });
  return html`<section aria-labelledby="voorstel"><h2 id="voorstel">Het laatste voorstel</h2>
<ul class="bullets">${changes.map((text) => html`<li>${text}</li>`)}</ul>
<p class="small">Gevraagd op ${formatMoment(gevraagdOp)}, bij publicatie ${opdracht.bij}.</p>
${stateOf(parts, task, policy)}</section>`;
}

function stateOf(parts: Parts, task: TrialTask, policy: PolicyAnswer): Html {
  const { c, visitor, grant, trials, release, room } = parts;
  const at = (path: string) => atTrial(`/mijn/beleid${path}`, visitor, grant);
  if (isUnderWay(task)) {
    return html`${trialBar(task, trials)}
<p>Begonnen op ${formatMoment(task.gevraagdOp)}. Bij veel gegevens duurt het lang. Is er een ronde extra nodig, dan staat de balk even stil. ${againByItself(c, at(""))} U mag ook weggaan: het rekenen gaat door.</p>
${postForm(at("/stoppen"), "Stop met rekenen", "", "quiet")}
<p class="small">Ook een gestopt voorstel telt mee bij het aantal voorstellen.</p>`;
  }
  const again = html`<a href="#proberen">Uw keuzes staan hieronder nog ingevuld</a>: verander ze of reken ze opnieuw uit.`;
  if (task.stand === "gestopt") return html`<p>Het rekenen is gestopt. ${again}</p>`;
  if (task.uitkomst === null) return html`<p>Dit is niet uitgerekend. ${task.melding ?? ""} ${again}</p>`;
  const old =
    task.uitkomst.hash === policy.hash
      ? ""
      : html`<p><strong>Het beleid is veranderd sinds dit is uitgerekend.</strong> Doe het voorstel opnieuw.</p>`;
  const isPublisher = grant.rol === "publicist";
  return html`${old}${outcomeSection(release, effectsFor(room, release, grant, task.uitkomst.regels), { isWhole: isPublisher, isLooser: isLooser(task.opdracht.waarden, task.opdracht.was) })}
<h3>Wat u hiermee kunt</h3>
<p><a href="${at("/voorstel")}">Download het voorstel</a>, een bestand voor de beheerder. ${isPublisher ? "Het is het hele beleid met uw wijziging, ook met de percentages die een publicatie niet noemt. Bewaar het vertrouwelijk." : "Het zijn alleen de regels die veranderen. Geef het aan de publicist of aan de beheerder zelf."}</p>
<p>Er is niets veranderd. Alleen de beheerder van de server kan het beleid vervangen. Laat eerst een tweede persoon het voorstel nakijken. Het telt vanaf de volgende publicatie. Een cijfer dat al openbaar is, wordt daarin niet alsnog verborgen: voor die cijfers telt een strengere regel pas in nieuwe perioden.</p>`;
}

/** One bar over all steps, with the name of the step; without an end where that is not known here. */
function trialBar(task: TrialTask, trials: PolicyTrials): Html {
  const progress = trials.progressOf(task);
  const [done, all] = [progress?.gedaan ?? null, progress?.totaal ?? null];
  const isKnown = task.stand === "bezig" && done !== null && all !== null;
  const step =
    task.stand === "wacht"
      ? "Wachten op een ander voorstel of een levering"
      : (progress?.stap ?? "Bezig met rekenen");
  const share = isKnown ? `${Math.floor((100 * done) / all)}%` : "";
  return html`<div role="status"><p><label for="voortgang">${step}</label><br>
${isKnown ? html`<progress id="voortgang" max="${all}" value="${done}">${share}</progress> <span>${share}</span>` : html`<progress id="voortgang"></progress>`}</p></div>`;
}

/** Folded for who has a proposal and so has read them. */
function rulesSection({ definitions, manifest }: Release, task: TrialTask | undefined): Html {
  const rules = html`<ul class="bullets">${definitions.beleid.map((text) => html`<li>${text}</li>`)}</ul>`;
  return html`<section aria-labelledby="regels"><h2 id="regels">De regels van publicatie ${manifest.id}</h2>
${task === undefined ? rules : html`<details><summary>Lees de regels</summary>${rules}</details>`}
<p>Een fonds spreekt de regels af met de beheerder. Een wijziging telt vanaf de volgende publicatie.</p></section>`;
}
