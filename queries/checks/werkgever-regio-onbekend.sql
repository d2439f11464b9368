/*---
id: werkgever-regio-onbekend
code: WERKGEVER-REGIO-ONBEKEND
ernst: fout
tabel: werkgever
kolom: regio
melding: Deze arbeidsmarktregio bestaat niet.
advies: Gebruik een code van de lijst van het CBS, of lever de code van de gemeente.
---*/
select
  w.rij
from werkgever as w
left join codelijst_arbeidsmarktregio as r on r.code = w.regio
where w.regio >= 'AM'
  and w.regio < 'AN'
  and w.regio <> 'AM04'
  and w.regio <> 'AM16'
  and w.regio <> 'AM31'
  and r.code is null
