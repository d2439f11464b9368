/*---
id: loopbrug-naar-onbekend
code: LOOPBRUG-NAAR-ONBEKEND
ernst: opmerking
tabel: loopbrug
kolom: sector_naar
melding: De sector waar iemand heen gaat is geen letter van de SBI 2008.
advies: Gebruik een letter van A tot en met U, zoals Q voor de zorg.
---*/
select
  b.rij
from loopbrug as b
left join codelijst_sbi2008_sectie as s on s.code = b.sector_naar
where b.sector_naar is not null
  and b.sector_naar <> 'T'
  and s.code is null
