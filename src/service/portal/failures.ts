import { html } from "hono/html";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { AppOptions, ServiceContext } from "../context.ts";
import { type ProblemType, problemTypes } from "../problem.ts";
import { layout, pagePolicy } from "./layout.ts";
import type { Said } from "./texts/nl-failures.ts";
import { isDutchAlone, languageOf, voiceAt } from "./voice.ts";

/**
 * A page that says what went wrong and where to go from there; on an English page in English, by its status.
 * @param first where to go before anywhere else.
 */
export function failurePage(
  c: ServiceContext,
  status: ContentfulStatusCode,
  heading: string,
  detail: string,
  first?: { readonly path: string; readonly label: string },
): Promise<Response> {
  const { failures } = voiceAt(languageOf(c)).texts;
  return toldPage(c, status, failures.said(status, { heading, detail }, c.var.request), first);
}

async function toldPage(
  c: ServiceContext,
  status: ContentfulStatusCode,
  { heading, detail }: Said,
  first?: { readonly path: string; readonly label: string },
): Promise<Response> {
  // What went wrong here may go well elsewhere: the other language begins at the front page.
  const voice = voiceAt(languageOf(c), isDutchAlone(c.req.path) ? undefined : "/");
  const { onward, ways } = voice.texts.failures;
  const page = await layout(
    {
      title: heading,
      description: heading,
      heading,
      lead: detail,
      body: html`<section aria-labelledby="verder">
<h2 id="verder">${onward}</h2>
<ul class="bullets">
${[...(first === undefined ? [] : [first]), ...ways].map(
  ({ path, label }) => html`<li><a href="${voice.to(path)}">${label}</a></li>
`,
)}</ul>
</section>`,
      path: "",
    },
    c.var.options.contact,
    voice,
  );
  c.header("ETag", undefined);
  c.header("Cache-Control", "no-store");
  c.header("Content-Security-Policy", pagePolicy);
  return c.html(page, status);
}

export function notFoundPage(c: ServiceContext): Promise<Response> {
  return toldPage(c, 404, voiceAt(languageOf(c)).texts.failures.notFound);
}

export function noReleasePage(c: ServiceContext): Promise<Response> {
  c.header("Retry-After", "60");
  return toldPage(c, 503, voiceAt(languageOf(c)).texts.failures.noRelease);
}

const explanations: Readonly<Record<ProblemType, string>> = {
  "ongeldige-invoer":
    "Een parameter klopt niet. In 'errors' staat bij elke parameter wat er mis is; alle fouten staan er tegelijk in.",
  "niet-aangemeld":
    "Dit is niet voor iedereen. Meld u aan, of geef een geldige sleutel in de kop 'Authorization'; een verlopen of ingetrokken sleutel werkt niet meer.",
  "geen-toegang": "U bent bekend, maar uw rol geeft hier geen toegang toe.",
  "niet-gevonden": "Het adres of de naam bestaat niet. Let op: een adres eindigt niet op een schuine streep.",
  "methode-niet-toegestaan": "De cijfers zijn alleen te lezen. De kop 'Allow' noemt wat wel kan.",
  "verzoek-te-traag": "De inhoud kwam te langzaam binnen. Er is niets bewaard; stuur het bestand opnieuw.",
  strijdig: "De aanvraag past niet bij de stand van zaken. In 'detail' staat waarom.",
  "formaat-niet-beschikbaar":
    "De kop 'Accept' vraagt een formaat dat hier niet bestaat. Laat de kop weg voor JSON.",
  "voorwaarde-niet-vervuld":
    "Wat u wilde veranderen, is intussen veranderd. Vraag het opnieuw op en probeer het dan nog eens.",
  "voorwaarde-ontbreekt":
    "Wie iets verandert, zegt in de kop 'If-Match' welke stand hij zag. Neem daarvoor de kop 'ETag' van het antwoord.",
  "inhoud-te-groot":
    "Het verzoek heeft te veel inhoud. Voor cijfers is geen inhoud nodig: zet wat u wilt in het adres.",
  "adres-te-lang":
    "Het adres heeft te veel tekens. Vraag minder codes tegelijk, of alle cijfers zonder keuze.",
  "inhoud-niet-ondersteund":
    "Een vraag om cijfers heeft geen inhoud. Laat die weg. Wat een ander adres aanneemt, is application/json.",
  "bereik-niet-leverbaar":
    "De kop 'Range' vraagt een deel dat er niet is. De kop 'Content-Range' van het antwoord noemt de lengte.",
  "te-veel-verzoeken":
    "Er komen te veel verzoeken van één adres. De kop 'Retry-After' noemt het aantal seconden dat u moet wachten.",
  "interne-fout": "De server deed iets verkeerd. Meld het nummer uit 'detail' bij de beheerder.",
  "geen-publicatie": "Er zijn nog geen cijfers gepubliceerd. Probeer het later opnieuw.",
  "duurt-te-lang":
    "Het antwoord kwam niet op tijd. Vraag minder tegelijk, of wacht zolang als de kop 'Retry-After' noemt.",
  "te-druk": "Er wordt al te veel tegelijk gemaakt. De kop 'Retry-After' noemt hoe lang u moet wachten.",
};

/** What each problem of the API means: the addresses in `type` lead here. */
export function problemsPage(options: AppOptions): Promise<string> {
  const lead =
    "Elke fout van de API is een antwoord in 'application/problem+json' met een adres op deze pagina.";
  return layout(
    {
      title: "Foutmeldingen van de API",
      description: lead,
      heading: "Foutmeldingen van de API",
      lead,
      body: html`${Object.entries(problemTypes).map(
        ([id, { status, title }]) => html`<section id="${id}" aria-labelledby="${id}-titel">
<h2 id="${id}-titel">${title}</h2>
<p>Status ${status}. ${explanations[id as ProblemType]}</p>
</section>`,
      )}`,
      path: "/fouten",
    },
    options.contact,
  );
}
