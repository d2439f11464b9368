/*---
id: werkgever-regio-uwv
code: WERKGEVER-REGIO-UWV
ernst: fout
tabel: werkgever
kolom: regio
melding: Het nummer van deze regio lijkt van het UWV; het CBS kent geen AM04, AM16 en AM31.
advies: Gebruik in de hele kolom de codes van het CBS. De nummers 1 tot en met 35 van het UWV zijn andere regio's.
---*/
select
  rij
from werkgever
where regio in ('AM04', 'AM16', 'AM31')
