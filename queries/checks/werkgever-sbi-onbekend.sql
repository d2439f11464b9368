/*---
id: werkgever-sbi-onbekend
code: WERKGEVER-SBI-ONBEKEND
ernst: waarschuwing
tabel: werkgever
kolom: sbi_code
melding: De SBI-code begint met een afdeling die niet bestaat in de SBI 2008.
advies: "Zoek de code op bij de KVK of het CBS. Let op: gebruik de indeling van 2008, niet die van 2025."
---*/
-- Als tekst vergeleken valt 86, 8610 en 86101 na 86 en voor 87; de grens na 03 en 99 volgt niet uit optellen.
with afdeling as (
  select
    afdeling_van,
    case
      when afdeling_tot = '99' then ':'
      when afdeling_tot = '03' then '04'
      else cast(cast(afdeling_tot as integer) + 1 as varchar)
    end as grens
  from codelijst_sbi2008_sectie
),
bekend as (
  select
    w.rij
  from werkgever as w
  join afdeling as a on w.sbi_code >= a.afdeling_van
    and w.sbi_code < a.grens
  group by w.rij
)
select
  w.rij
from werkgever as w
left join bekend as b on b.rij = w.rij
where b.rij is null
  and (w.sbi_code < '97' or w.sbi_code >= '99')
