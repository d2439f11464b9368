/*---
id: verzuimpercentage-gewogen
titel: Ziekteverzuimpercentage, gewogen naar bedrijfsgrootte
vraag: Hoe hoog zou het verzuim zijn als elke grootteklasse even zwaar meetelde als in de hele sector?
maat: afgeleid
weergave: procent
richting: lager-is-gunstiger
klasse: gezondheid
delen: [verzuimpercentage]
formule: verzuimpercentage per grootteklasse, gewogen met het bekende aantal werknemers in die klasse
thema: gezondheid
zaad: Z2
bron: eigen definitie
begrippen: [verzuim, dekking]
let_op: >-
  De gewichten zijn de bekende aantallen werknemers die het fonds opgeeft, met hun bron. Het is er alleen waar alle
  grootteklassen van de sector een aantal en een getoond cijfer hebben. Het maakt goed dat grote en kleine werkgevers
  niet even vaak leveren, en niets anders: binnen een klasse kan wie levert nog anders zijn dan wie niet levert.
  Zonder zwangerschaps- en bevallingsverlof.
engels:
  titel: Absence rate, weighted by firm size
  vraag: How high would absence be if every size class weighed the same as in the whole sector?
  formule: absence rate per size class, weighted by the known number of employees in that class
  let_op: >-
    The weights are the known numbers of employees that the fund gives, with their source. It is only there where
    all size classes of the sector have a number and a shown figure. It makes up for large and small employers not
    delivering equally often, and for nothing else: within a class those who deliver may still differ from those who
    do not. Without maternity leave.
versie: 1
---*/
with klassen as (
  select count(*) as aantal
  from codelijst_grootte
),
sector as (
  select
    p.periode,
    p.sector,
    count(g.waarde) as getoond,
    sum(cast(p.werknemers as double)) as werknemers,
    sum(cast(p.werknemers as double) * g.waarde) as verzuim
  from codelijst_populatie as p
  left join gepubliceerd as g
    on g.tabel = 'sector-grootte'
    and g.periode = p.periode
    and g.sector = p.sector
    and g.grootte = p.grootte
  where p.grootte <> 'T'
    and p.regio = 'T'
    and cast(p.werknemers as double) > 0
  group by
    p.periode,
    p.sector
)
select
  g.cel,
  s.verzuim / cast(s.werknemers as double) as waarde
from gepubliceerd as g
join sector as s
  on s.periode = g.periode
  and s.sector = g.sector
cross join klassen as k
where g.tabel = 'sector-grootte'
  and g.grootte = 'T'
  and s.getoond = k.aantal
