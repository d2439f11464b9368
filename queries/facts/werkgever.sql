/*---
id: werkgever
titel: Kenmerken van een werkgever in een jaar, en welke levering er voor hem spreekt
---*/
with jaren as (
  select distinct jaar
  from periode
),
baan as (
  select
    d.jaar,
    d.werkgever_nr,
    l.leverancier
  from dekking as d
  join jaren as j on j.jaar = d.jaar
  join levering as l on l.levering_nr = d.levering_nr
  where d.tabel = 'dienstverband'
),
bron as (
  select
    d.jaar,
    d.werkgever_nr,
    d.tabel,
    d.levering_nr,
    case when l.leverancier = b.leverancier then d.levering_nr end as levering_eigen
  from dekking as d
  join levering as l on l.levering_nr = d.levering_nr
  join baan as b
    on b.jaar = d.jaar
    and b.werkgever_nr = d.werkgever_nr
),
-- Verzuim en verlof wijzen naar een dienstverband van hun eigen levering. Scholing, gesprekken en de andere registers
-- wijzen naar de medewerker, en die is per leverancier bekend. Een enquete en een fondsbudget noemen geen medewerker.
geldig as (
  select
    b.jaar,
    b.werkgever_nr,
    max(case when b.tabel = 'dienstverband' then b.levering_nr end) as levering_nr,
    max(case when b.tabel = 'werkgever' then b.levering_nr end) as levering_werkgever,
    max(case when b.tabel = 'medewerker' then b.levering_nr end) as levering_medewerker,
    max(case when b.tabel = 'verzuim' then b.levering_nr end) as levering_verzuim,
    max(case when b.tabel = 'verlof' then b.levering_nr end) as levering_verlof,
    max(case when b.tabel = 'scholing' then b.levering_eigen end) as levering_scholing,
    max(case when b.tabel = 'gesprek' then b.levering_eigen end) as levering_gesprek,
    max(case when b.tabel = 'leerbudget' then b.levering_eigen end) as levering_leerbudget,
    max(case when b.tabel = 'paspoort' then b.levering_eigen end) as levering_paspoort,
    max(case when b.tabel = 'loopbrug' then b.levering_eigen end) as levering_loopbrug,
    max(case when b.tabel = 'deelname' then b.levering_eigen end) as levering_deelname,
    max(case when b.tabel = 'interventie' then b.levering_eigen end) as levering_interventie,
    max(case when b.tabel = 'fondsbudget' then b.levering_nr end) as levering_fondsbudget,
    max(case when b.tabel = 'enquete' then b.levering_nr end) as levering_enquete
  from bron as b
  group by
    b.jaar,
    b.werkgever_nr
),
rij as (
  select
    w.levering_nr,
    w.werkgever_nr,
    min(case when w.sbi_versie = '2008' then w.sbi_code end) as sbi_2008,
    min(w.regio) as regio,
    min(w.werkzame_personen) as werkzame_personen,
    min(w.cluster) as cluster
  from werkgever as w
  group by
    w.levering_nr,
    w.werkgever_nr
),
-- De sector is die van de SBI 2008. Kent de levering alleen een code van 2025, dan geldt de laatste code van 2008
-- die over dezelfde werkgever is geleverd: er is geen omzetting, en een werkgever wisselt niet van sector doordat
-- de indeling verandert.
laatste as (
  select
    r.werkgever_nr,
    max(r.levering_nr) as levering_nr
  from rij as r
  join levering as l on l.levering_nr = r.levering_nr
  where r.sbi_2008 is not null
    and l.stand = 'geladen'
  group by r.werkgever_nr
),
sbi as (
  select
    r.levering_nr,
    r.werkgever_nr,
    coalesce(r.sbi_2008, v.sbi_2008) as sbi_2008
  from rij as r
  left join laatste as l on l.werkgever_nr = r.werkgever_nr
  left join rij as v
    on v.werkgever_nr = l.werkgever_nr
    and v.levering_nr = l.levering_nr
),
-- Als tekst vergeleken valt 86, 8610, 86.10 en 86101 na 86 en voor 87; een getal zou de nul van 0111 verliezen.
sector as (
  select
    s.levering_nr,
    s.werkgever_nr,
    min(a.sectie) as sector
  from sbi as s
  join codelijst_sbi2008_afdeling as a
    on s.sbi_2008 >= a.code
    and s.sbi_2008 < a.grens
  group by
    s.levering_nr,
    s.werkgever_nr
),
klasse as (
  select
    r.levering_nr,
    r.werkgever_nr,
    max(g.van) as van
  from rij as r
  join codelijst_grootte as g on g.van <= r.werkzame_personen
  group by
    r.levering_nr,
    r.werkgever_nr
)
select
  g.jaar,
  g.werkgever_nr,
  g.levering_nr,
  g.levering_werkgever,
  g.levering_medewerker,
  case when g.levering_verzuim = g.levering_nr then g.levering_verzuim end as levering_verzuim,
  case when g.levering_verlof = g.levering_nr then g.levering_verlof end as levering_verlof,
  g.levering_scholing,
  g.levering_gesprek,
  g.levering_leerbudget,
  g.levering_paspoort,
  g.levering_loopbrug,
  g.levering_deelname,
  g.levering_interventie,
  g.levering_fondsbudget,
  g.levering_enquete,
  coalesce(s.sector, '?') as sector,
  coalesce(a.code, m.arbeidsmarktregio, n.arbeidsmarktregio, '?') as regio,
  coalesce(k.code, '?') as grootte,
  r.cluster
from geldig as g
left join rij as r
  on r.levering_nr = g.levering_werkgever
  and r.werkgever_nr = g.werkgever_nr
left join sector as s
  on s.levering_nr = g.levering_werkgever
  and s.werkgever_nr = g.werkgever_nr
left join klasse as v
  on v.levering_nr = g.levering_werkgever
  and v.werkgever_nr = g.werkgever_nr
left join codelijst_grootte as k on k.van = v.van
left join codelijst_arbeidsmarktregio as a on a.code = r.regio
left join codelijst_gemeente as m on m.code = r.regio
left join codelijst_gemeente_opvolger as o on o.code = r.regio
left join codelijst_gemeente as n on n.code = o.opvolger
