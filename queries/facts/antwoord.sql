/*---
id: antwoord
titel: Antwoorden op de items van bekende schalen, in dezelfde richting
na: [respondent]
---*/
-- Een item dat in een golf twee keer is beantwoord, telt een keer als de antwoorden gelijk zijn en anders niet.
with gegeven as (
  select
    a.levering_nr,
    a.respondent_nr,
    a.golf,
    a.schaal,
    a.item,
    min(a.waarde) as laagste,
    max(a.waarde) as hoogste
  from enquete_antwoord as a
  join feit_respondent as r
    on r.levering_nr = a.levering_nr
    and r.respondent_nr = a.respondent_nr
    and r.golf = a.golf
  group by
    a.levering_nr,
    a.respondent_nr,
    a.golf,
    a.schaal,
    a.item
),
-- Een antwoord van de schaal gaat voor: een 8 is bij een rapportcijfer een 8 en bij een vraag met vijf antwoorden een
-- code voor 'weet niet'.
geduid as (
  select
    g.levering_nr,
    g.respondent_nr,
    g.golf,
    i.schaal,
    i.versie,
    i.item,
    i.omgekeerd,
    i.van,
    i.tot,
    g.laagste as waarde,
    case
      when g.laagste <> g.hoogste then 'ongeldig'
      when g.laagste >= i.van and g.laagste <= i.tot and (g.laagste - i.van) % i.stap = 0 then 'geldig'
      when g.laagste in (8, 9, 88, 98, 99, -1) then 'weet-niet'
      else 'ongeldig'
    end as soort
  from gegeven as g
  join schaal_item as i
    on i.geleverd_als = g.schaal
    and i.item = g.item
)
select
  g.levering_nr,
  g.respondent_nr,
  g.golf,
  g.schaal,
  g.versie,
  g.item,
  g.tot,
  case
    when g.soort <> 'geldig' then null
    when g.omgekeerd = 1 then g.van + g.tot - g.waarde
    else g.waarde
  end as waarde,
  case when g.soort = 'weet-niet' then 1 else 0 end as weet_niet,
  case when g.soort = 'ongeldig' then 1 else 0 end as ongeldig
from geduid as g
