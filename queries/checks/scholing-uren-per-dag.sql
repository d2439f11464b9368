/*---
id: scholing-uren-per-dag
code: SCHOLING-UREN-PER-DAG
ernst: waarschuwing
tabel: scholing
kolom: uren
melding: De scholing heeft meer dan 24 uur per dag tussen begin en einde.
advies: Verbeter de uren, het begin of het einde.
---*/
select
  rij
from scholing
where eind >= begin
  and uren > 24 * (eind - begin + 1)
  and coalesce(status, '') <> 'gestopt'
