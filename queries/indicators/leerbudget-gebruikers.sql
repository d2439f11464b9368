/*---
id: leerbudget-gebruikers
code: BU2
titel: Gebruikers van het leerbudget
vraag: Welk deel van de medewerkers met een leerbudget gebruikte er iets van?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: leerbudget
tijd: stroom
perioden: [jaar]
teller: medewerkers die meer dan nul euro van hun leerbudget gebruikten
noemer: medewerkers met een leerbudget, van wie bekend is wat zij gebruikten
interval: wilson
thema: eigen-regie
zaad: Z5
bron: eigen definitie
begrippen: [leerbudget, medewerker]
let_op: >-
  Een klein bedrag telt net zo zwaar als een groot bedrag; lees dit naast de benutting. Een leerbudget is
  alleen per jaar bekend, dus er zijn geen cijfers per kwartaal. Werkgevers die geen leerbudgetten leverden
  tellen niet mee.
engels:
  titel: Users of the learning budget
  vraag: What share of the employees with a learning budget used any of it?
  teller: employees who used more than zero euros of their learning budget
  noemer: employees with a learning budget, for whom it is known what they used
  let_op: >-
    A small amount weighs as much as a large amount; read this beside the use of the budget. A learning budget is
    known by year only, so there are no quarterly figures. Employers that delivered no learning budgets do not
    count.
versie: 1
---*/
select
  l.periode,
  l.eenheid_id,
  case when l.gebruikt > 0 then 1 else 0 end as teller,
  1 as noemer
from feit_leerbudget as l
where l.recht > 0
  and l.gebruikt is not null
