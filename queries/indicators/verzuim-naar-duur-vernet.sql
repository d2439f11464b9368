/*---
id: verzuim-naar-duur-vernet
titel: Ziekteverzuimpercentage naar duur (schema VERNET)
vraag: Welk deel van de contracttijd ging verloren door kort, langer of langdurig verzuim?
eenheid: dienstverband
maat: verhouding
weergave: procent
richting: lager-is-gunstiger
klasse: gezondheid
populatie: verzuim-naar-duur
binnen: verzuim
tijd: stroom
teller: ziektedagen × deeltijdfactor × deel van de arbeidsongeschiktheid, van de gevallen in de duurklasse
noemer: dienstdagen × deeltijdfactor
uitsplitsing: duurklasse-vernet
thema: gezondheid
zaad: Z2
bron: Duurklassen van Vernet
begrippen: [verzuim, ziekteverzuimpercentage, verzuimgeval, duurklasse, deeltijdfactor]
let_op: >-
  Een geval zit in een klasse: die van zijn hele duur, van de eerste dag tot het herstel, of tot het einde van de
  periode als er nog geen herstel bekend is. Het cijfer van een periode kan dus veranderen als een geval later
  afloopt. De klassen tellen op tot het ziekteverzuimpercentage. Er is geen officieel schema; vergelijk alleen
  cijfers van hetzelfde schema.
engels:
  titel: Absence rate by duration (scheme VERNET)
  vraag: What share of contract time was lost to short, longer or long-term absence?
  teller: days of sickness × part-time factor × degree of incapacity, of the spells in the duration class
  noemer: days in employment × part-time factor
  let_op: >-
    A spell is in one class: that of its full duration, from the first day to recovery, or to the end of the period
    if no recovery is known yet. So the figure of a period can change when a spell ends later. The classes add up to
    the absence rate. There is no official scheme; only compare figures of the same scheme.
versie: 1
---*/
with klasse as (
  select
    d.periode,
    d.dienstverband_nr,
    k.code as uitsplitsing,
    cast(sum(d.ziektedagen_fte) as double) / 1e10 as teller
  from feit_duur as d
  join codelijst_duurklasse_vernet as k
    on k.van <= d.dagen
    and d.dagen <= coalesce(k.tot, 730)
  group by
    d.periode,
    d.dienstverband_nr,
    k.code
)
-- Een rij zonder klasse is het geheel: zijn noemer geldt voor alle klassen.
select
  v.periode,
  v.dienstverband_nr as eenheid_id,
  cast(null as varchar) as uitsplitsing,
  cast(v.ziektedagen_fte as double) / 1e10 as teller,
  cast(v.dienstdagen_fte as double) / 1e4 as noemer
from feit_verzuim as v
union all
select
  k.periode,
  k.dienstverband_nr,
  k.uitsplitsing,
  k.teller,
  cast(v.dienstdagen_fte as double) / 1e4
from klasse as k
join feit_verzuim as v
  on v.periode = k.periode
  and v.dienstverband_nr = k.dienstverband_nr
