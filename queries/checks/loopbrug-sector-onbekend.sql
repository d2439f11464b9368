/*---
id: loopbrug-sector-onbekend
code: LOOPBRUG-SECTOR-ONBEKEND
ernst: opmerking
tabel: loopbrug
kolom: sector_van
melding: De sector waaruit iemand komt is geen letter van de SBI 2008.
advies: Gebruik een letter van A tot en met U, zoals Q voor de zorg.
---*/
select
  b.rij
from loopbrug as b
left join codelijst_sbi2008_sectie as s on s.code = b.sector_van
where b.sector_van is not null
  and b.sector_van <> 'T'
  and s.code is null
