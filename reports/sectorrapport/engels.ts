import { sharedEnglish } from "../gedeeld/engels.ts";

/** English by the Dutch text of the sector report. */
export const english: Readonly<Record<string, string>> = {
  ...sharedEnglish,
  Sectorrapport: "Sector report",
  "Duurzame inzetbaarheid in één sector, in tien delen: van eigen regie tot verzuim, naast alle sectoren samen en de cijfers van het CBS.":
    "Sustainable employability in one sector, in ten parts: from self-direction to sickness absence, beside all sectors together and the figures of Statistics Netherlands (CBS).",
  "deze sector": "this sector",
  "Verschillen tussen groepen kunnen toeval zijn, of komen doordat de ene groep anders is samengesteld dan de andere. Alleen het gestandaardiseerde verzuim is gecorrigeerd, voor leeftijd, geslacht en bedrijfsgrootte. Het verwachte verzuim is wat deze groep zou hebben als mensen met dezelfde kenmerken even vaak ziek waren als in alle sectoren samen.":
    "Differences between groups may be chance, or come about because one group is made up differently from another. Only the standardised absence is corrected, for age, sex and firm size. The expected absence is what this group would have if people with the same features were ill as often as in all sectors together.",
  "Verzuim met zwangerschapsverlof": "Absence with maternity leave",
  "Met zwangerschaps- en bevallingsverlof erbij ging {waarde} van de contracttijd verloren.":
    "With maternity leave included, {waarde} of the contract time was lost.",
  Nulverzuim: "Zero absence",
  "Van de medewerkers die heel {jaar} in dienst waren, was {waarde} geen dag ziek.":
    "Of the employees who were employed throughout {jaar}, {waarde} were not sick for a single day.",
  Scholingsdeelname: "Participation in training",
  Scholingsuren: "Training hours",
  "Een medewerker besteedde gemiddeld {waarde} aan scholing.":
    "On average, an employee spent {waarde} on training.",
  "Op {peildatum} was dit voor {werkgelegenheid-personen|persoon|personen} de hoofdbaan; samen zijn de banen {werkgelegenheid-fte} fte.":
    "On {peildatum} this was the main job of {werkgelegenheid-personen|person|people}; together the jobs are {werkgelegenheid-fte} full-time equivalents.",

  "2 Wie": "2 Who",
  "Wie er werken": "Who work there",
  "Deze cijfers gaan over de werkgevers die gegevens hebben geleverd, niet over de hele sector.":
    "These figures are about the employers who delivered data, not about the whole sector.",
  Voltijders: "Full-time workers",
  "Van de medewerkers werkte {waarde} voltijd.": "Of the employees, {waarde} worked full-time.",
  "Tijd in dienst": "Tenure",
  "De helft van de medewerkers is langer dan {waarde} in dienst.":
    "Half of the employees have been employed for more than {waarde}.",
  "Werknemers in het mkb": "Employees in SMEs",
  "Van de werknemers werkte {waarde} bij een werkgever met minder dan 250 werkzame personen.":
    "Of the employees, {waarde} worked for an employer with fewer than 250 persons employed.",
  "Dekking van werkgevers": "Coverage of employers",
  "Van de bekende werkgevers heeft {waarde} gegevens geleverd.":
    "Of the known employers, {waarde} delivered data.",
  "Medewerkers naar leeftijd": "Employees by age",
  leeftijdsklasse: "age group",
  leeftijdsklassen: "age groups",

  "3 Eigen regie": "3 Self-direction",
  "Eigen regie is zelf het stuur in handen nemen, keuzes maken en tot actie komen. Willen, weten, kunnen, mogen en durven zijn voorwaarden; doen is gedrag. De scores lopen van 0 tot 100.":
    "Self-direction is taking the wheel yourself, making choices and getting into action. Wanting, knowing, being able, being allowed and daring are conditions; doing is behaviour. The scores run from 0 to 100.",

  "4 Wederkerigheid": "4 Reciprocity",
  "Aanbod en initiatief": "Offer and initiative",
  "Wederkerigheid heeft twee kanten: wat de werkgever biedt en wat de medewerker zelf onderneemt. Elk loopt van nul tot een. Beide laag is ook in balans, en toch weinig; daarom staan niveau en richting apart.":
    "Reciprocity has two sides: what the employer offers and what the employee undertakes. Each runs from zero to one. Both low is in balance too, and still not much; that is why level and direction stand apart.",
  "Aanbod van de werkgever": "Offer of the employer",
  "het aanbod": "the offer",
  "Initiatief van de werknemer": "Initiative of the employee",
  "het initiatief": "the initiative",
  wederkerig: "reciprocal",
  "onbenut aanbod": "unused offer",
  "eigen kracht": "own strength",
  stilstand: "standstill",

  "5 Relatie en kwetsbare momenten": "5 Relation and vulnerable moments",
  "Wie alleen naar verzuim kijkt, mist waar het begint: vertrouwen, duidelijkheid en steun. De scores lopen van 0 tot 100.":
    "If you only look at absence, you miss where it begins: trust, clarity and support. The scores run from 0 to 100.",
  Samenwerking: "Cooperation",
  Legitimering: "Legitimacy",
  "Kwetsbare momenten": "Vulnerable moments",
  "wat er gebeurt op kwetsbare momenten": "what happens at vulnerable moments",
  "Gesprek in het laatste jaar": "Talk in the last year",
  "Contact in de eerste week van een ziekte": "Contact in the first week of sickness",
  "Verzuimgesprek binnen acht weken": "Absence talk within eight weeks",
  "Weer aan het werk binnen een jaar": "Back to work within a year",
  "Terugval na herstel": "Relapse after recovery",
  "Vrijwillig verloop": "Voluntary turnover",
  "Vertrek in het eerste jaar": "Leaving in the first year",

  "6 Gezondheid": "6 Health",
  "De grootte van een bedrijf is het aantal werkzame personen bij de werkgever.":
    "The size of a firm is the number of persons employed by the employer.",
  "Verzuim naar arbeidsmarktregio": "Absence by labour market region",
  "De regio is die van de werkgever, niet die van de woonplaats van de medewerker.":
    "The region is that of the employer, not that of where the employee lives.",
  "Verzuim naar duur": "Absence by duration",
  duurklasse: "duration class",
  duurklassen: "duration classes",
  "Elk ziektegeval telt in één duurklasse mee: die van zijn hele duur. De klassen tellen samen op tot het verzuimpercentage, op afronding na.":
    "Each absence spell counts in one duration class: that of its full length. Together the classes add up to the absence rate, apart from rounding.",

  "7 Leren en budget": "7 Learning and budget",
  "Scholing per sector": "Training by sector",
  "De sectoren staan op volgorde van hun code: dit is geen ranglijst.":
    "The sectors are in the order of their code: this is not a ranking.",
  "Scholing naar leeftijd": "Training by age",
  "Alleen scholing die de werkgever heeft vastgelegd en aangeleverd telt mee.":
    "Only training that the employer recorded and delivered counts.",
  "het aantal scholingsuren per medewerker": "the number of training hours per employee",
  "Leerbudget en initiatief": "Learning budget and initiative",
  "het gebruik van leerbudget": "the use of learning budgets",
  "Deel van het leerbudget dat is gebruikt": "Part of the learning budget that was used",
  "Scholing op initiatief van de medewerker": "Training on the initiative of the employee",

  "8 Mobiliteit en loopbruggen": "8 Mobility and job-to-job bridges",
  "Een loopbrug is een stap naar een andere werkgever, met hulp. Het gaat vaak om enkele tientallen mensen.":
    "A job-to-job bridge is a step to another employer, with help. It is often about a few dozen people.",
  "Van sector naar sector": "From sector to sector",
  "de gestarte loopbruggen": "the job-to-job bridges",

  "9 Wat werkt": "9 What works",
  "Bewijs achter interventies": "Evidence behind interventions",
  "de interventies in gebruik": "the interventions in use",
  trede: "level",
  treden: "levels",
  "Een hoge trede zegt dat een interventie elders werkte, niet dat zij hier werkte. Effecten hier zijn nog niet gemeten.":
    "A high level says that an intervention worked elsewhere, not that it worked here. Effects here have not been measured yet.",

  "10 Kwaliteit en definities": "10 Quality and definitions",
};
