import { html, raw } from "hono/html";
import type { Html } from "../../layout.ts";
import { type Faults, postForm } from "../form.ts";
import type { Choice, PolicyAnswer } from "./messages.ts";
import { mostTrials } from "./trials.ts";
import { classTexts, labelOf, rules, valueText } from "./words.ts";

/** The thresholds that this role may try: percentages only for who sees the policy whole. */
export function choicesFor({ keuzes }: PolicyAnswer, isPublisher: boolean): readonly Choice[] {
  return isPublisher ? keuzes : keuzes.filter(({ geheim }) => !geheim);
}

interface Filled {
  readonly given: Readonly<Record<string, number>>;
  readonly faults?: Faults;
}

/** The form: one table with a row for each rule and a column for each kind of figures, so that a rule stands once. */
export function proposalForm(
  path: string,
  policy: PolicyAnswer,
  choices: readonly Choice[],
  { left, replaces, ...filled }: Filled & { readonly left: number; readonly replaces: boolean },
): Html {
  const [open, secret] = [choices.filter(({ geheim }) => !geheim), choices.filter(({ geheim }) => geheim)];
  const isOpen = secret.some(
    ({ id, waarde }) => filled.faults?.[id] !== undefined || (filled.given[id] ?? waarde) !== waarde,
  );
  const fields = html`${ruleTable("regels-nu", "De regel per soort cijfers", open, filled)}
${secret.length === 0 ? "" : html`<details${raw(isOpen ? " open" : "")}><summary>Percentages</summary>${ruleTable("regels-procent", "Het percentage per soort cijfers", secret, filled)}</details>`}
${replaces ? html`<p class="small">Dit vervangt het laatste voorstel en wat daaruit kwam. Wilt u dat bewaren? Download het dan eerst.</p>` : ""}`;
  const low = policy.onderDeVloer
    ? html`<p>Het beleid van nu ligt onder de ondergrens. Een voorstel kan dat niet: het begint bij de ondergrens.</p>`
    : "";
  return html`<section aria-labelledby="proberen"><h2 id="proberen">Probeer een andere regel</h2>
<p>Kies wat u anders zou willen. Wij rekenen uit welke cijfers dan verschijnen en verdwijnen. Er verandert niets: het blijft een voorstel. Lager dan 5 personen of 3 werkgevers kan niet.</p>
${low}
<p class="small">${leftText(left)} Ieder voorstel staat in het logboek.</p>
${left === 0 ? "" : postForm(path, "Reken uit wat dit verandert", fields)}</section>`;
}

function ruleTable(id: string, caption: string, choices: readonly Choice[], filled: Filled): Html {
  const classes = [...new Set(choices.map(({ klasse }) => klasse))];
  const own = rules.filter((naam) => choices.some((one) => one.naam === naam));
  return html`<table class="rules"><caption>${caption}</caption>
<thead><tr><td></td>${classes.map((klasse) => html`<th scope="col" id="${id}-${klasse}">${hyphenated(classTexts[klasse] ?? klasse)}</th>`)}</tr></thead>
<tbody>${own.map((naam) => {
    const mine = choices.filter((one) => one.naam === naam);
    return html`<tr><th scope="row"><span id="${id}-${naam}">${labelOf({ naam })}</span>${mine.map(faultOf(filled))}</th>${classes.map(
      (klasse) => {
        const one = mine.find((choice) => choice.klasse === klasse);
        return html`<td>${one === undefined ? "–" : choiceList(one, `${id}-${naam} ${id}-${klasse}`, filled)}</td>`;
      },
    )}</tr>
`;
  })}</tbody></table>`;
}

/** The one word that is wider than a column on a phone may part, also where a browser has no Dutch. */
const hyphenated = (text: string) => text.replace("personeelsbeleid", "personeels\u00adbeleid");

const faultOf =
  ({ faults = {} }: Filled) =>
  ({ id }: Choice): Html =>
    faults[id] === undefined ? html`` : html`<span class="wrong" id="veld-${id}-fout">${faults[id]}</span>`;

function leftText(left: number): string {
  if (left === 0)
    return `U hebt in dertig dagen ${mostTrials} voorstellen laten uitrekenen. Dat is het meeste wat kan, omdat veel proberen iets kan verklappen.`;
  return left === 1
    ? "U kunt deze dertig dagen nog één voorstel laten uitrekenen."
    : `U kunt deze dertig dagen nog ${left} voorstellen laten uitrekenen.`;
}

function choiceList(one: Choice, labels: string, { given, faults = {} }: Filled): Html {
  const { id, keuzes, waarde } = one;
  const asked = given[id] ?? waarde;
  const chosen = keuzes.includes(asked) ? asked : keuzes[0];
  const wrong =
    faults[id] === undefined ? "" : raw(` aria-invalid="true" aria-describedby="veld-${id}-fout"`);
  return html`<select id="veld-${id}" name="${id}" aria-labelledby="${labels}"${wrong}>${keuzes.map(
    (value) =>
      html`<option value="${value}"${raw(value === chosen ? " selected" : "")}>${valueText(one, value)}${value === waarde ? " (nu)" : ""}</option>`,
  )}</select>`;
}
