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
