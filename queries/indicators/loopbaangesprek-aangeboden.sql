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
engels:
  titel: Career talk held by the employer
  vraag: With what share of employees did the employer have a career talk in twelve months?
  teller: >-
    employees with one or more career talks on the initiative of the employer or of both in the 12 months up to and
    including the reference date
  noemer: employees who were employed without a break during all those months and for whom this is known
  let_op: >-
    An offer that no one took up is not recorded, so the figure is rather too low. Those who only had career talks
    whose initiative is unknown do not count. Only talks that were recorded count. Employers count only if they
    delivered talks for all twelve months.
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
