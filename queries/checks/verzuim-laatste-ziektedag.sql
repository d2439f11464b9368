/*---
id: verzuim-laatste-ziektedag
code: VERZUIM-LAATSTE-ZIEKTEDAG
ernst: waarschuwing
tabel: verzuim
kolom: hersteld
melding: Bij meer dan 5 procent van de gevallen is hersteld dezelfde dag als het begin. Waarschijnlijk bevat de kolom de laatste ziektedag.
advies: Lever de eerste dag terug aan het werk, en niet de laatste ziektedag.
---*/
with geteld as (
  select
    min(case when hersteld = begin then rij end) as rij,
    count(*) as gevallen,
    count(distinct begin) as dagen,
    sum(case when hersteld = begin then 1 else 0 end) as nul
  from verzuim
  where hersteld >= begin
)
select
  rij
from geteld
where gevallen >= 50
  and dagen >= 10
  and 20 * nul > gevallen
