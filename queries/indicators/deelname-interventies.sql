/*---
id: deelname-interventies
titel: Deelname aan interventies
vraag: Welk deel van de medewerkers nam in de periode deel aan een interventie?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: neutraal
klasse: hr
populatie: medewerkers-deelname
tijd: stroom
teller: medewerkers van wie de deelname aan een of meer interventies in de periode liep
noemer: medewerkers die een of meer dagen van de periode in dienst waren
interval: wilson
thema: eigen-regie
zaad: Z5
bron: eigen definitie
begrippen: [interventie, medewerker]
let_op: >-
  Een interventie waaraan de werkgever als geheel deelneemt telt hier niet. Wie meer werkgevers heeft telt bij
  allemaal, tenzij de levering de werkgever noemt. Een deelname zonder einde loopt door. Deelname is geen
  effect. Werkgevers die geen deelname leverden tellen niet mee.
engels:
  titel: Participation in interventions
  vraag: What share of employees took part in an intervention in the period?
  teller: employees whose participation in one or more interventions ran in the period
  noemer: employees who were employed on one or more days of the period
  let_op: >-
    An intervention in which the employer as a whole takes part does not count here. Those who have several
    employers count at all of them, unless the delivery names the employer. A participation without an end goes on.
    Participation is not effect. Employers that delivered no participation do not count.
versie: 1
---*/
with deelnemer as (
  select
    d.periode,
    d.eenheid_id
  from feit_deelname as d
  where d.eenheid_id is not null
  group by
    d.periode,
    d.eenheid_id
)
select
  m.periode,
  m.eenheid_id,
  case when d.eenheid_id is null then 0 else 1 end as teller,
  1 as noemer
from feit_medewerker as m
join feit_werkgever as w
  on w.jaar = m.jaar
  and w.werkgever_nr = m.werkgever_nr
left join deelnemer as d
  on d.periode = m.periode
  and d.eenheid_id = m.eenheid_id
where w.levering_deelname is not null
