import { html } from "hono/html";
import { z } from "zod";
import { AppError } from "../../../../errors.ts";
import type { Owners } from "../../../access/authorise.ts";
import type { Visitor } from "../../../access/guard.ts";
import type { KeyState } from "../../../access/keys.ts";
import { start } from "../../../access/refuse-person.ts";
import { type GivenRole, type Grant, givenRoles } from "../../../access/roles.ts";
import type { ServiceContext } from "../../../context.ts";
import { failurePage, notFoundPage } from "../../failures.ts";
import type { Html } from "../../layout.ts";
import { choiceField, doneOf, type Faults, faultBox, field, postForm, readForm } from "../form.ts";
import { formatMoment } from "../moments.ts";
import { nameOf, type OwnRoom, sendOwn } from "../page.ts";

const longest = 730;
const usual = 365;
const days = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .refine((count) => count >= 1 && count <= longest);
const form = z.strictObject({
  recht: z.string().max(200),
  omschrijving: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .regex(/^[^\p{C}\p{Zl}\p{Zp}<>]+$/u),
  dagen: days,
});
const told: Faults = {
  omschrijving: "Zeg in ten hoogste 100 tekens waarvoor de sleutel is, zonder < en >.",
  dagen: `Geef een aantal dagen van 1 tot en met ${longest}.`,
};
const rotation = z.strictObject({ overlap: z.enum(["0", "1", "7", "30"]) });

/** Whose a key is: of its organisation, in its role and in no other. */
export async function ownersOfKey({ access }: OwnRoom, begin: string): Promise<Owners> {
  const key = await find(access.keys, begin);
  return key === undefined ? [] : { [key.rol]: [key.organisatie] };
}

const find = async (keys: OwnRoom["access"]["keys"], begin: string): Promise<KeyState | undefined> =>
  (await keys.list()).find((one) => one.begin === begin);

interface Said {
  readonly faults?: Faults;
  readonly fresh?: string;
  readonly omschrijving?: string;
  readonly dagen?: string;
}

const done = { ingetrokken: "De sleutel is ingetrokken. Hij opent niets meer." };

/** The keys of the own organisations; of all of them for who keeps the server. */
export async function keyPage(
  c: ServiceContext,
  room: OwnRoom,
  visitor: Visitor,
  said: Said = {},
  status: 200 | 400 = 200,
): Promise<Response> {
  const { rechten } = visitor.principal;
  const all = await room.access.keys.list();
  const isOwn = ({ rol, organisatie }: KeyState) => has(rechten, rol, organisatie);
  const keeps = rechten.some(({ rol }) => rol === "beheerder");
  const seen = all.filter((key) => keeps || isOwn(key)).toReversed();
  return sendOwn(
    c,
    room,
    visitor,
    {
      title: "Sleutels",
      lead: keeps
        ? "Alle sleutels waarmee programma’s binnenkomen. U kunt elke sleutel intrekken."
        : rechten.every(({ rol }) => rol === "werkgever")
          ? "Alleen nodig als een programma uw cijfers ophaalt. Leest u ze zelf op deze site, dan hebt u geen sleutel nodig."
          : "Alleen nodig als een programma namens uw organisatie gegevens ophaalt of stuurt. Werkt u zelf op deze site, dan hebt u geen sleutel nodig.",
      path: "/mijn/sleutels",
      told:
        said.fresh !== undefined
          ? freshBox(said.fresh)
          : said.faults !== undefined
            ? faultBox(said.faults)
            : doneOf(c, done),
      body: html`<section aria-labelledby="lijst"><h2 id="lijst">Welke er zijn</h2>
${seen.length === 0 ? html`<p>Er zijn nog geen sleutels. Heeft een programma er een nodig, maak die dan hieronder.</p>` : html`<ul class="results">${seen.map((key) => item(key, room, isOwn(key)))}</ul>`}</section>
${makeSection(room, rechten, said)}`,
    },
    status,
  );
}

const has = (rechten: readonly Grant[], rol: GivenRole, organisatie: string) =>
  rechten.some((one) => one.rol === rol && one.organisatie === organisatie);

function freshBox(key: string): Html {
  return html`<div class="well" role="status"><h2>Uw nieuwe sleutel</h2>
<p>Bewaar hem nu op een veilige plek. Hij staat hier één keer: wij bewaren hem niet, en kunnen hem niet nog eens tonen.</p>
<p><code class="secret">${key}</code></p>
<p>Een programma geeft hem mee in de kop <code>Authorization: Bearer …</code> of <code>X-Api-Key: …</code>.</p></div>`;
}

function item(key: KeyState, room: OwnRoom, isOwn: boolean): Html {
  const { begin, omschrijving, rol, organisatie, stand, verloopt, gebruikt } = key;
  const base = `/mijn/sleutels/${begin}`;
  const until = stand === "geldig" ? `Geldig tot ${formatMoment(verloopt)}` : `Deze sleutel is ${stand}`;
  const used = gebruikt === null ? "nog nooit gebruikt" : `laatst gebruikt op ${formatMoment(gebruikt)}`;
  const overlap = choiceField("overlap", "De oude werkt nog", overlaps, "7", `overlap-${begin}`);
  const act = html`<div class="side-by-side">${isOwn ? postForm(`${base}/vernieuwen`, `Vernieuw ${begin}`, overlap, "quiet") : ""}${postForm(`${base}/intrekken`, `Trek ${begin} in`, "", "quiet")}</div>`;
  return html`<li><h3>${omschrijving} <code>${begin}…</code></h3>
<p>${rol} van ${nameOf(room.access, organisatie)}. ${until}, ${used}.</p>
${stand === "geldig" ? act : ""}</li>`;
}

const overlaps = [
  { value: "7", text: "7 dagen" },
  { value: "30", text: "30 dagen" },
  { value: "1", text: "1 dag" },
  { value: "0", text: "niet meer" },
];

function makeSection(
  room: OwnRoom,
  rechten: readonly Grant[],
  { faults = {}, omschrijving, dagen = String(usual) }: Said,
): Html {
  const fields = html`${choiceField(
    "recht",
    "Voor",
    rechten.map(({ rol, organisatie }) => ({
      value: `${rol} ${organisatie}`,
      text: `${rol} van ${nameOf(room.access, organisatie)}`,
    })),
  )}
${field({ name: "omschrijving", label: "Waarvoor", hint: "Bijvoorbeeld: koppeling met ons salarispakket.", value: omschrijving ?? "", fault: faults.omschrijving, more: 'required maxlength="100"' })}
${field({ name: "dagen", label: "Hoeveel dagen hij geldt", type: "number", value: dagen, fault: faults.dagen, more: `required min="1" max="${longest}"` })}`;
  return html`<section aria-labelledby="maken"><h2 id="maken">Een sleutel maken</h2>
<p>Een sleutel opent nooit meer dan u zelf mag. ${
    rechten.some(({ rol }) => rol === "beheerder")
      ? html`Voor een andere organisatie of rol maakt u hem op de server, met <code>regiespiegel keys add</code>.`
      : "Is er een nodig voor een andere organisatie of rol, vraag het dan aan wie deze site beheert."
  }</p>
${postForm("/mijn/sleutels", "Maak een sleutel", fields, "choice", "server")}</section>`;
}

/** Makes a key with a right that its maker has, and shows it this once. */
export async function makeKey(c: ServiceContext, room: OwnRoom, visitor: Visitor): Promise<Response> {
  const read = await readForm(c, form, told);
  if (read instanceof Response) return read;
  if ("faults" in read) {
    const { omschrijving: kept = "", dagen: days = "" } = read.given;
    return keyPage(c, room, visitor, { faults: read.faults, omschrijving: kept, dagen: days }, 400);
  }
  const { recht, omschrijving, dagen } = read.value;
  const [asked = "", organisatie = ""] = recht.split(" ");
  const rol = givenRoles.find((one) => one === asked);
  if (rol === undefined || !has(visitor.principal.rechten, rol, organisatie))
    return failurePage(
      c,
      403,
      "Dit is niet voor uw rol",
      "Een sleutel opent nooit meer dan u zelf mag.",
      start,
    );
  c.set("object", `rol ${rol} van ${organisatie}`);
  const { sleutel } = await room.access.keys.make({ rol, organisatie, omschrijving, days: dagen });
  return keyPage(c, room, visitor, { fresh: sleutel });
}

/** A new key in the place of an old one, shown this once. */
export async function rotateKey(c: ServiceContext, room: OwnRoom, visitor: Visitor): Promise<Response> {
  const read = await readForm(c, rotation);
  if (read instanceof Response) return read;
  if ("faults" in read) return keyPage(c, room, visitor, {}, 400);
  try {
    const overlap = Number(read.value.overlap);
    const { sleutel } = await room.access.keys.rotate(c.req.param("begin") ?? "", usual, overlap);
    return await keyPage(c, room, visitor, { fresh: sleutel });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "USAGE") throw error;
    return failurePage(c, 409, "Dat kan nu niet", "Deze sleutel is niet meer geldig. Maak een nieuwe.");
  }
}

/** From now on the key opens nothing. */
export async function endKey(c: ServiceContext, { access }: OwnRoom): Promise<Response> {
  const begin = c.req.param("begin") ?? "";
  if ((await find(access.keys, begin)) === undefined) return notFoundPage(c);
  await access.keys.revoke(begin);
  return c.redirect("/mijn/sleutels?gedaan=ingetrokken", 303);
}
