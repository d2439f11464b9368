/*---
id: scholing
titel: Scholing per medewerker bij een werkgever en periode
na: [werkgever, medewerker]
---*/
with soort as (
  select
    w.jaar,
    s.werkgever_nr,
    s.medewerker_nr,
    s.begin,
    coalesce(s.eind, s.begin) + 1 as tot,
    coalesce(s.eind, s.begin) + 1 - s.begin as duur,
    cast(s.uren as double) as uren,
    cast(s.kosten as double) as kosten,
    case when s.betaler in ('werkgever', 'fonds') then 1 else 0 end as werkgever_betaalt,
    case when s.betaler = 'fonds' then 1 else 0 end as fonds_betaalt,
    case when s.betaler is null then 1 else 0 end as betaler_onbekend,
    case when s.soort = 'formeel' then 1 else 0 end as formeel,
    case when s.soort = 'non-formeel' then 1 else 0 end as niet_formeel,
    case when s.soort is null then 1 else 0 end as soort_onbekend,
    case when s.initiatief in ('werknemer', 'samen') then 1 else 0 end as eigen,
    case when s.initiatief is null then 1 else 0 end as initiatief_onbekend
  from scholing as s
  join feit_werkgever as w
    on w.werkgever_nr = s.werkgever_nr
    and w.levering_scholing = s.levering_nr
),
activiteit as (
  select
    p.code as periode,
    s.werkgever_nr,
    s.medewerker_nr,
    s.uren * (least(s.tot, p.tot) - greatest(s.begin, p.van)) / cast(s.duur as double) as uren,
    s.kosten * (least(s.tot, p.tot) - greatest(s.begin, p.van)) / cast(s.duur as double) as kosten,
    s.werkgever_betaalt,
    s.fonds_betaalt,
    s.betaler_onbekend,
    s.formeel,
    s.niet_formeel,
    s.soort_onbekend,
    s.eigen,
    s.initiatief_onbekend,
    case when s.begin >= p.van then 1 else 0 end as begonnen
  from soort as s
  join periode as p
    on p.jaar = s.jaar
    and p.van < s.tot
    and s.begin < p.tot
),
-- Uren in biljoensten en euro's in honderdmiljardsten: hele getallen tellen in elke volgorde gelijk op. Wat onbekend
-- is telt in geen van de soorten mee, en ernaast staat hoe vaak het onbekend is.
gevolgd as (
  select
    a.periode,
    a.werkgever_nr,
    a.medewerker_nr,
    count(*) as activiteiten,
    count(*) - count(a.uren) as zonder_uren,
    cast(sum(cast(floor(a.uren * 1e12) as bigint)) as bigint) as uren,
    count(*) - count(a.kosten) as zonder_kosten,
    cast(sum(cast(floor(a.kosten * 1e11) as bigint)) as bigint) as kosten,
    max(a.werkgever_betaalt) as werkgever_betaalt,
    max(a.fonds_betaalt) as fonds_betaalt,
    max(a.betaler_onbekend) as betaler_onbekend,
    max(a.formeel) as formeel,
    max(a.niet_formeel) as niet_formeel,
    max(a.soort_onbekend) as soort_onbekend,
    cast(sum(a.begonnen) as bigint) as begonnen,
    cast(sum(a.begonnen * a.eigen) as bigint) as begonnen_eigen,
    cast(sum(a.begonnen * a.initiatief_onbekend) as bigint) as begonnen_onbekend
  from activiteit as a
  group by
    a.periode,
    a.werkgever_nr,
    a.medewerker_nr
)
select
  m.periode,
  m.eenheid_id,
  coalesce(g.activiteiten, 0) as activiteiten,
  coalesce(g.zonder_uren, 0) as zonder_uren,
  coalesce(g.uren, 0) as uren,
  coalesce(g.zonder_kosten, 0) as zonder_kosten,
  coalesce(g.kosten, 0) as kosten,
  coalesce(g.werkgever_betaalt, 0) as werkgever_betaalt,
  coalesce(g.fonds_betaalt, 0) as fonds_betaalt,
  coalesce(g.betaler_onbekend, 0) as betaler_onbekend,
  coalesce(g.formeel, 0) as formeel,
  coalesce(g.niet_formeel, 0) as niet_formeel,
  coalesce(g.soort_onbekend, 0) as soort_onbekend,
  coalesce(g.begonnen, 0) as begonnen,
  coalesce(g.begonnen_eigen, 0) as begonnen_eigen,
  coalesce(g.begonnen_onbekend, 0) as begonnen_onbekend
from feit_medewerker as m
join feit_werkgever as w
  on w.jaar = m.jaar
  and w.werkgever_nr = m.werkgever_nr
left join gevolgd as g
  on g.periode = m.periode
  and g.werkgever_nr = m.werkgever_nr
  and g.medewerker_nr = m.medewerker_nr
where w.levering_scholing is not null
