/*---
id: verzuim-per-baan
code: VERZUIM-PER-BAAN
ernst: opmerking
tabel: verzuim
kolom: dienstverband_id
melding: Hetzelfde verzuim is ook bij een ander dienstverband van deze medewerker geleverd.
advies: Lever een verzuim één keer, bij de hoofdbaan, als de medewerker bij één werkgever twee dienstverbanden heeft.
---*/
with meer as (
  select
    medewerker_nr,
    werkgever_nr
  from hulp_baan
  where medewerker_nr is not null
    and werkgever_nr is not null
  group by
    medewerker_nr,
    werkgever_nr
  having count(*) > 1
),
geval as (
  select
    v.rij,
    v.begin,
    coalesce(v.hersteld, 2147483646) as hersteld,
    v.dienstverband_nr,
    b.medewerker_nr,
    b.werkgever_nr
  from meer as m
  join hulp_baan as b on b.medewerker_nr = m.medewerker_nr
    and b.werkgever_nr = m.werkgever_nr
  join verzuim as v on v.dienstverband_nr = b.dienstverband_nr
  where v.begin is not null
),
dubbel as (
  select
    medewerker_nr,
    werkgever_nr,
    begin,
    hersteld,
    min(dienstverband_nr) as eerste
  from geval
  group by
    medewerker_nr,
    werkgever_nr,
    begin,
    hersteld
  having min(dienstverband_nr) <> max(dienstverband_nr)
)
select
  g.rij
from geval as g
join dubbel as d on d.medewerker_nr = g.medewerker_nr
  and d.werkgever_nr = g.werkgever_nr
  and d.begin = g.begin
  and d.hersteld = g.hersteld
where g.dienstverband_nr <> d.eerste
