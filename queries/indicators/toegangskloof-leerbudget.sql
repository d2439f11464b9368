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
versie: 1
---*/
select
  k.cel,
  k.verschil as waarde
from stap_mkb_kloof as k
