/*---
id: werkgevers-met-interventie
titel: Werkgevers met een interventie
vraag: Welk deel van de werkgevers gebruikte in de periode een interventie?
eenheid: werkgever
maat: verhouding
weergave: procent
richting: neutraal
klasse: structuur
populatie: werkgevers-deelname
tijd: stroom
teller: werkgevers die in de periode zelf of met een of meer medewerkers aan een interventie deelnamen
noemer: werkgevers met een of meer medewerkers in de periode
interval: wilson
thema: eigen-regie
zaad: Z5
bron: eigen definitie
begrippen: [interventie, werkgever]
let_op: >-
  Een kleine werkgever telt even zwaar als een grote. Een werkgever heeft geen leeftijd, dus de tabel naar
  leeftijd zegt hier niets. Werkgevers die geen deelname leverden tellen niet mee.
engels:
  titel: Employers with an intervention
  vraag: What share of employers used an intervention in the period?
  teller: employers that took part in an intervention in the period, themselves or with one or more employees
  noemer: employers with one or more employees in the period
  let_op: >-
    A small employer weighs as much as a large one. An employer has no age, so the table by age says nothing here.
    Employers that delivered no participation do not count.
versie: 1
---*/
with actief as (
  select
    m.jaar,
    m.periode,
    m.werkgever_nr
  from feit_medewerker as m
  group by
    m.jaar,
    m.periode,
    m.werkgever_nr
),
gebruiker as (
  select
    g.periode,
    g.werkgever_nr
  from feit_interventie_gebruik as g
  group by
    g.periode,
    g.werkgever_nr
)
select
  a.periode,
  a.werkgever_nr as eenheid_id,
  case when g.werkgever_nr is null then 0 else 1 end as teller,
  1 as noemer
from actief as a
join feit_werkgever as w
  on w.jaar = a.jaar
  and w.werkgever_nr = a.werkgever_nr
left join gebruiker as g
  on g.periode = a.periode
  and g.werkgever_nr = a.werkgever_nr
where w.levering_deelname is not null
