/*---
id: langdurig-aandeel
code: RL7
titel: Aandeel van langdurig verzuim in het verzuim
vraag: Welk deel van de verloren tijd komt van gevallen langer dan zes weken?
eenheid: dienstverband
maat: verhouding
weergave: procent
richting: neutraal
klasse: gezondheid
populatie: ziektedagen
tijd: stroom
teller: ziektedagen × deeltijdfactor × deel van de arbeidsongeschiktheid, van gevallen langer dan 42 dagen
noemer: ziektedagen × deeltijdfactor × deel van de arbeidsongeschiktheid, van alle gevallen
interval: werkgever
thema: gezondheid
zaad: Z2
bron: eigen definitie
begrippen: [langdurig verzuim, ziektedagen, verzuimgeval, deeltijdfactor]
let_op: >-
  Een hoog aandeel kan komen van veel langdurig verzuim of van weinig kort verzuim: lees het naast het
  ziekteverzuimpercentage. Een geval dat nog loopt telt naar zijn duur tot het einde van de periode. Van een
  geval tellen hooguit 730 dagen.
engels:
  titel: Share of long-term absence in absence
  vraag: What share of the time lost comes from spells longer than six weeks?
  teller: days of sickness × part-time factor × degree of incapacity, of spells longer than 42 days
  noemer: days of sickness × part-time factor × degree of incapacity, of all spells
  let_op: >-
    A high share can come from much long-term absence or from little short absence: read it beside the absence rate.
    A spell that is still running counts by its duration up to the end of the period. Of a spell, at most 730 days
    count.
versie: 1
---*/
with lang as (
  select
    d.periode,
    d.dienstverband_nr,
    sum(d.ziektedagen_fte) as dagen
  from feit_duur as d
  where d.dagen > 42
  group by
    d.periode,
    d.dienstverband_nr
)
select
  v.periode,
  v.dienstverband_nr as eenheid_id,
  coalesce(cast(l.dagen as double), 0) / 1e10 as teller,
  cast(v.ziektedagen_fte as double) / 1e10 as noemer
from feit_verzuim as v
left join lang as l
  on l.periode = v.periode
  and l.dienstverband_nr = v.dienstverband_nr
where v.ziektedagen_fte > 0
