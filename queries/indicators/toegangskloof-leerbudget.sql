/*---
id: toegangskloof-leerbudget
code: MK2
titel: Toegangskloof mkb in leerbudget
vraag: Hoeveel verschilt het gebruik van het leerbudget tussen het mkb en het grootbedrijf?
maat: afgeleid
weergave: procentpunt
richting: neutraal
klasse: hr
delen: [leerbudget-gebruikers]
formule: >-
  het gebruik van het leerbudget bij werkgevers met minder dan 250 werkzame personen min dat bij de andere;
  nul is gelijk
thema: leren
zaad: Z4
bron: eigen definitie
begrippen: [mkb, bedrijfsgrootte]
let_op: >-
  Onder nul blijft het mkb achter. De drie klassen van het mkb zijn gewogen met hun gepubliceerde aantal
  personen. Alleen waar alle vier de grootteklassen te zien zijn is het verschil te berekenen. Het gaat om het
  gebruik door wie een leerbudget heeft; of iemand er een heeft staat in een eigen cijfer. Het verschil kan
  ook komen doordat het mkb andere sectoren en andere leveringen heeft. Berekend uit de gepubliceerde,
  afgeronde cijfers.
engels:
  titel: Access gap of SMEs in learning budgets
  vraag: How much does the use of the learning budget differ between SMEs and large firms?
  formule: >-
    the use of the learning budget at employers with fewer than 250 persons employed minus that at the others; zero
    is equal
  let_op: >-
    Below zero, SMEs lag behind. The three size classes of the SMEs are weighted by their published number of
    persons. The difference can only be calculated where all four size classes are shown. It is about the use by
    those who have a learning budget; whether someone has one is in a figure of its own. The difference can also
    arise because SMEs are in other sectors and in other deliveries. Calculated from the published, rounded figures.
versie: 1
---*/
select
  k.cel,
  k.verschil as waarde
from stap_mkb_kloof as k
