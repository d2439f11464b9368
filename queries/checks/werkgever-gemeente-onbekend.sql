/*---
id: werkgever-gemeente-onbekend
code: WERKGEVER-GEMEENTE-ONBEKEND
ernst: opmerking
tabel: werkgever
kolom: regio
melding: Deze gemeente staat niet in de lijst; de werkgever telt niet mee in de cijfers per regio.
advies: Gebruik een gemeentecode van 2010 of later, of lever de code van de arbeidsmarktregio (AM01 tot en met AM38).
---*/
select
  w.rij
from werkgever as w
left join codelijst_gemeente as g on g.code = w.regio
left join codelijst_gemeente_opvolger as o on o.code = w.regio
where w.regio < 'H'
  and w.regio > 'GM'
  and g.code is null
  and o.code is null
