import { sharedEnglish } from "../gedeeld/engels.ts";

/** English by the Dutch text of the mirror of one employer. */
export const english: Readonly<Record<string, string>> = {
  ...sharedEnglish,
  Werkgeversspiegel: "Employer mirror",
  "Uw eigen cijfers naast die van uw sector, regio, grootteklasse en cluster. U ziet wat toeval kan zijn, en waarover u het eerst kunt praten.":
    "Your own figures beside those of your sector, region, size class and cluster. You see what may be chance, and what you can talk about first.",
  "Acht cijfers over uw organisatie": "Eight figures about your organisation",
  "Van uw medewerkers die het hele jaar in dienst waren, volgde {waarde} scholing.":
    "Of your employees who were employed all year, {waarde} took part in training.",
  "De scholing in twaalf maanden in deze spiegel telt alleen wie het hele jaar bij u in dienst was. De deelname aan scholing op de openbare pagina’s telt iedereen die in dat jaar een dag of langer in dienst was. Leg die twee daarom niet naast elkaar.":
    "Training in twelve months in this mirror counts only those who were employed with you all year. Participation in training on the public pages counts everybody who was employed for a day or more in that year. So do not lay those two beside each other.",
  "Van uw medewerkers had {waarde} een functionerings- of ontwikkelgesprek.":
    "Of your employees, {waarde} had an appraisal or development talk.",
  "Andere functiegroep": "Other job group",
  "Van uw medewerkers wisselde {waarde} in twee jaar van functiegroep.":
    "Of your employees, {waarde} changed job group in two years.",
  "Van wie er een jaar eerder werkte, werkt {waarde} nu niet meer bij u.":
    "Of those who worked for you a year earlier, {waarde} no longer do.",
  "Van uw medewerkers had {waarde} een flexibele arbeidsrelatie.":
    "Of your employees, {waarde} were in flexible employment.",
  Medewerkers: "Employees",
  "Aan het eind van {jaar} hadden {waarde} mensen hun hoofdbaan bij u.":
    "At the end of {jaar}, {waarde} people had their main job with you.",
  "Waarover u het eerst kunt praten": "What you can talk about first",
  "de scholing op initiatief van medewerkers": "training on the initiative of employees",
  "het aandeel met scholing op eigen initiatief": "the share with training on their own initiative",
  "het aantal medewerkers per leidinggevende": "the number of employees per manager",
  "het vertrek binnen een jaar": "leaving within a year",
  "het gesprek bij lang verzuim": "the talk during long absence",
  "Uw plaats tussen vergelijkbare werkgevers": "Your place among comparable employers",
  "De werkgevers in de groep zijn verdeeld in vier even grote kwarten, van laag naar hoog. Hoog is niet altijd goed en laag niet altijd slecht.":
    "The employers in the group are split into four equal quarters, from low to high. High is not always good and low is not always bad.",
  "Het cijfer van de groep is dat van alle mensen samen, niet dat van de middelste werkgever. Daarom kunt u onder de groep liggen en toch in een kwart van boven. Het kwart gaat uit van uw geschatte cijfer, met minder toeval.":
    "The figure of the group is that of all people together, not that of the middle employer. That is why you can be below the group and still in an upper quarter. The quarter is based on your estimated figure, with less chance in it.",
  "Verzuim en toeval": "Absence and chance",
  "Hoe minder mensen, hoe meer een cijfer door toeval op en neer gaat. Valt uw punt binnen het gekleurde vlak, dan kan het verschil met de groep toeval zijn.":
    "The fewer people, the more a figure goes up and down by chance. If your point lies within the coloured area, the difference from the group may be chance.",
  "Leren en gesprekken": "Learning and talks",
  "Scholing op eigen initiatief": "Training on own initiative",
  "Van uw medewerkers volgde {waarde} scholing op eigen initiatief, alleen of samen met u.":
    "Of your employees, {waarde} took part in training on their own initiative, alone or together with you.",
  Initiatief: "Initiative",
  "Van alle scholing begon {waarde} op initiatief van de medewerker, alleen of samen met u.":
    "Of all training, {waarde} began on the initiative of the employee, alone or together with you.",
  "Gebruik van het leerbudget": "Use of the learning budget",
  "Van wie een leerbudget had, gebruikte {waarde} er iets van.":
    "Of those who had a learning budget, {waarde} used some of it.",
  "Gesprek op verzoek": "Talk at request",
  "Van uw medewerkers vroeg {waarde} zelf om een gesprek.":
    "Of your employees, {waarde} asked for a talk themselves.",
  "Met {waarde} van uw medewerkers was er een loopbaangesprek.":
    "There was a career talk with {waarde} of your employees.",
  "Medewerkers per leidinggevende": "Employees per manager",
  "Een leidinggevende geeft gemiddeld leiding aan {waarde} mensen.":
    "On average, a manager leads {waarde} people.",
  "Komen, blijven en gaan": "Coming, staying and leaving",
  "Van wie er nu werkt, werkte {waarde} een jaar eerder nog niet bij u.":
    "Of those who work for you now, {waarde} did not yet do so a year earlier.",
  "Vertrek binnen een jaar": "Leaving within a year",
  "Van wie een jaar eerder tijdelijk werkte, heeft {waarde} nu een vaste baan bij u.":
    "Of those who had temporary work a year earlier, {waarde} now have a permanent job with you.",
  "Van uw medewerkers zette {waarde} in twee jaar een stap.":
    "Of your employees, {waarde} took a step in two years.",
  "Het verwachte verzuim is wat er zou zijn als elke groep mensen even vaak ziek was als bij alle werkgevers samen. Kijk daarnaar voordat u uw verzuim naast dat van anderen legt.":
    "The expected absence is what there would be if each group of people were sick as often as at all employers together. Look at that before you put your absence beside that of others.",
  "Verwacht verzuim": "Expected absence",
  "Naar leeftijd, geslacht en grootte is een verzuim van {waarde} te verwachten.":
    "By age, sex and size, an absence of {waarde} is to be expected.",
  "Van uw medewerkers meldde {waarde} zich drie keer of vaker ziek.":
    "Of your employees, {waarde} reported sick three times or more.",
  "Bij {waarde} van de gevallen van acht weken of langer was er in die weken een gesprek.":
    "In {waarde} of the spells of eight weeks or longer, there was a talk in those weeks.",
  "Wat u niet ziet, en waarom": "What you do not see, and why",
  "Het cijfer van de groep is openbaar en voor iedereen gelijk. Uw eigen cijfers zijn dat niet.":
    "The figure of the group is public and the same for everyone. Your own figures are not.",
};
