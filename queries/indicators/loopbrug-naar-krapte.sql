/*---
id: loopbrug-naar-krapte
code: LB6
titel: Loopbruggen naar een krap beroep
vraag: Welk deel van de gestarte loopbruggen ging naar een beroep waarin mensen moeilijk te vinden zijn?
eenheid: loopbrug
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: loopbrug-starts-beroep
tijd: stroom
teller: loopbruggen daarvan naar een beroep met een spanningsindicator boven 1,5 in dat jaar
noemer: >-
  loopbruggen die in de periode begonnen, waarvan de functiegroep bij de ontvangende werkgever en de spanning van dat
  beroep bekend zijn
interval: wilson
thema: mobiliteit
zaad: Z4
bron: eigen definitie
begrippen: [loopbrug, spanningsindicator]
let_op: >-
  De spanning komt uit arbeidsmarkt.csv in de werkmap: die van de regio van de ontvangende werkgever als zij daar staat,
  anders die van heel Nederland. Zonder dat bestand is dit cijfer er niet; dat is iets anders dan nul. Het beroep is de
  functiegroep van de eerste rij van het dienstverband bij de ontvangende werkgever die begint van 31 dagen voor tot en
  met 92 dagen na de start. Daarvoor moet die werkgever door dezelfde leverancier zijn geleverd, met codes van de BRC
  2014 zoals ze in het bestand staan. Of het oude beroep krimpt is niet bekend. Het gaat vaak om enkele tientallen
  mensen: lees het cijfer met zijn marges en met het aantal. Een loopbrug telt bij de latende werkgever.
engels:
  titel: Job-to-job bridges to a shortage occupation
  vraag: What share of the job-to-job bridges that started went to an occupation in which people are hard to find?
  teller: those job-to-job bridges to an occupation with a tension indicator above 1.5 in that year
  noemer: >-
    job-to-job bridges that started in the period, for which the job group at the receiving employer and the tension
    of that occupation are known
  let_op: >-
    The tension comes from arbeidsmarkt.csv in the home folder: that of the region of the receiving employer if it
    is there, else that of the whole of the Netherlands. Without that file this figure is not there; that is not the
    same as zero. The occupation is the job group of the first row of the employment contract at the receiving
    employer that begins from 31 days before up to and including 92 days after the start. For that, the employer
    must have been delivered by the same supplier, with codes of the BRC 2014 as they are in the file. Whether the
    old occupation is shrinking is not known. This is often about a few dozen people: read the figure with its
    margins and with the number. A bridge counts with the sending employer.
versie: 1
---*/
with baan as (
  select
    l.jaar,
    l.loopbrug_nr,
    l.startdatum,
    l.regio_naar,
    b.functiegroep,
    row_number() over (
      partition by l.jaar, l.loopbrug_nr
      order by b.begin nulls last, b.dienstverband_nr nulls last, b.functiegroep nulls last
    ) as volgnummer
  from feit_loopbrug as l
  join feit_loopbaan as b
    on b.werkgever_nr = l.ontvangende_werkgever_nr
    and b.medewerker_nr = l.medewerker_nr
    and b.begin >= l.startdatum - 31
    and b.begin <= l.startdatum + 92
  where b.functiegroep is not null
),
spanning as (
  select
    a.periode,
    a.functiegroep,
    a.regio,
    case
      when cast(nullif(a.vacatures, '') as double) > 1.5 * cast(nullif(a.ww_kort, '') as double) then 1
      else 0
    end as krap
  from codelijst_arbeidsmarkt as a
  where a.sector = 'T'
    and a.vacatures <> ''
    and a.ww_kort <> ''
    and cast(nullif(a.ww_kort, '') as double) > 0
)
select
  p.code as periode,
  b.loopbrug_nr as eenheid_id,
  coalesce(r.krap, n.krap) as teller,
  1 as noemer
from baan as b
join periode as p
  on p.jaar = b.jaar
  and b.startdatum >= p.van
  and b.startdatum < p.tot
join periode as j
  on j.jaar = b.jaar
  and j.soort = 'jaar'
left join spanning as r
  on r.periode = j.code
  and r.functiegroep = b.functiegroep
  and r.regio = b.regio_naar
left join spanning as n
  on n.periode = j.code
  and n.functiegroep = b.functiegroep
  and n.regio = 'T'
where b.volgnummer = 1
  and coalesce(r.krap, n.krap) is not null
