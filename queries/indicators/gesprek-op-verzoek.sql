/*---
id: gesprek-op-verzoek
titel: Gesprek op verzoek van de medewerker
vraag: Welk deel van de medewerkers vroeg in twaalf maanden zelf om een gesprek?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: jaar-in-dienst-gesprek
tijd: stand
perioden: [jaar]
teller: >-
  medewerkers met een of meer gesprekken op initiatief van de medewerker in de 12 maanden tot en met de
  peildatum
noemer: medewerkers die al die maanden zonder onderbreking in dienst waren en van wie dit bekend is
interval: wilson
thema: eigen-regie
zaad: Z1
bron: eigen definitie
begrippen: [gesprek, initiatief, peildatum]
let_op: >-
  Gesprekken op initiatief van beiden tellen hier niet: het gaat om zelf vragen. Wie alleen gesprekken had
  waarvan het initiatief onbekend is, telt niet mee. Alleen gesprekken die zijn vastgelegd tellen. Werkgevers
  tellen alleen mee als zij over alle twaalf maanden gesprekken leverden.
versie: 1
---*/
select
  g.periode,
  g.eenheid_id,
  case when g.gevraagd > 0 then 1 else 0 end as teller,
  1 as noemer
from feit_gesprek as g
where g.gevraagd > 0
  or g.vrager_onbekend = 0
