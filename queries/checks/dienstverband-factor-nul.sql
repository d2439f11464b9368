/*---
id: dienstverband-factor-nul
code: DIENSTVERBAND-FACTOR-NUL
ernst: waarschuwing
tabel: dienstverband
kolom: deeltijdfactor
melding: De deeltijdfactor is 0 bij een dienstverband met vaste uren.
advies: Vul de deeltijdfactor of de uren; met 0 telt het dienstverband niet mee in verzuimpercentage en voltijdbanen.
---*/
select
  rij
from dienstverband
where deeltijdfactor = 0
  and contractvorm in ('vast', 'tijdelijk')
  and vaste_uren
