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
engels:
  titel: Participation in training
  vraag: What share of employees took one or more training activities in the period?
  teller: employees with one or more training activities that ran in the period
  noemer: employees who were employed on one or more days of the period
  let_op: >-
    It is about training that the employer records. What people learn by themselves is missing, so the figure is
    lower than that of the Labour Force Survey and cannot be compared with it. Agency workers and on-call workers
    count. An activity without an end date counts on its first day. Employers that delivered no training do not
    count.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  case when s.activiteiten > 0 then 1 else 0 end as teller,
  1 as noemer
from feit_scholing as s
