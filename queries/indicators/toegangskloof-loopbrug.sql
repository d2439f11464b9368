/*---
id: toegangskloof-loopbrug
code: MK2
titel: Toegangskloof mkb in loopbruggen
vraag: Hoeveel verschilt het aantal gestarte loopbruggen per werknemer tussen het mkb en het grootbedrijf?
maat: afgeleid
weergave: promille
richting: neutraal
klasse: hr
delen: [loopbruggen-per-1000]
formule: >-
  het aantal gestarte loopbruggen per werknemer bij werkgevers met minder dan 250 werkzame personen min dat
  bij de andere; nul is gelijk
thema: mobiliteit
zaad: Z4
bron: eigen definitie
begrippen: [mkb, bedrijfsgrootte]
let_op: >-
  Onder nul blijft het mkb achter. De drie klassen van het mkb zijn gewogen met hun gepubliceerde aantal
  personen. Alleen waar alle vier de grootteklassen te zien zijn is het verschil te berekenen. Loopbruggen
  zijn zeldzaam, dus het verschil kan toeval zijn. Het verschil kan ook komen doordat het mkb andere sectoren
  en andere leveringen heeft. Berekend uit de gepubliceerde, afgeronde cijfers.
engels:
  titel: Access gap of SMEs in job-to-job bridges
  vraag: How much does the number of job-to-job bridges started per employee differ between SMEs and large firms?
  formule: >-
    the number of job-to-job bridges started per employee at employers with fewer than 250 persons employed minus
    that at the others; zero is equal
  let_op: >-
    Below zero, SMEs lag behind. The three size classes of the SMEs are weighted by their published number of
    persons. The difference can only be calculated where all four size classes are shown. Job-to-job bridges are
    rare, so the difference can be chance. The difference can also arise because SMEs are in other sectors and in
    other deliveries. Calculated from the published, rounded figures.
versie: 1
---*/
select
  k.cel,
  k.verschil as waarde
from stap_mkb_kloof as k
