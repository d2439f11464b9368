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
engels:
  titel: Talk at the employee's request
  vraag: What share of employees asked for a talk themselves in twelve months?
  teller: >-
    employees with one or more talks on the employee's initiative in the 12 months up to and including the reference
    date
  noemer: employees who were employed without a break during all those months and for whom this is known
  let_op: >-
    Talks on the initiative of both do not count here: it is about asking oneself. Those who only had talks whose
    initiative is unknown do not count. Only talks that were recorded count. Employers count only if they delivered
    talks for all twelve months.
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
