/*---
id: scholing-12-maanden
titel: Scholing in twaalf maanden
vraag: Welk deel van de medewerkers volgde in de laatste twaalf maanden een of meer scholingsactiviteiten?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: jaar-in-dienst-scholing
tijd: stand
perioden: [jaar]
teller: medewerkers met scholing die liep in de 12 maanden tot en met de peildatum
noemer: medewerkers die al die maanden zonder onderbreking in dienst waren
interval: wilson
thema: leren
zaad: Z5
bron: eigen definitie
begrippen: [scholing, peildatum]
let_op: >-
  Anders dan bij de deelname aan scholing telt alleen mee wie er op de laatste dag al twaalf maanden is. Wat mensen zelf leren ontbreekt. Werkgevers tellen alleen mee als zij over alle
  twaalf maanden scholing leverden.
engels:
  titel: Training in twelve months
  vraag: What share of employees took one or more training activities in the last twelve months?
  teller: employees with training that ran in the 12 months up to and including the reference date
  noemer: employees who were employed without a break during all those months
  let_op: >-
    Unlike in participation in training, only those count who on the last day have been there for twelve months.
    What people learn by themselves is missing. Employers count only if they delivered training for all twelve
    months.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  s.in_12 as teller,
  1 as noemer
from feit_scholing_terug as s
where s.heel_12 = 1
