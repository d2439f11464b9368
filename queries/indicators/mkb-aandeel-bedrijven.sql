/*---
id: mkb-aandeel-bedrijven
code: MK1
titel: Aandeel mkb in de bedrijven
vraag: Welk deel van de werkgevers hoort bij het midden- en kleinbedrijf?
eenheid: werkgever
maat: verhouding
weergave: procent
richting: neutraal
klasse: structuur
populatie: werkgevers-grootte
tijd: stand
teller: werkgevers met minder dan 250 werkzame personen
noemer: werkgevers met mensen in dienst op de peildatum en een bekende grootte
interval: geen
thema: structuur
zaad: Z4
bron: >-
  CBS, mkb: minder dan 250 werkzame personen
begrippen: [mkb, werkgever, werkzame personen, peildatum]
let_op: >-
  De noemer telt bedrijven: het aandeel van het mkb in de werknemers is een ander, veel lager cijfer. Het gaat om
  de grootte van de hele werkgever. Alleen werkgevers die leverden tellen mee, en kleine bedrijven leveren minder
  vaak.
engels:
  titel: Share of SMEs among firms
  vraag: What share of employers belongs to the small and medium-sized enterprises?
  teller: employers with fewer than 250 persons employed
  noemer: employers with people in employment on the reference date and a known size
  let_op: >-
    The denominator counts firms: the share of SMEs among employees is another, much lower figure. It is about the
    size of the whole employer. Only employers that delivered count, and small firms deliver less often.
versie: 1
---*/
with met_banen as (
  select
    s.periode,
    s.werkgever_nr
  from feit_stand as s
  group by
    s.periode,
    s.werkgever_nr
)
select
  m.periode,
  m.werkgever_nr as eenheid_id,
  case when g.tot <= 250 then 1 else 0 end as teller,
  1 as noemer
from met_banen as m
join periode as p on p.code = m.periode
join feit_werkgever as w
  on w.jaar = p.jaar
  and w.werkgever_nr = m.werkgever_nr
join codelijst_grootte as g on g.code = w.grootte
