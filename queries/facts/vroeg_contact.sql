/*---
id: vroeg_contact
titel: Verzuimgevallen die zo lang duurden dat een verzuimgesprek te verwachten is, en of het er op tijd was
na: [werkgever, bereik, dienstperiode, verzuimjaar, afloop]
---*/
-- Binnen hoeveel dagen na de eerste ziektedag, en hoeveel dagen een geval daarvoor ten minste duurt.
with termijn as (
  select 'week' as soort, 7 as dagen, 8 as duur
  union all
  select 'acht-weken', 56, 56
),
geval as (
  select
    t.soort,
    t.dagen,
    p.jaar,
    p.code as periode,
    a.werkgever_nr,
    a.medewerker_nr,
    a.eenheid_id,
    a.begin
  from feit_afloop as a
  join termijn as t on a.begin + t.duur <= coalesce(a.hersteld, 1000000)
  join feit_dienstperiode as d
    on d.eenheid_id = a.eenheid_id
    and d.van <= a.begin
    and a.begin + t.dagen < d.tot
  join periode as p
    on p.van <= a.begin + t.dagen
    and a.begin + t.dagen < p.tot
  join feit_verzuimjaar as j
    on j.jaar = p.jaar
    and j.werkgever_nr = a.werkgever_nr
    and j.sinds <= a.begin
),
gesproken as (
  select
    b.jaar,
    g.werkgever_nr,
    g.medewerker_nr,
    g.datum
  from gesprek as g
  join feit_bereik as b
    on b.werkgever_nr = g.werkgever_nr
    and b.levering_nr = g.levering_nr
    and b.tabel = 'gesprek'
    and g.datum >= b.van
    and g.datum < b.tot
  where g.soort = 'verzuim'
),
-- Wie in een jaar geen enkel verzuimgesprek vastlegt, legt ze niet vast: dat is geen nul.
legt_vast as (
  select
    g.jaar,
    g.werkgever_nr,
    min(b.vanaf) as vanaf
  from gesproken as g
  join feit_bereik as b
    on b.jaar = g.jaar
    and b.werkgever_nr = g.werkgever_nr
    and b.tabel = 'gesprek'
  group by
    g.jaar,
    g.werkgever_nr
),
contact as (
  select
    c.soort,
    c.periode,
    c.eenheid_id,
    c.begin
  from geval as c
  join gesproken as g
    on g.jaar = c.jaar
    and g.werkgever_nr = c.werkgever_nr
    and g.medewerker_nr = c.medewerker_nr
    and g.datum >= c.begin
    and g.datum <= c.begin + c.dagen
  group by
    c.soort,
    c.periode,
    c.eenheid_id,
    c.begin
)
select
  c.soort,
  c.periode,
  c.eenheid_id,
  count(*) as gevallen,
  count(o.begin) as contact
from geval as c
join legt_vast as l
  on l.jaar = c.jaar
  and l.werkgever_nr = c.werkgever_nr
join dim_dag as d
  on d.dag = c.begin
  and l.vanaf <= d.jaar
left join contact as o
  on o.soort = c.soort
  and o.periode = c.periode
  and o.eenheid_id = c.eenheid_id
  and o.begin = c.begin
group by
  c.soort,
  c.periode,
  c.eenheid_id
