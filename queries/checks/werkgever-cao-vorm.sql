/*---
id: werkgever-cao-vorm
code: WERKGEVER-CAO-VORM
ernst: opmerking
tabel: werkgever
kolom: cao_code
melding: De cao-code is geen nummer van ten hoogste vier cijfers.
advies: Gebruik de cao-code van de loonaangifte, zoals 9401.
---*/
select
  rij
from werkgever
where cao_code < '0'
  or cao_code > '9999'
