/*---
id: verzuimpercentage-gestandaardiseerd
code: RL7
titel: Ziekteverzuimpercentage, gestandaardiseerd
vraag: Hoe hoog zou het verzuim hier zijn met de samenstelling van alle leveringen samen?
maat: afgeleid
weergave: procent
richting: lager-is-gunstiger
klasse: gezondheid
delen: [verzuimpercentage, verzuimpercentage-verwacht]
formule: >-
  verzuimpercentage gedeeld door het verwachte verzuimpercentage, maal het verzuimpercentage van alle leveringen
  samen
thema: gezondheid
zaad: Z2
bron: eigen definitie (indirecte standaardisatie naar leeftijd, geslacht en grootteklasse)
begrippen: [verzuim, ziekteverzuimpercentage, standaardisatie]
let_op: >-
  Lees dit naast het gewone en het verwachte verzuimpercentage. Gecorrigeerd is alleen voor leeftijd, geslacht en
  bedrijfsgrootte, niet voor beroep, functie of werkomstandigheden. Twee gestandaardiseerde cijfers zijn elk met
  alle leveringen samen te vergelijken en maar ten dele met elkaar. Berekend uit de gepubliceerde, afgeronde cijfers.
engels:
  titel: Absence rate, standardised
  vraag: How high would absence be here with the composition of all deliveries together?
  formule: absence rate divided by the expected absence rate, times the absence rate of all deliveries together
  let_op: >-
    Read this beside the ordinary and the expected absence rate. It corrects only for age, sex and firm size, not
    for occupation, position or working conditions. Two standardised figures can each be compared with all
    deliveries together and only partly with each other. Calculated from the published, rounded figures.
versie: 1
---*/
with geheel as (
  select
    p.tabel,
    p.periode,
    p.waarde
  from gepubliceerd as p
  where p.indicator = 'verzuimpercentage'
    and coalesce(p.sector, 'T') = 'T'
    and coalesce(p.regio, 'T') = 'T'
    and coalesce(p.grootte, 'T') = 'T'
    and coalesce(p.leeftijd, 'T') = 'T'
),
paar as (
  select
    p.cel,
    p.tabel,
    p.periode,
    sum(case when p.indicator = 'verzuimpercentage' then p.waarde end) as werkelijk,
    sum(case when p.indicator = 'verzuimpercentage-verwacht' then p.waarde end) as verwacht
  from gepubliceerd as p
  group by
    p.cel,
    p.tabel,
    p.periode
)
select
  p.cel,
  p.werkelijk * g.waarde / cast(nullif(p.verwacht, 0) as double) as waarde
from paar as p
join geheel as g
  on g.tabel = p.tabel
  and g.periode = p.periode
