/*---
id: loopbaanstap-extern
code: SH3
titel: Loopbaanstap naar een andere werkgever
vraag: Welk deel van de medewerkers ging in twee jaar met een loopbrug naar een andere werkgever?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: loopbaan-met-loopbrug
tijd: stand
perioden: [jaar]
teller: van hen, wie sindsdien met een loopbrug een contract bij een andere werkgever kreeg
noemer: >-
  medewerkers die aan het begin van de 24 maanden tot en met de peildatum in dienst waren, en wie sindsdien met
  een loopbrug vertrok
interval: wilson
thema: mobiliteit
zaad: Z3
bron: eigen definitie
begrippen: [loopbaanstap, medewerker, peildatum]
let_op: >-
  Alleen een overstap met een loopbrug is te zien; wie op eigen gelegenheid naar een andere werkgever ging telt
  hier niet. Alleen werkgevers die loopbruggen leverden tellen mee, en die over alle 24 maanden banen leverden.
engels:
  titel: Career step to another employer
  vraag: What share of employees moved to another employer with a job-to-job bridge in two years?
  teller: of them, those who since then got a contract with another employer with a job-to-job bridge
  noemer: >-
    employees who were employed at the start of the 24 months up to and including the reference date, and those who
    have left since with a job-to-job bridge
  let_op: >-
    Only a move with a job-to-job bridge can be seen; those who went to another employer by themselves do not count
    here. Only employers that delivered job-to-job bridges count, and that delivered jobs for all 24 months.
versie: 1
---*/
with basis as (
  select
    s.periode,
    s.eenheid_id,
    0 as extern
  from feit_loopbaanstap as s
  join feit_werkgever as w
    on w.jaar = s.jaar
    and w.werkgever_nr = s.werkgever_nr
  where w.levering_loopbrug is not null
  union all
  select
    o.periode,
    o.eenheid_id,
    1
  from feit_overstap as o
)
select
  b.periode,
  b.eenheid_id,
  max(b.extern) as teller,
  1 as noemer
from basis as b
group by
  b.periode,
  b.eenheid_id
