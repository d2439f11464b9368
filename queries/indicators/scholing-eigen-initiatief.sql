/*---
id: scholing-eigen-initiatief
titel: Scholing op eigen initiatief
vraag: Welk deel van de medewerkers volgde in twaalf maanden scholing op eigen initiatief, alleen of samen met de werkgever?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: jaar-in-dienst-scholing
tijd: stand
perioden: [jaar]
teller: >-
  medewerkers met scholing op initiatief van de medewerker of van beiden die liep in de 12 maanden tot en met
  de peildatum
noemer: medewerkers die al die maanden zonder onderbreking in dienst waren en van wie dit bekend is
interval: wilson
thema: eigen-regie
zaad: Z1
bron: eigen definitie
begrippen: [scholing, initiatief, peildatum]
let_op: >-
  Dit is een deel van het initiatief van de werknemer. Het initiatief is zoals de werkgever het vastlegt. Wie
  scholing volgde waarvan het initiatief onbekend is, en geen op eigen initiatief, telt niet mee. Werkgevers
  tellen alleen mee als zij over alle twaalf maanden scholing leverden.
engels:
  titel: Training on own initiative
  vraag: >-
    What share of employees took training on their own initiative in twelve months, alone or together with the
    employer?
  teller: >-
    employees with training on the initiative of the employee or of both that ran in the 12 months up to and
    including the reference date
  noemer: employees who were employed without a break during all those months and for whom this is known
  let_op: >-
    This is a part of the employee's initiative. The initiative is as the employer records it. Those who took
    training whose initiative is unknown, and none on their own initiative, do not count. Employers count only if
    they delivered training for all twelve months.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  s.eigen_12 as teller,
  1 as noemer
from feit_scholing_terug as s
where s.heel_12 = 1
  and (s.eigen_12 = 1 or s.initiatief_onbekend_12 = 0)
