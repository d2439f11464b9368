/*---
id: scholing
titel: Scholing per medewerker bij een werkgever en periode
na: [werkgever, medewerker]
---*/
with activiteit as (
  select
    p.code as periode,
    s.werkgever_nr,
    s.medewerker_nr,
    cast(s.uren as double) as uren,
    cast(s.kosten as double) as kosten,
    s.betaler,
    s.initiatief,
    s.soort,
    case when s.begin >= p.van then 1 else 0 end as begonnen,
    least(coalesce(s.eind, s.begin) + 1, p.tot) - greatest(s.begin, p.van) as dagen,
    coalesce(s.eind, s.begin) + 1 - s.begin as duur
  from scholing as s
  join feit_werkgever as w
    on w.werkgever_nr = s.werkgever_nr
    and w.levering_scholing = s.levering_nr
  join periode as p
    on p.jaar = w.jaar
    and p.van <= coalesce(s.eind, s.begin)
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
    cast(sum(cast(floor(a.uren * a.dagen / cast(a.duur as double) * 1e12) as bigint)) as bigint) as uren,
    count(*) - count(a.kosten) as zonder_kosten,
    cast(sum(cast(floor(a.kosten * a.dagen / cast(a.duur as double) * 1e11) as bigint)) as bigint) as kosten,
    sum(case when a.betaler in ('werkgever', 'fonds') then 1 else 0 end) as werkgever_betaalt,
    sum(case when a.betaler = 'fonds' then 1 else 0 end) as fonds_betaalt,
    sum(case when a.betaler is null then 1 else 0 end) as betaler_onbekend,
    sum(case when a.soort = 'formeel' then 1 else 0 end) as formeel,
    sum(case when a.soort = 'non-formeel' then 1 else 0 end) as niet_formeel,
    sum(case when a.soort is null then 1 else 0 end) as soort_onbekend,
    sum(a.begonnen) as begonnen,
    sum(case when a.initiatief in ('werknemer', 'samen') then a.begonnen else 0 end) as begonnen_eigen,
    sum(case when a.initiatief is null then a.begonnen else 0 end) as begonnen_onbekend
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
