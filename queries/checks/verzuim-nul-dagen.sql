/*---
id: verzuim-nul-dagen
code: VERZUIM-NUL-DAGEN
ernst: opmerking
tabel: verzuim
kolom: hersteld
melding: "Hersteld is dezelfde dag als het begin: het geval telt mee, maar heeft 0 ziektedagen."
advies: Controleer de datums. Hersteld is de eerste dag terug, niet de laatste ziektedag.
---*/
with geteld as (
  select
    count(*) as gevallen,
    sum(case when hersteld = begin then 1 else 0 end) as nul
  from verzuim
  where hersteld >= begin
)
select
  v.rij
from verzuim as v
cross join geteld as g
where v.hersteld = v.begin
  and (g.gevallen < 50 or 20 * g.nul <= g.gevallen)
