/*---
id: bereik-fonds-medewerkers
code: BU4
titel: Bereik van het fonds onder medewerkers
vraag: Welk deel van de medewerkers onder een fonds volgde scholing die het fonds betaalde?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: medewerkers-fonds
tijd: stroom
teller: medewerkers met een of meer scholingsactiviteiten in de periode die het fonds betaalde
noemer: medewerkers in dienst in de periode bij werkgevers onder een fonds, van wie dit bekend is
interval: wilson
thema: leren
zaad: Z5
bron: eigen definitie
begrippen: [scholing, O&O-fonds, medewerker]
let_op: >-
  Aanvragen bij een fonds staan niet in de levering. Daarom telt hier scholing die het fonds betaalde; een
  afgewezen aanvraag, advies of andere steun telt niet. Onder welk fonds een werkgever valt volgt uit zijn
  eigen opgave, anders uit de cao, anders uit de SBI. Wie alleen scholing met een onbekende betaler heeft,
  telt niet mee. Werkgevers die geen scholing leverden tellen niet mee.
engels:
  titel: Reach of the fund among employees
  vraag: What share of the employees under a fund took training that the fund paid for?
  teller: employees with one or more training activities in the period that the fund paid for
  noemer: employees in the period at employers under a fund, for whom this is known
  let_op: >-
    Applications to a fund are not in the delivery. That is why training paid for by the fund counts here; a
    rejected application, advice or other support does not count. Which fund an employer falls under follows from
    its own statement, else from the collective agreement, else from the SBI code. Those who only have training with
    an unknown payer do not count. Employers that delivered no training do not count.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  case when s.fonds_betaalt > 0 then 1 else 0 end as teller,
  1 as noemer
from feit_scholing as s
join feit_medewerker as m
  on m.periode = s.periode
  and m.eenheid_id = s.eenheid_id
join feit_werkgever_fonds as f
  on f.jaar = m.jaar
  and f.werkgever_nr = m.werkgever_nr
where s.fonds_betaalt > 0
  or s.betaler_onbekend = 0
