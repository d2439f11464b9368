/*---
id: duurzame-plaatsing-12-maanden
code: LB3
titel: Duurzame plaatsing na twaalf maanden
vraag: Welk deel van de contracten na een loopbrug liep na twaalf maanden nog?
eenheid: loopbrug
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: loopbrug-contracten-12m
tijd: stroom
teller: loopbruggen daarvan waarvan is vastgelegd dat iemand na twaalf maanden nog in dienst was
noemer: >-
  loopbruggen met een contract bij de ontvangende werkgever dat twaalf maanden eerder begon, in de periode die
  zo lang terug ligt
interval: wilson
thema: mobiliteit
zaad: Z4
bron: eigen definitie
begrippen: [loopbrug]
let_op: >-
  Alleen wat is vastgelegd telt als nog in dienst: wie niet is gevolgd telt in de noemer en niet in de teller,
  dus het cijfer is een ondergrens. Contracten van korter dan twaalf maanden geleden tellen nog niet mee. Het
  gaat vaak om enkele tientallen mensen: lees het cijfer met zijn marges en met het aantal. Werkgevers die
  geen loopbruggen leverden tellen niet mee; een loopbrug telt bij de latende werkgever.
engels:
  titel: Lasting placement after twelve months
  vraag: What share of the contracts after a job-to-job bridge was still running after twelve months?
  teller: those job-to-job bridges for which it was recorded that the person was still employed after twelve months
  noemer: >-
    job-to-job bridges with a contract at the receiving employer that began twelve months earlier, in the period
    that lies that far back
  let_op: >-
    Only what was recorded counts as still employed: those who were not followed count in the denominator and not in
    the numerator, so the figure is a lower limit. Contracts that began less than twelve months ago do not count
    yet. This is often about a few dozen people: read the figure with its margins and with the number. Employers
    that delivered no job-to-job bridges do not count; a bridge counts with the sending employer.
versie: 1
---*/
select
  t.periode,
  l.loopbrug_nr as eenheid_id,
  case when l.status = 'nog_in_dienst_12m' then 1 else 0 end as teller,
  1 as noemer
from feit_loopbrug as l
join feit_terugblik as t
  on t.jaar = l.jaar
  and l.contractdatum >= t.begin_12
  and l.contractdatum < t.van_12
