/*---
id: llo-registratie-4-weken
code: LLO
titel: Registratie-LLO in vier weken
vraag: Welk deel van de medewerkers van 25 tot 65 jaar volgde in de laatste vier weken scholing volgens de registratie?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: peildatum-25-65
tijd: stand
teller: medewerkers van 25 tot 65 jaar met scholing die liep in de 28 dagen tot en met de peildatum
noemer: medewerkers van 25 tot 65 jaar die op de peildatum in dienst waren
interval: wilson
thema: leren
zaad: Z5
bron: eigen definitie; het venster van vier weken en de leeftijd zijn die van Eurostat voor leven lang leren
begrippen: [scholing, registratie-LLO, peildatum]
let_op: >-
  Dit is registratie-LLO: het mist wat mensen zelf, buiten het werk of bij een andere werkgever leren.
  Daardoor ligt het lager dan het cijfer over leven lang ontwikkelen uit de Enquête beroepsbevolking; zet het
  daar niet naast zonder dat te zeggen. Wie vijfentwintig tot en met vierenzestig jaar oud is volgt uit het
  geboortejaar; wie geen bekend geboortejaar heeft telt niet mee. Het cijfer geldt voor vier weken in december
  of aan het eind van een kwartaal en beweegt met het seizoen. Werkgevers die geen scholing leverden tellen
  niet mee.
engels:
  titel: Lifelong learning by register, four weeks
  vraag: What share of employees aged 25 to 65 took training in the last four weeks, according to records?
  teller: employees aged 25 to 65 with training that ran in the 28 days up to and including the reference date
  noemer: employees aged 25 to 65 who were employed on the reference date
  let_op: >-
    This is lifelong learning by register: it misses what people learn by themselves, outside work or with another
    employer. So it is lower than the figure on lifelong learning from the Labour Force Survey; do not put it beside
    that figure without saying so. Who is from twenty-five up to and including sixty-four years old follows from the
    year of birth; those without a known year of birth do not count. The figure holds for four weeks in December or
    at the end of a quarter and moves with the season. Employers that delivered no training do not count.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  s.in_4w as teller,
  1 as noemer
from feit_scholing_terug as s
where s.leeftijd in ('25-35', '35-45', '45-55', '55-65')
