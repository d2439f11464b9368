/*---
id: vroeg
titel: Wie een jaar voor een periode in dienst kwam, en of hij binnen twaalf maanden weer weg was
na: [werkgever, dienstjaar, dienstperiode]
---*/
-- Twaalf maanden na de eerste dag; na 29 februari is dat 28 februari.
with start as (
  select
    d.werkgever_nr,
    d.eenheid_id,
    d.van,
    d.tot,
    d.beeindigd,
    least(n.van + d.van - m.van, n.tot - 1) as dag
  from feit_dienstperiode as d
  join dim_dag as e on e.dag = d.van
  join dim_maand as m on m.maand_idx = e.maand_idx
  join dim_maand as n on n.maand_idx = e.maand_idx + 12
  where d.begonnen = 1
    and d.telt_begin = 1
)
select
  p.code as periode,
  s.eenheid_id,
  count(*) as gestart,
  cast(sum(case when s.tot < s.dag and s.beeindigd = 1 then 1 else 0 end) as bigint) as vertrokken
from start as s
join periode as p
  on p.van <= s.dag
  and s.dag < p.tot
join feit_dienstjaar as j
  on j.jaar = p.jaar
  and j.werkgever_nr = s.werkgever_nr
  and j.sinds <= s.van
join feit_werkgever as w
  on w.jaar = p.jaar
  and w.werkgever_nr = s.werkgever_nr
group by
  p.code,
  s.eenheid_id
