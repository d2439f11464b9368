/*---
id: werkgever-sbi-nul
code: WERKGEVER-SBI-NUL
ernst: waarschuwing
tabel: werkgever
kolom: sbi_code
melding: De SBI-code mist waarschijnlijk zijn eerste nul en valt daardoor in een andere sector.
advies: Lever de hele kolom als tekst, zodat 0111 niet 111 wordt. Excel laat de nul weg in een kolom met getallen.
---*/
-- 111 bestaat niet en 0111 wel: zeker een nul kwijt. 812 bestaat met en zonder nul; dat is alleen verdacht in een
-- levering waarin een andere code zeker een nul mist en geen enkele code met een nul begint.
with teken as (
  select
    sum(case when z.zeker = 'ja' then 1 else 0 end) as kwijt,
    sum(case when w.sbi_code < '1' then 1 else 0 end) as met_nul
  from werkgever as w
  left join codelijst_sbi2008_zonder_nul as z on z.code = w.sbi_code
  where w.sbi_versie = '2008'
)
select
  w.rij
from werkgever as w
join codelijst_sbi2008_zonder_nul as z on z.code = w.sbi_code
cross join teken as t
where w.sbi_versie = '2008'
  and (z.zeker = 'ja' or (t.kwijt > 0 and t.met_nul = 0))
