/*---
id: loopbrug-zelfde-werkgever
code: LOOPBRUG-ZELFDE-WERKGEVER
ernst: waarschuwing
tabel: loopbrug
kolom: ontvangende_werkgever
melding: De latende en de ontvangende werkgever zijn dezelfde.
advies: Verbeter een van beide; een andere baan bij dezelfde werkgever is geen loopbrug.
---*/
select
  rij
from loopbrug
where latende_werkgever_nr = ontvangende_werkgever_nr
