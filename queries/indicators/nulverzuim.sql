/*---
id: nulverzuim
titel: Nulverzuim
vraag: Welk deel van de medewerkers was de hele periode geen dag ziek?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: gezondheid
populatie: hele-periode-in-dienst
tijd: stroom
teller: medewerkers die elke dag van de periode in dienst waren en geen dag ziek
noemer: medewerkers die elke dag van de periode in dienst waren
thema: gezondheid
zaad: Z2
bron: eigen definitie
begrippen: [nulverzuim, verzuim, medewerker]
let_op: >-
  Er is geen officiële definitie. Alleen wie de hele periode bij dezelfde werkgever in dienst was telt mee; wie
  tussendoor begon of vertrok niet. Ook een geval dat al voor de periode liep is een ziektedag, ook als iemand deels
  werkte. Zwangerschapsverlof is geen ziekte. Het cijfer van een jaar is lager dan dat van een kwartaal.
engels:
  titel: Zero absence
  vraag: What share of employees was not sick on any day of the whole period?
  teller: employees who were employed on every day of the period and sick on none
  noemer: employees who were employed on every day of the period
  let_op: >-
    There is no official definition. Only those who were employed by the same employer for the whole period count;
    those who started or left in between do not. A spell that was already running before the period also gives a day
    of sickness, even when someone worked part of their hours. Maternity leave is not sickness. The figure of a year
    is lower than that of a quarter.
versie: 1
---*/
with heel as (
  select
    v.periode,
    m.eenheid_id,
    sum(v.ziek) as ziek
  from feit_verzuim as v
  join feit_kenmerk_dienstverband as d
    on d.jaar = v.jaar
    and d.eenheid_id = v.dienstverband_nr
  join feit_kenmerk_medewerker as m
    on m.jaar = d.jaar
    and m.werkgever_nr = d.werkgever_nr
    and m.medewerker_nr = d.medewerker_nr
  join periode as p on p.code = v.periode
  group by
    v.periode,
    m.eenheid_id
  having sum(v.kopdagen) = max(p.tot - p.van)
)
select
  h.periode,
  h.eenheid_id,
  case when h.ziek = 0 then 1 else 0 end as teller,
  1 as noemer
from heel as h
