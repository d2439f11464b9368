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
engels:
  titel: Reach of the fund among employers
  vraag: At what share of the employers under a fund did the fund pay for training?
  teller: employers with one or more training activities in the period that the fund paid for
  noemer: employers under a fund with employees in the period, for whom this is known
  let_op: >-
    Applications to a fund are not in the delivery. That is why training paid for by the fund counts here; a
    rejected application, advice or other support does not count. Which fund an employer falls under follows from
    its own statement, else from the collective agreement, else from the SBI code. Those who only have training with
    an unknown payer do not count. A small employer weighs as much as a large one; an employer has no age. Employers
    that delivered no training do not count.
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
