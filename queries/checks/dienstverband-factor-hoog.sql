/*---
id: dienstverband-factor-hoog
code: DIENSTVERBAND-FACTOR-HOOG
ernst: waarschuwing
tabel: dienstverband
kolom: deeltijdfactor
melding: De deeltijdfactor is hoger dan 1,2.
advies: Controleer de factor. Wie voltijd werkt heeft factor 1; overwerk telt niet mee.
---*/
select
  rij
from dienstverband
where deeltijdfactor > 1.2
  and deeltijdfactor <= 2
