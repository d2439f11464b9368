import { formatPeriod } from "../release/period.ts";
import type { UnlockAdvice, Unlocking, UnlockStep } from "../release/unlock.ts";
import { codesOf } from "./codes.ts";
import type { Published } from "./figures.ts";
import { formatCount, formatList } from "./numbers.ts";

/** The advice on one choice: the whole first, then what is split, in the order of the release. */
export function adviceOf(
  unlocking: Unlocking | undefined,
  choice: { readonly dimensie: string | null; readonly code: string },
): readonly UnlockAdvice[] {
  const { dimensie, code } = choice;
  return (unlocking?.adviezen ?? []).filter((own) => own.dimensie === dimensie && own.code === code);
}

/**
 * One figure of one choice in words: what is hidden, and which changes of the classes would show it. Without a
 * change that helps: undefined. More employers are said apart (`growthText`), for that is the same for all.
 */
export function adviceText(release: Published, advice: UnlockAdvice): string | undefined {
  const steps = advice.stappen.flatMap((step) => stepText(release, advice, step) ?? []);
  return steps.length === 0 ? undefined : `${subjectOf(release, advice)}: ${steps.join(" ")}`;
}

/** `Verzuimpercentage naar leeftijd`. */
export function subjectOf({ definitions }: Published, { cijfer, naar }: UnlockAdvice): string {
  const title = definitions.indicatoren.find(({ id }) => id === cijfer)?.titel ?? cijfer;
  return naar === null ? title : `${title} naar ${dimensionName(definitions, naar)}`;
}

function dimensionName({ dimensies }: Published["definitions"], id: string): string {
  return (dimensies.find((one) => one.id === id)?.titel ?? id).toLowerCase();
}

function stepText(release: Published, advice: UnlockAdvice, step: UnlockStep): string | undefined {
  const year = formatPeriod(release.unlocking?.periode ?? "");
  if (step.soort === "werkgevers") return undefined;
  if (step.soort === "jaar") {
    const quarters = formatCount(step.opent, "kwartaalcijfer dat", "kwartaalcijfers die");
    const verb = step.opent === 1 ? "is" : "zijn";
    return `Kijk naar heel ${year}: van ${quarters} verborgen ${verb}, is het jaarcijfer wel te zien.`;
  }
  const division = release.unlocking?.indelingen.find(({ id }) => id === step.indeling);
  const group = division?.groepen.find(({ code }) => code === step.code);
  if (group === undefined) return undefined;
  const names = new Map(codesOf(release, step.dimensie).map(({ code, naam }) => [code, naam]));
  const members = group.codes.map((code) => names.get(code) ?? code);
  const what = members.length > 3 ? `Neem ${group.naam} als één groep` : `Voeg ${formatList(members)} samen`;
  const hidden = formatCount(step.opent, "cijfer dat", "cijfers die");
  const verb = step.opent === 1 ? "is" : "zijn";
  const own = step.dimensie === advice.dimensie && advice.naar !== null;
  const shown = own
    ? "Dan zijn er cijfers van die groep te tonen"
    : "Dan is het cijfer van die groep te tonen";
  return `${what}. ${shown}, in plaats van ${hidden} nu verborgen ${verb}.`;
}

/** What more employers would do: once for every number that the advice names. */
export function growthTexts(advice: readonly UnlockAdvice[]): string[] {
  const steps = advice.flatMap(({ stappen }) => stappen.filter((step) => step.soort === "werkgevers"));
  const largest = steps.reduce(
    (most, { meer, personen }) => [Math.max(most[0] ?? 0, meer), Math.max(most[1] ?? 0, personen)],
    [0, 0],
  );
  const [employers = 0, persons = 0] = largest;
  if (employers === 0) return [];
  const who = formatCount(employers, "werkgever", "werkgevers");
  const people =
    persons === 0 ? "" : `, die samen ten minste ${formatCount(persons, "persoon", "personen")} hebben`;
  return [
    `Ook meer deelnemers helpen. Met ${who} erbij in een groep${people}, zijn er altijd genoeg werkgevers en personen om een cijfer te tonen. Dat geldt voor elk verborgen cijfer, hoe klein of groot de groep nu ook is.`,
    "Een cijfer blijft dan alleen nog verborgen als het vooral over één of twee werkgevers gaat, als iets voor bijna iedereen of bijna niemand geldt, of als het nodig is om andere cijfers te beschermen.",
  ];
}
