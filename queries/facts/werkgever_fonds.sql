/*---
id: werkgever_fonds
titel: Onder welk fonds een werkgever in een jaar valt, en waarom
na: [werkgever]
---*/
with rij as (
  select
    f.jaar,
    f.werkgever_nr,
    min(w.fonds) as fonds,
    min(w.cao_code) as cao_code,
    min(w.sbi_versie) as sbi_versie,
    min(w.sbi_code) as sbi_code
  from feit_werkgever as f
  join werkgever as w
    on w.levering_nr = f.levering_werkgever
    and w.werkgever_nr = f.werkgever_nr
  group by
    f.jaar,
    f.werkgever_nr
),
-- Opgave van de werkgever gaat voor de cao, en de cao voor de SBI: een fonds volgt de werkingssfeer van een cao, en
-- de SBI zegt daar alleen bij benadering iets over.
kandidaat as (
  select
    r.jaar,
    r.werkgever_nr,
    r.fonds,
    1 as rang
  from rij as r
  where r.fonds is not null
  union all
  select
    r.jaar,
    r.werkgever_nr,
    g.fonds,
    2 as rang
  from rij as r
  join codelijst_fonds_regel as g on g.cao_code = r.cao_code
  union all
  select
    r.jaar,
    r.werkgever_nr,
    g.fonds,
    3 as rang
  from rij as r
  join codelijst_fonds_regel as g
    on g.sbi_versie = r.sbi_versie
    and r.sbi_code >= g.sbi_van
    and r.sbi_code < g.sbi_grens
),
eerste as (
  select
    k.jaar,
    k.werkgever_nr,
    min(k.rang) as rang
  from kandidaat as k
  group by
    k.jaar,
    k.werkgever_nr
)
select
  k.jaar,
  k.werkgever_nr,
  min(k.fonds) as fonds,
  case min(k.rang)
    when 1 then 'werkgever'
    when 2 then 'cao'
    else 'sbi'
  end as grond
from kandidaat as k
join eerste as e
  on e.jaar = k.jaar
  and e.werkgever_nr = k.werkgever_nr
  and e.rang = k.rang
group by
  k.jaar,
  k.werkgever_nr
