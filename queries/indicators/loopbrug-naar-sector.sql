/*---
id: loopbrug-naar-sector
code: LB5
titel: Loopbruggen naar de sector waar zij heen gaan
vraag: Naar welke sectoren gaan de gestarte loopbruggen?
eenheid: loopbrug
maat: verhouding
weergave: procent
richting: neutraal
klasse: hr
populatie: loopbrug-naar-sector
binnen: loopbrug-starts
tijd: stroom
teller: loopbruggen daarvan naar een ontvangende werkgever in deze sector
noemer: loopbruggen die in de periode begonnen en waarvan de sector van de ontvangende werkgever bekend is
interval: wilson
uitsplitsing: sbi2008-sectie
thema: mobiliteit
zaad: Z4
bron: eigen definitie
begrippen: [loopbrug, sector]
let_op: >-
  De sector in de tabel is die van de latende werkgever, de sector in de uitsplitsing die van de ontvangende:
  samen is het de stroom van sector naar sector. De sectoren komen uit de SBI-code van de werkgevers, volgens
  de SBI 2008. Ontvangende werkgevers buiten de leveringen tellen niet mee. Het gaat vaak om enkele tientallen
  mensen: lees het cijfer met zijn marges en met het aantal. Werkgevers die geen loopbruggen leverden tellen
  niet mee; een loopbrug telt bij de latende werkgever.
engels:
  titel: Job-to-job bridges by sector of destination
  vraag: To which sectors do the job-to-job bridges that started go?
  teller: those job-to-job bridges to a receiving employer in this sector
  noemer: job-to-job bridges that started in the period and for which the sector of the receiving employer is known
  let_op: >-
    The sector in the table is that of the sending employer, the sector in the breakdown that of the receiving
    employer: together they are the flow from sector to sector. The sectors come from the SBI code of the employers,
    by SBI 2008. Receiving employers outside the deliveries do not count. This is often about a few dozen people:
    read the figure with its margins and with the number. Employers that delivered no job-to-job bridges do not
    count; a bridge counts with the sending employer.
versie: 1
---*/
with bekend as (
  select
    p.code as periode,
    l.loopbrug_nr,
    l.sector_naar
  from feit_loopbrug as l
  join periode as p
    on p.jaar = l.jaar
    and l.startdatum >= p.van
    and l.startdatum < p.tot
  where l.sector_naar is not null
)
-- Een rij zonder klasse is het geheel: zijn noemer geldt voor alle klassen.
select
  b.periode,
  b.loopbrug_nr as eenheid_id,
  cast(null as varchar) as uitsplitsing,
  1 as teller,
  1 as noemer
from bekend as b
union all
select
  b.periode,
  b.loopbrug_nr,
  b.sector_naar,
  1,
  1
from bekend as b
