/*---
id: terugblik
titel: De laatste dag van elke periode, en vanaf welke dag er vier weken of 12, 24 en 36 maanden wordt teruggekeken
---*/
select
  p.jaar,
  p.code as periode,
  p.van,
  p.tot,
  p.tot - 28 as van_4w,
  m12.van as van_12,
  m12.jaar as jaar_12,
  m24.van as van_24,
  m36.van as van_36,
  m36.jaar as jaar_36
from periode as p
join dim_maand as m on m.van = p.tot
join dim_maand as m12 on m12.maand_idx = m.maand_idx - 12
join dim_maand as m24 on m24.maand_idx = m.maand_idx - 24
join dim_maand as m36 on m36.maand_idx = m.maand_idx - 36
