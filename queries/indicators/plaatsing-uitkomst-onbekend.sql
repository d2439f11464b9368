/*---
id: plaatsing-uitkomst-onbekend
code: LB3
titel: Plaatsing met onbekende uitkomst
vraag: Van welk deel van de contracten na een loopbrug is niet bekend of iemand na een jaar nog in dienst was?
eenheid: loopbrug
maat: verhouding
weergave: procent
richting: lager-is-gunstiger
klasse: hr
populatie: loopbrug-contracten-12m
tijd: stroom
teller: >-
  loopbruggen daarvan waarvan niet is vastgelegd dat iemand na twaalf maanden nog in dienst was, is gestopt of
  is teruggekeerd
noemer: >-
  loopbruggen met een contract bij de ontvangende werkgever dat twaalf maanden eerder begon, in de periode die
  zo lang terug ligt
interval: wilson
thema: mobiliteit
zaad: Z4
bron: eigen definitie
begrippen: [loopbrug]
let_op: >-
  Dit cijfer hoort bij de duurzame plaatsing na twaalf maanden: hoe hoger het is, hoe meer dat cijfer te laag
  kan zijn. Het gaat vaak om enkele tientallen mensen: lees het cijfer met zijn marges en met het aantal.
  Werkgevers die geen loopbruggen leverden tellen niet mee; een loopbrug telt bij de latende werkgever.
engels:
  titel: Placement with unknown outcome
  vraag: >-
    For what share of the contracts after a job-to-job bridge is it not known whether the person was still employed
    after a year?
  teller: >-
    those job-to-job bridges for which it was not recorded that the person was still employed after twelve months,
    stopped or went back
  noemer: >-
    job-to-job bridges with a contract at the receiving employer that began twelve months earlier, in the period
    that lies that far back
  let_op: >-
    This figure belongs with lasting placement after twelve months: the higher it is, the more that figure may be
    too low. This is often about a few dozen people: read the figure with its margins and with the number. Employers
    that delivered no job-to-job bridges do not count; a bridge counts with the sending employer.
versie: 1
---*/
select
  t.periode,
  l.loopbrug_nr as eenheid_id,
  case when l.status in ('nog_in_dienst_12m', 'gestopt', 'teruggekeerd') then 0 else 1 end as teller,
  1 as noemer
from feit_loopbrug as l
join feit_terugblik as t
  on t.jaar = l.jaar
  and l.contractdatum >= t.begin_12
  and l.contractdatum < t.van_12
