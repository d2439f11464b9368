/*---
id: scholingsdeelname
titel: Deelname aan scholing
vraag: Welk deel van de medewerkers volgde in de periode een of meer scholingsactiviteiten?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: medewerkers
tijd: stroom
teller: medewerkers met een of meer scholingsactiviteiten die in de periode liepen
noemer: medewerkers die een of meer dagen van de periode in dienst waren
thema: leren
zaad: Z5
bron: eigen definitie (deelname volgens de registratie van werkgevers)
begrippen: [scholing, medewerker]
let_op: >-
  Het gaat om scholing die de werkgever vastlegt. Wat mensen zelf leren ontbreekt, dus het cijfer ligt lager dan
  dat van de Enquête beroepsbevolking en is daar niet mee te vergelijken. Uitzendkrachten en oproepkrachten tellen
  mee. Een activiteit zonder einddatum telt op haar eerste dag. Werkgevers die geen scholing leverden tellen niet mee.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  case when s.activiteiten > 0 then 1 else 0 end as teller,
  1 as noemer
from feit_scholing as s
