/*---
id: terugblik
titel: Hoe ver er van elke periode wordt teruggekeken, van haar eerste dag (begin_) en van haar laatste (van_)
---*/
select
  p.jaar,
  p.code as periode,
  p.van,
  p.tot,
  b6.van as begin_6,
  b12.van as begin_12,
  p.tot - 28 as van_4w,
  m6.van as van_6,
  m12.van as van_12,
  m12.jaar as jaar_12,
  m24.van as van_24,
  m36.van as van_36,
  m36.jaar as jaar_36
from periode as p
join dim_maand as b on b.van = p.van
join dim_maand as b6 on b6.maand_idx = b.maand_idx - 6
join dim_maand as b12 on b12.maand_idx = b.maand_idx - 12
join dim_maand as m on m.van = p.tot
join dim_maand as m6 on m6.maand_idx = m.maand_idx - 6
join dim_maand as m12 on m12.maand_idx = m.maand_idx - 12
join dim_maand as m24 on m24.maand_idx = m.maand_idx - 24
join dim_maand as m36 on m36.maand_idx = m.maand_idx - 36
