/*---
id: verzuim-deel-fractie
code: VERZUIM-DEEL-FRACTIE
ernst: fout
tabel: verzuim_deel
kolom: ao_pct
melding: "Alle percentages zijn 1 of lager: waarschijnlijk is 0,5 geschreven waar 50 procent bedoeld is."
advies: Schrijf percentages van 0 tot en met 100, dus 50 in plaats van 0,5.
---*/
with geteld as (
  select
    min(rij) as rij,
    count(*) as rijen,
    max(ao_pct) as hoogste,
    min(ao_pct) as laagste
  from verzuim_deel
  where ao_pct > 0
)
select
  rij
from geteld
where rijen >= 5
  and hoogste <= 1
