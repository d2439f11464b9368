/*---
id: medewerker-leeftijd
code: MEDEWERKER-LEEFTIJD
ernst: waarschuwing
tabel: medewerker
kolom: geboortejaar
melding: De medewerker is in de jaren van deze levering jonger dan 13 of ouder dan 100.
advies: Controleer het geboortejaar; laat het leeg als het niet bekend is.
---*/
with jaren as (
  select
    min(jaar) as eerste,
    max(jaar) as laatste
  from leveringsjaar
)
select
  m.rij
from medewerker as m
cross join jaren as j
where j.laatste - m.geboortejaar < 13
  or j.eerste - m.geboortejaar > 100
