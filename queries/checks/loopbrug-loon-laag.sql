/*---
id: loopbrug-loon-laag
code: LOOPBRUG-LOON-LAAG
ernst: opmerking
tabel: loopbrug
kolom: loon_van
melding: Het loon bij de latende werkgever is lager dan 100 euro.
advies: Lever het bruto loon per maand, niet per uur.
---*/
select
  rij
from loopbrug
where loon_van > 0
  and loon_van < 100
