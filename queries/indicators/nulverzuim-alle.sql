/*---
id: nulverzuim-alle
code: RL7
titel: Nulverzuim (variant alle medewerkers)
vraag: Welk deel van alle medewerkers was in de periode geen dag ziek, hoe kort zij ook in dienst waren?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: neutraal
klasse: gezondheid
populatie: een-dag-in-dienst
tijd: stroom
teller: medewerkers die geen van hun dagen in dienst ziek waren
noemer: medewerkers die een of meer dagen van de periode in dienst waren
interval: wilson
thema: gezondheid
zaad: Z2
bron: eigen definitie
begrippen: [nulverzuim, verzuim, medewerker]
let_op: >-
  Wie maar kort in dienst was had weinig kans om ziek te zijn. Daarom is dit cijfer hoger dan het gewone
  nulverzuim, vooral waar veel mensen komen en gaan. Gebruik het alleen om het gewone cijfer te begrijpen.
engels:
  titel: Zero absence (variant all employees)
  vraag: What share of all employees was not sick on any day of the period, however short their employment?
  teller: employees who were sick on none of their days in employment
  noemer: employees who were employed on one or more days of the period
  let_op: >-
    Those who were employed only briefly had little chance to be sick. So this figure is higher than ordinary zero
    absence, above all where many people come and go. Only use it to understand the ordinary figure.
versie: 1
---*/
with medewerker_verzuim as (
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
  group by
    v.periode,
    m.eenheid_id
)
select
  v.periode,
  v.eenheid_id,
  case when v.ziek = 0 then 1 else 0 end as teller,
  1 as noemer
from medewerker_verzuim as v
