/*---
id: leerbudget-benutting
code: BU1
titel: Benutting van het leerbudget
vraag: Welk deel van het geld in de leerbudgetten is gebruikt?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: leerbudget
tijd: stroom
perioden: [jaar]
teller: gebruikt leerbudget in euro's
noemer: leerbudget in euro's van medewerkers met een recht, van wie bekend is wat zij gebruikten
interval: werkgever
thema: eigen-regie
zaad: Z5
bron: eigen definitie
begrippen: [leerbudget, medewerker]
let_op: >-
  Een budget dat iemand opspaart voor een grote opleiding telt als niet gebruikt. Wie meer gebruikte dan het
  budget van dat jaar, telt met alles wat hij gebruikte. Ter vergelijking: in 2024 was volgens een enquête van
  AWVN ongeveer 55 procent gebruikt, op een andere manier gemeten. Een leerbudget is alleen per jaar bekend,
  dus er zijn geen cijfers per kwartaal. Werkgevers die geen leerbudgetten leverden tellen niet mee.
engels:
  titel: Use of the learning budget
  vraag: What share of the money in the learning budgets was used?
  teller: learning budget used, in euros
  noemer: learning budget in euros of employees with a right to one, for whom it is known what they used
  let_op: >-
    A budget that someone saves up for a long course counts as not used. Those who used more than the budget of that
    year count with all they used. For comparison: according to a survey by AWVN about 55 per cent was used in 2024,
    measured in another way. A learning budget is known by year only, so there are no quarterly figures. Employers
    that delivered no learning budgets do not count.
versie: 1
---*/
select
  l.periode,
  l.eenheid_id,
  cast(l.gebruikt as double) as teller,
  cast(l.recht as double) as noemer
from feit_leerbudget as l
where l.recht > 0
  and l.gebruikt is not null
