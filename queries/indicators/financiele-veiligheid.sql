/*---
id: financiele-veiligheid
code: LB7
titel: Financiële veiligheid van een loopbrug
vraag: Welk deel van de mensen met een nieuw contract ging er in loon en uren niet op achteruit?
eenheid: loopbrug
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: loopbrug-contracten
tijd: stroom
teller: loopbruggen daarvan met een loon dat niet lager is en ten minste 95 procent van de uren
noemer: >-
  loopbruggen met een contract bij de ontvangende werkgever dat in de periode begon en waarvan loon en uren
  voor en na bekend zijn
interval: wilson
thema: mobiliteit
zaad: Z4
bron: eigen definitie
begrippen: [loopbrug]
let_op: >-
  Toeslagen, reistijd en zekerheid van het contract staan er niet in. Of het loon per uur of per maand is,
  moet in een levering voor en na hetzelfde zijn. Het gaat vaak om enkele tientallen mensen: lees het cijfer
  met zijn marges en met het aantal. Werkgevers die geen loopbruggen leverden tellen niet mee; een loopbrug
  telt bij de latende werkgever.
engels:
  titel: Financial safety of a job-to-job bridge
  vraag: What share of the people with a new contract did not lose in pay and hours?
  teller: those job-to-job bridges with pay that is not lower and at least 95 per cent of the hours
  noemer: >-
    job-to-job bridges with a contract at the receiving employer that began in the period and for which pay and
    hours before and after are known
  let_op: >-
    Allowances, travel time and security of the contract are not included. Whether pay is per hour or per month must
    be the same before and after within a delivery. This is often about a few dozen people: read the figure with its
    margins and with the number. Employers that delivered no job-to-job bridges do not count; a bridge counts with
    the sending employer.
versie: 1
---*/
select
  p.code as periode,
  l.loopbrug_nr as eenheid_id,
  case when l.loon_naar >= l.loon_van and l.uren_naar * 100 >= l.uren_van * 95 then 1 else 0 end as teller,
  1 as noemer
from feit_loopbrug as l
join periode as p
  on p.jaar = l.jaar
  and l.contractdatum >= p.van
  and l.contractdatum < p.tot
where l.loon_van is not null
  and l.loon_naar is not null
  and l.uren_van is not null
  and l.uren_naar is not null
