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
versie: 1
---*/
select
  k.cel,
  k.verschil as waarde
from stap_mkb_kloof as k
