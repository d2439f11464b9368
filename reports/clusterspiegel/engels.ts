import { sharedEnglish } from "../gedeeld/engels.ts";

/** English by the Dutch text of the mirror of a cluster. */
export const english: Readonly<Record<string, string>> = {
  ...sharedEnglish,
  "het cluster": "the cluster",
  "dit cluster": "this cluster",
  "de regio": "the region",
  "de grootteklasse": "the size class",
  "geef in werkgever.csv bij elke deelnemer de kolom cluster op, lees de levering in en maak een nieuwe publicatie met: regiespiegel release":
    "give the column cluster for each participant in werkgever.csv, read the delivery and make a new release with: regiespiegel release",
  Clusterspiegel: "Cluster mirror",
  "Duurzame inzetbaarheid in één cluster van werkgevers, naast alle sectoren samen, een sector of een regio. Het rapport zegt ook wat helpt om meer te laten zien.":
    "Sustainable employability in one cluster of employers, beside all sectors together, a sector or a region. The report also says what helps to show more.",
  "In het cijfer waar het cluster naast ligt, kunnen werkgevers van het cluster zelf ook meetellen. Een werkgever kan in meer clusters zitten; daarom zijn clusters niet op te tellen.":
    "Employers of the cluster itself may count in the figure that it stands beside. An employer can be in more than one cluster; that is why clusters cannot be added up.",
  "Een verschil kan toeval zijn, of komen doordat in het cluster andere mensen werken. Het verzuim is per cluster niet gecorrigeerd voor leeftijd en geslacht; kijk daarom ook naar het verwachte verzuim.":
    "A difference may be chance, or come about because other people work in the cluster. By cluster, absence is not corrected for age and sex; therefore look at the expected absence too.",
  "Van de medewerkers volgde {waarde} scholing in twaalf maanden.":
    "Of the employees, {waarde} took part in training in twelve months.",
  "Van de medewerkers had {waarde} een functionerings- of ontwikkelgesprek.":
    "Of the employees, {waarde} had an appraisal or development talk.",
  "Van wie er een jaar eerder werkte, werkt {waarde} er nu niet meer.":
    "Of those who worked there a year earlier, {waarde} no longer do.",
  "Van de medewerkers wisselde {waarde} in twee jaar van functiegroep.":
    "Of the employees, {waarde} changed job group in two years.",
  "Op {peildatum} was dit voor {werkgelegenheid-personen|persoon|personen} de hoofdbaan.":
    "On {peildatum} this was the main job of {werkgelegenheid-personen|person|people}.",
  "Waarover het eerst praten": "What to talk about first",
  "de scholing op eigen initiatief": "training on people’s own initiative",
  "het aandeel met recht op een leerbudget": "the share with a right to a learning budget",
  "het bereik van het fonds": "the reach of the fund",
  "het aandeel met een paspoort": "the share with a skills passport",
  "de score op “doen”": "the score on “doing”",
  "de score op vertrouwen": "the score on trust",
  "de score op psychologische veiligheid": "the score on psychological safety",
  "het aandeel dat drie keer of vaker ziek was": "the share that was sick three times or more",

  "2 Eigen regie en relatie": "2 Self-direction and relation",
  "Eigen regie is zelf het stuur in handen nemen, keuzes maken en tot actie komen. De scores lopen van 0 tot 100. Zij komen uit een vragenlijst; in een klein cluster zijn er vaak te weinig antwoorden om iets te tonen.":
    "Self-direction is taking the wheel yourself, making choices and getting into action. The scores run from 0 to 100. They come from a questionnaire; in a small cluster there are often too few answers to show anything.",
  "Gesprekken tussen werkgever en medewerker": "Talks between employer and employee",
  "het aandeel medewerkers met een gesprek": "the share of employees with a talk",
  "Wie alleen naar verzuim kijkt, mist waar het begint. Deze cijfers komen uit wat werkgevers vastleggen: een gesprek dat niet is vastgelegd, telt niet mee.":
    "If you only look at absence, you miss where it begins. These figures come from what employers record: a talk that is not recorded does not count.",
  "Functionerings- of ontwikkelgesprek": "Appraisal or development talk",
  "Een vastgelegd gesprek": "A recorded talk",
  "Gesprek op verzoek van de medewerker": "Talk at the request of the employee",
  "De scores lopen van 0 tot 100 en komen uit een vragenlijst.":
    "The scores run from 0 to 100 and come from a questionnaire.",

  "3 Gezondheid": "3 Health",
  "In een klein cluster wegen enkele lange ziektegevallen zwaar. Een kwartaal kan daardoor sterk verschillen van het vorige.":
    "In a small cluster a few long absence spells weigh heavily. A quarter can therefore differ a lot from the one before.",
  "Wie er ziek was, en hoe lang": "Who was sick, and for how long",
  "het verzuim": "absence",
  "Geen dag ziek": "Not sick for a single day",
  "Langer dan zes weken ziek": "Sick for more than six weeks",

  "4 Leren en mobiliteit": "4 Learning and mobility",
  "Scholing en leerbudget": "Training and learning budget",
  "de scholing": "training",
  "Volgde scholing in twaalf maanden": "Took part in training in twelve months",
  "Volgde scholing op eigen initiatief": "Took part in training on own initiative",
  "Kwam in een jaar bij de werkgever": "Came to the employer in a year",
  "Ging in een jaar weg bij de werkgever": "Left the employer in a year",
  "Wisselde van functiegroep": "Changed job group",

  "5 Meer te zien": "5 More to see",
  "Wat zou meer laten zien": "What would show more",
  "Een cluster is klein, en daarom blijft veel verborgen. Dat beschermt mensen en werkgevers. Soms is er met een kleine verandering meer te tonen. Dat onderzoeken wij voor een paar belangrijke cijfers.":
    "A cluster is small, and therefore a lot stays hidden. That protects people and employers. Sometimes a small change allows more to be shown. We examine that for a few important figures.",

  "6 Kwaliteit en definities": "6 Quality and definitions",
};
