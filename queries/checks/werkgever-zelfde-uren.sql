/*---
id: werkgever-zelfde-uren
code: WERKGEVER-ZELFDE-UREN
ernst: opmerking
tabel: werkgever
kolom: werkgever_id
melding: Alle 50 of meer dienstverbanden van deze werkgever hebben precies dezelfde deeltijdfactor, en die is niet 1.
advies: Controleer of de deeltijdfactor per dienstverband is geleverd en niet als gemiddelde.
---*/
with banen as (
  select
    werkgever_nr,
    count(distinct dienstverband_nr) as aantal,
    min(deeltijdfactor) as laagste,
    max(deeltijdfactor) as hoogste
  from dienstverband
  group by werkgever_nr
)
select
  w.rij
from werkgever as w
join banen as b on b.werkgever_nr = w.werkgever_nr
where b.aantal >= 50
  and b.laagste = b.hoogste
  and b.laagste <> 1
