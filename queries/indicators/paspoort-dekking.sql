/*---
id: paspoort-dekking
code: PP1
titel: Medewerkers met een paspoort
vraag: Welk deel van de medewerkers heeft een paspoort?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: medewerkers-paspoort
tijd: stand
perioden: [jaar]
teller: medewerkers met een paspoort op de peildatum
noemer: medewerkers die op de peildatum in dienst waren
interval: wilson
thema: mobiliteit
zaad: Z4
bron: eigen definitie
begrippen: [paspoort, peildatum]
let_op: >-
  Een paspoort waarvan niet bekend is wanneer het is gemaakt, telt als gemaakt. Een paspoort zegt niet of
  iemand het gebruikt. Werkgevers die geen paspoorten leverden tellen niet mee.
versie: 1
---*/
select
  p.periode,
  p.eenheid_id,
  p.heeft as teller,
  1 as noemer
from feit_paspoort as p
