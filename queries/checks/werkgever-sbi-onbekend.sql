/*---
id: werkgever-sbi-onbekend
code: WERKGEVER-SBI-ONBEKEND
ernst: waarschuwing
tabel: werkgever
kolom: sbi_code
melding: De SBI-code begint met een afdeling die niet bestaat in de geleverde versie van de SBI.
advies: "Zoek de code op bij de KVK of het CBS. Let op: zonder versie geldt de indeling van 2008, niet die van 2025."
---*/
-- Als tekst vergeleken valt 86, 8610 en 86101 na 86 en voor de grens 87.
with afdeling as (
  select
    '2008' as versie,
    a.code,
    a.grens
  from codelijst_sbi2008_afdeling as a
  union all
  select
    '2025' as versie,
    a.code,
    a.grens
  from codelijst_sbi2025_afdeling as a
),
bekend as (
  select
    w.rij
  from werkgever as w
  join afdeling as a
    on a.versie = w.sbi_versie
    and w.sbi_code >= a.code
    and w.sbi_code < a.grens
  group by w.rij
)
select
  w.rij
from werkgever as w
left join bekend as b on b.rij = w.rij
where b.rij is null
  and (w.sbi_code < '97' or w.sbi_code >= '99')
