import { html, raw } from "hono/html";
import type { Html } from "../../layout.ts";
import { choiceField, type Faults, postForm } from "../form.ts";
import type { Choice, PolicyAnswer } from "./messages.ts";
import { mostTrials } from "./trials.ts";
import { classTexts, labelOf, valueText } from "./words.ts";

/** The thresholds that this role may try: percentages only for who sees the policy whole. */
export function choicesFor({ keuzes }: PolicyAnswer, isPublisher: boolean): readonly Choice[] {
  return isPublisher ? keuzes : keuzes.filter(({ geheim }) => !geheim);
}

/** The form with a list for each threshold. */
export function proposalForm(
  path: string,
  policy: PolicyAnswer,
  choices: readonly Choice[],
  {
    given,
    faults = {},
    left,
  }: { readonly given: Readonly<Record<string, number>>; readonly faults?: Faults; readonly left: number },
): Html {
  const classes = [...new Set(choices.map(({ klasse }) => klasse))];
  const fields = html`${classes.map((klasse) => {
    const own = choices.filter((one) => one.klasse === klasse);
    const [open, secret] = [own.filter(({ geheim }) => !geheim), own.filter(({ geheim }) => geheim)];
    return html`<fieldset class="rules"><legend>${classTexts[klasse] ?? klasse}</legend>
${open.map((one) => choice(one, given, faults))}
${secret.length === 0 ? "" : html`<details${raw(secret.some(({ id, waarde }) => faults[id] !== undefined || (given[id] ?? waarde) !== waarde) ? " open" : "")}><summary>Percentages</summary>${secret.map((one) => choice(one, given, faults))}</details>`}</fieldset>`;
  })}`;
  const low = policy.onderDeVloer
    ? html`<p>Het beleid van nu ligt onder de ondergrens. Een voorstel kan dat niet: het begint bij de ondergrens.</p>`
    : "";
  return html`<section aria-labelledby="proberen"><h2 id="proberen">Probeer een andere regel</h2>
<p>Kies wat u anders zou willen. Wij rekenen uit welke cijfers dan verschijnen en verdwijnen. Er verandert niets: het blijft een voorstel. Lager dan 5 personen of 3 werkgevers kan niet.</p>
${low}
<p class="small">${leftText(left)} Ieder voorstel staat in het logboek.</p>
${left === 0 ? "" : postForm(path, "Reken uit wat dit verandert", fields)}</section>`;
}

function leftText(left: number): string {
  if (left === 0)
    return `U hebt in dertig dagen ${mostTrials} voorstellen laten uitrekenen. Dat is het meeste wat kan, omdat veel proberen iets kan verklappen.`;
  return left === 1
    ? "U kunt deze dertig dagen nog één voorstel laten uitrekenen."
    : `U kunt deze dertig dagen nog ${left} voorstellen laten uitrekenen.`;
}

function choice(one: Choice, given: Readonly<Record<string, number>>, faults: Faults): Html {
  const { id, keuzes, waarde } = one;
  const options = keuzes.map((value) => ({
    value: String(value),
    text: `${valueText(one, value)}${value === waarde ? " (nu)" : ""}`,
  }));
  const chosen = given[id] ?? waarde;
  const fault = faults[id];
  return html`${fault === undefined ? "" : html`<p class="wrong" id="veld-${id}-fout">${fault}</p>`}${choiceField(id, labelOf(one), options, String(keuzes.includes(chosen) ? chosen : (keuzes[0] ?? chosen)))}`;
}
