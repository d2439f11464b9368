/*---
id: loopbaangesprek-aangeboden
titel: Loopbaangesprek door de werkgever
vraag: Met welk deel van de medewerkers had de werkgever in twaalf maanden een loopbaangesprek?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: jaar-in-dienst-gesprek
tijd: stand
perioden: [jaar]
teller: >-
  medewerkers met een of meer loopbaangesprekken op initiatief van de werkgever of van beiden in de 12 maanden
  tot en met de peildatum
noemer: medewerkers die al die maanden zonder onderbreking in dienst waren en van wie dit bekend is
interval: wilson
thema: wederkerigheid
zaad: Z1
bron: eigen definitie
begrippen: [gesprek, initiatief, peildatum]
let_op: >-
  Een aanbod waar niemand op inging is niet vastgelegd, dus het cijfer is eerder te laag. Wie alleen
  loopbaangesprekken had waarvan het initiatief onbekend is, telt niet mee. Alleen gesprekken die zijn
  vastgelegd tellen. Werkgevers tellen alleen mee als zij over alle twaalf maanden gesprekken leverden.
versie: 1
---*/
select
  g.periode,
  g.eenheid_id,
  case when g.loopbaan_aangeboden > 0 then 1 else 0 end as teller,
  1 as noemer
from feit_gesprek as g
where g.loopbaan_aangeboden > 0
  or g.loopbaan_vrager_onbekend = 0
