/*---
id: toegangskloof-gesprek
code: MK2
titel: Toegangskloof mkb in gesprek
vraag: Hoeveel verschilt het gesprek over functioneren of ontwikkeling tussen het mkb en het grootbedrijf?
maat: afgeleid
weergave: procentpunt
richting: neutraal
klasse: hr
delen: [ontwikkelgesprek]
formule: >-
  het gesprek over functioneren of ontwikkeling bij werkgevers met minder dan 250 werkzame personen min dat
  bij de andere; nul is gelijk
thema: leren
zaad: Z4
bron: eigen definitie
begrippen: [mkb, bedrijfsgrootte]
let_op: >-
  Onder nul blijft het mkb achter. De drie klassen van het mkb zijn gewogen met hun gepubliceerde aantal
  personen. Alleen waar alle vier de grootteklassen te zien zijn is het verschil te berekenen. Het verschil
  kan ook komen doordat het mkb andere sectoren en andere leveringen heeft. Berekend uit de gepubliceerde,
  afgeronde cijfers.
engels:
  titel: Access gap of SMEs in talks
  vraag: How much does the appraisal or development talk differ between SMEs and large firms?
  formule: >-
    the appraisal or development talk at employers with fewer than 250 persons employed minus that at the others;
    zero is equal
  let_op: >-
    Below zero, SMEs lag behind. The three size classes of the SMEs are weighted by their published number of
    persons. The difference can only be calculated where all four size classes are shown. The difference can also
    arise because SMEs are in other sectors and in other deliveries. Calculated from the published, rounded figures.
versie: 1
---*/
select
  k.cel,
  k.verschil as waarde
from stap_mkb_kloof as k
