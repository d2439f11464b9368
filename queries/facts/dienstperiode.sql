/*---
id: dienstperiode
titel: Tijd die iemand aaneengesloten bij een werkgever in dienst was, in een of meer banen na of naast elkaar
na: [loopbaan]
---*/
with gelopen as (
  select
    l.werkgever_nr,
    l.medewerker_nr,
    l.eenheid_id,
    l.dienstverband_nr,
    l.begin,
    l.van,
    l.tot,
    l.beeindigd,
    l.telt,
    l.functiegroep,
    max(l.tot) over (
      partition by l.werkgever_nr, l.medewerker_nr
      order by l.van nulls last, l.tot nulls last, l.dienstverband_nr nulls last
      rows between unbounded preceding and 1 preceding
    ) as al_tot
  from feit_loopbaan as l
),
genummerd as (
  select
    g.werkgever_nr,
    g.medewerker_nr,
    g.eenheid_id,
    g.begin,
    g.van,
    g.tot,
    g.beeindigd,
    g.telt,
    g.functiegroep,
    sum(case when g.van <= g.al_tot then 0 else 1 end) over (
      partition by g.werkgever_nr, g.medewerker_nr
      order by g.van nulls last, g.tot nulls last, g.dienstverband_nr nulls last
      rows between unbounded preceding and current row
    ) as reeks
  from gelopen as g
),
per_reeks as (
  select
    g.werkgever_nr,
    g.medewerker_nr,
    min(g.eenheid_id) as eenheid_id,
    min(g.begin) as begin,
    min(g.van) as van,
    max(g.tot) as tot,
    min(g.telt) as telt_geheel,
    count(g.functiegroep) as functies,
    -- Wat op de eerste en de laatste dag geldt: de dag voorop in het getal, dan of er nog een baan doorloopt.
    min(g.van * 2 + 1 - g.telt) as eerste,
    max(g.tot * 4 + (1 - g.beeindigd) * 2 + g.telt) as laatste
  from genummerd as g
  group by
    g.werkgever_nr,
    g.medewerker_nr,
    g.reeks
)
select
  r.werkgever_nr,
  r.medewerker_nr,
  r.eenheid_id,
  r.begin,
  r.van,
  r.tot,
  r.telt_geheel,
  case when r.functies > 0 then 1 else 0 end as functie_bekend,
  case when r.begin = r.van then 1 else 0 end as begonnen,
  r.van * 2 + 1 - r.eerste as telt_begin,
  case when r.laatste - r.tot * 4 < 2 then 1 else 0 end as beeindigd,
  case when r.laatste - r.tot * 4 = 1 or r.laatste - r.tot * 4 = 3 then 1 else 0 end as telt_eind
from per_reeks as r
