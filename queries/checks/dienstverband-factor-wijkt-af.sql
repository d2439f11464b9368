/*---
id: dienstverband-factor-wijkt-af
code: DIENSTVERBAND-FACTOR-WIJKT-AF
ernst: waarschuwing
tabel: dienstverband
kolom: deeltijdfactor
melding: De deeltijdfactor past niet bij de uren en de voltijdnorm.
advies: "Verbeter een van de drie: deeltijdfactor is uren gedeeld door voltijdnorm."
---*/
select
  rij
from dienstverband
where abs(deeltijdfactor * voltijdnorm - uren) > 0.15 * voltijdnorm
  and deeltijdfactor between 0 and 2
