/*---
id: bereik-fonds-werkgevers
code: BU4
titel: Bereik van het fonds onder werkgevers
vraag: Bij welk deel van de werkgevers onder een fonds betaalde het fonds scholing?
eenheid: werkgever
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: werkgevers-fonds
tijd: stroom
teller: werkgevers met een of meer scholingsactiviteiten in de periode die het fonds betaalde
noemer: werkgevers onder een fonds met medewerkers in de periode, van wie dit bekend is
interval: wilson
thema: leren
zaad: Z5
bron: eigen definitie
begrippen: [scholing, O&O-fonds, werkgever]
let_op: >-
  Aanvragen bij een fonds staan niet in de levering. Daarom telt hier scholing die het fonds betaalde; een
  afgewezen aanvraag, advies of andere steun telt niet. Onder welk fonds een werkgever valt volgt uit zijn
  eigen opgave, anders uit de cao, anders uit de SBI. Wie alleen scholing met een onbekende betaler heeft,
  telt niet mee. Een kleine werkgever telt even zwaar als een grote; een werkgever heeft geen leeftijd.
  Werkgevers die geen scholing leverden tellen niet mee.
versie: 1
---*/
with werkgevers as (
  select
    m.jaar,
    s.periode,
    m.werkgever_nr,
    max(s.fonds_betaalt) as betaald,
    max(s.betaler_onbekend) as onbekend
  from feit_scholing as s
  join feit_medewerker as m
    on m.periode = s.periode
    and m.eenheid_id = s.eenheid_id
  group by
    m.jaar,
    s.periode,
    m.werkgever_nr
)
select
  w.periode,
  w.werkgever_nr as eenheid_id,
  case when w.betaald > 0 then 1 else 0 end as teller,
  1 as noemer
from werkgevers as w
join feit_werkgever_fonds as f
  on f.jaar = w.jaar
  and f.werkgever_nr = w.werkgever_nr
where w.betaald > 0
  or w.onbekend = 0
