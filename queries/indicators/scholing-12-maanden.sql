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
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  s.in_12 as teller,
  1 as noemer
from feit_scholing_terug as s
where s.heel_12 = 1
