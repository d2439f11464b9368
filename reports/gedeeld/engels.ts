/** English of what several reports say in the same words. */
export const sharedEnglish: Readonly<Record<string, string>> = {
  // Who it is about.
  sector: "sector",
  sectoren: "sectors",
  "de sector": "the sector",
  grootteklasse: "size class",
  grootteklassen: "size classes",
  "het aantal banen": "the number of jobs",
  "het aantal medewerkers": "the number of employees",
  Banen: "Jobs",
  "Op {peildatum} waren er {waarde} banen, voor {werkgelegenheid-personen|persoon|personen}.":
    "On {peildatum} there were {waarde} jobs, for {werkgelegenheid-personen|person|people}.",
  "Flexibel contract": "Flexible contract",
  "Van de medewerkers had {waarde} een flexibele arbeidsrelatie.":
    "Of the employees, {waarde} were in flexible employment.",

  // Absence.
  "het verzuimpercentage": "the absence rate",
  Verzuim: "Absence",
  Verzuimpercentage: "Absence rate",
  "Van alle contracttijd ging {waarde} verloren door ziekte.":
    "Of all contract time, {waarde} was lost to sickness.",
  "Van alle contracttijd ging {waarde} verloren door ziekte, zonder zwangerschaps- en bevallingsverlof.":
    "Of all contract time, {waarde} was lost to sickness, without maternity leave.",
  "Verwacht naar leeftijd, geslacht en grootte": "Expected by age, sex and size",
  Gestandaardiseerd: "Standardised",
  Meldingsfrequentie: "Absence frequency",
  "de meldingsfrequentie": "the absence frequency",
  "Een medewerker meldde zich gemiddeld {waarde} ziek.": "On average, an employee reported sick {waarde}.",
  "Gemiddelde verzuimduur": "Mean absence duration",
  "Een ziektegeval dat in {jaar} eindigde, had gemiddeld {waarde} geduurd.":
    "An absence spell that ended in {jaar} had lasted {waarde} on average.",
  "Verzuim per kwartaal": "Absence by quarter",
  "Verzuim naar bedrijfsgrootte": "Absence by firm size",
  "Drie keer of vaker ziek": "Sick three times or more",
  "Gesprek bij lang verzuim": "Talk during long absence",

  // Self-direction and the relation.
  "Eigen-regieprofiel": "Self-direction profile",
  "het eigen-regieprofiel": "the self-direction profile",
  "Willen, weten, kunnen, mogen en durven zijn voorwaarden voor eigen regie; doen is gedrag. De scores lopen van 0 tot 100.":
    "Wanting, knowing, being able, being allowed and daring are conditions for self-direction; doing is behaviour. The scores run from 0 to 100.",
  "De vragen zijn van dit project zelf en nog niet gevalideerd.":
    "The questions are of this project itself and have not been validated yet.",
  Willen: "Wanting",
  Weten: "Knowing",
  Kunnen: "Being able",
  Mogen: "Being allowed",
  Durven: "Daring",
  Doen: "Doing",
  "De werkrelatie in scores": "The working relation in scores",
  "de werkrelatie": "the working relation",
  Vertrouwen: "Trust",
  Rolhelderheid: "Role clarity",
  "Psychologische veiligheid": "Psychological safety",
  Zorg: "Care",
  Leiderschap: "Leadership",
  Ontwikkelgesprek: "Development talk",
  Loopbaangesprek: "Career talk",
  "het aandeel met een ontwikkelgesprek": "the share with a development talk",
  "het aandeel met een gesprek op eigen verzoek": "the share with a talk at their own request",
  "het aandeel met een loopbaangesprek": "the share with a career talk",

  // Flexibility and security.
  "Functionele flexibiliteit": "Functional flexibility",
  "de functionele flexibiliteit": "the functional flexibility",
  "het wisselen van functiegroep": "the change of job group",
  Werkzekerheid: "Employment security",
  "Ervaren werkzekerheid": "Perceived employment security",
  "de ervaren werkzekerheid": "the perceived employment security",
  "Van wie antwoordde, verwacht {waarde} ander passend werk te vinden als dat nodig is.":
    "Of those who answered, {waarde} expect to find other suitable work if needed.",
  "Flexibiliteit en zekerheid": "Flexibility and security",
  "Flexicurity is dat beweeglijkheid van het bedrijf en werkzekerheid van de medewerker samengaan.":
    "Flexicurity means that a flexible firm and employment security for the employee go together.",
  "flexibel en werkzeker": "flexible and secure",
  "flexibel en minder werkzeker": "flexible and less secure",
  "minder flexibel en werkzeker": "less flexible and secure",
  "minder flexibel en minder werkzeker": "less flexible and less secure",

  // Learning.
  Scholing: "Training",
  "de scholingsdeelname": "participation in training",
  "de scholing in twaalf maanden": "training in twelve months",
  "Scholing in twaalf maanden": "Training in twelve months",
  "Van de medewerkers volgde {waarde} in {jaar} scholing.":
    "Of the employees, {waarde} took part in training in {jaar}.",
  "het gebruik van het leerbudget": "the use of the learning budget",
  "Heeft recht op een leerbudget": "Has a right to a learning budget",
  "Gebruikte het leerbudget": "Used the learning budget",
  "Bereikt door het fonds": "Reached by the fund",
  "Initiatief onbekend": "Initiative not known",
  "Van de scholing is bij {waarde} niet bekend wie het initiatief nam.":
    "For {waarde} of the training it is not known who took the initiative.",

  // Mobility.
  "In-, door- en uitstroom": "Inflow, internal mobility and outflow",
  "de mobiliteit": "mobility",
  Instroom: "Inflow",
  Doorstroom: "Internal mobility",
  Uitstroom: "Outflow",
  "de uitstroom": "the outflow",
  "Van tijdelijk naar vast": "From temporary to permanent",
  "de doorstroom van tijdelijk naar vast": "the move from temporary to permanent",
  Loopbaanstap: "Career step",
  "het aandeel met een loopbaanstap": "the share with a career step",
  "Heeft een paspoort": "Has a skills passport",
  "Van de nieuwe medewerkers was {waarde} binnen twaalf maanden weer weg.":
    "Of the new employees, {waarde} had left again within twelve months.",
  "Bestemming onbekend": "Destination not known",
  "Van wie vertrok is bij {waarde} de bestemming niet bekend.":
    "For {waarde} of those who left, the destination is not known.",
  "Van aanmelding naar duurzaam werk": "From registration to lasting work",
  "Van wie zich een jaar eerder aanmeldde": "Of those who registered a year earlier",
  "kreeg een match": "got a match",
  "kreeg binnen een jaar een contract": "got a contract within a year",
  "Van wie een contract kreeg": "Of those who got a contract",
  "was na zes maanden nog in dienst": "were still employed after six months",
  "was na twaalf maanden nog in dienst": "were still employed after twelve months",

  // Quality and closing.
  "1 Kernblad": "1 Key figures",
  "Acht kerncijfers": "Eight key figures",
  "de respons": "the response",
  Respons: "Response",
  "Van wie een vragenlijst kreeg, antwoordde {waarde}.":
    "Of those who got a questionnaire, {waarde} answered.",
  "Aangevulde scores": "Prorated scores",
  "Van de scores is {waarde} berekend terwijl één antwoord ontbrak.":
    "Of the scores, {waarde} were calculated while one answer was missing.",
  "Wat er ontbreekt": "What is missing",
  Breuken: "Breaks in the series",
  Definities: "Definitions",
  "Hoe de cijfers zijn beschermd": "How the figures are protected",
  "Staat er “Niet getoond”, dan is het cijfer weggelaten. Dat is iets anders dan nul.":
    "Where it says “Not shown”, the figure is left out. That is something else than zero.",
  Colofon: "Colophon",
};
