/*---
id: verzuim-naar-duur-praktijk
code: RL7
titel: Ziekteverzuimpercentage naar duur (schema PRAKTIJK)
vraag: Welk deel van de contracttijd ging verloren door kort, middellang en lang verzuim?
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
uitsplitsing: duurklasse-praktijk
interval: werkgever
thema: gezondheid
zaad: Z2
bron: Duurklassen uit de praktijk van arbodiensten; geen officieel schema
begrippen: [verzuim, ziekteverzuimpercentage, verzuimgeval, duurklasse, langdurig verzuim]
let_op: >-
  Kort is minder dan een week, middellang een tot en met zes weken, lang meer dan zes weken. Bronnen leggen de
  grens van een week een dag anders. Een geval zit in een klasse: die van zijn hele duur, of tot het einde van de
  periode als het nog loopt. De klassen tellen op tot het ziekteverzuimpercentage. Vergelijk alleen cijfers van
  hetzelfde schema.
engels:
  titel: Absence rate by duration (scheme PRAKTIJK)
  vraag: What share of contract time was lost to short, medium and long absence?
  teller: days of sickness × part-time factor × degree of incapacity, of the spells in the duration class
  noemer: days in employment × part-time factor
  let_op: >-
    Short is less than a week, medium one up to and including six weeks, long more than six weeks. Sources put the
    limit of a week one day apart. A spell is in one class: that of its full duration, or up to the end of the
    period if it is still running. The classes add up to the absence rate. Only compare figures of the same scheme.
versie: 1
---*/
with klasse as (
  select
    d.periode,
    d.dienstverband_nr,
    k.code as uitsplitsing,
    cast(sum(d.ziektedagen_fte) as double) / 1e10 as teller
  from feit_duur as d
  join codelijst_duurklasse_praktijk as k
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
