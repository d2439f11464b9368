/*---
id: llo-registratie-12-maanden
code: LLO
titel: Registratie-LLO in twaalf maanden
vraag: Welk deel van de medewerkers van 25 tot 65 jaar volgde in de laatste twaalf maanden scholing volgens de registratie?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: jaar-in-dienst-25-65
tijd: stand
perioden: [jaar]
teller: medewerkers van 25 tot 65 jaar met scholing die liep in de 12 maanden tot en met de peildatum
noemer: medewerkers van 25 tot 65 jaar die al die maanden zonder onderbreking in dienst waren
interval: wilson
thema: leren
zaad: Z5
bron: eigen definitie
begrippen: [scholing, registratie-LLO, peildatum]
let_op: >-
  Dit is registratie-LLO: het mist wat mensen zelf, buiten het werk of bij een andere werkgever leren.
  Daardoor ligt het lager dan het cijfer over leven lang ontwikkelen uit de Enquête beroepsbevolking; zet het
  daar niet naast zonder dat te zeggen. Wie vijfentwintig tot en met vierenzestig jaar oud is volgt uit het
  geboortejaar; wie geen bekend geboortejaar heeft telt niet mee. Werkgevers tellen alleen mee als zij over
  alle twaalf maanden scholing leverden.
engels:
  titel: Lifelong learning by register, twelve months
  vraag: What share of employees aged 25 to 65 took training in the last twelve months, according to records?
  teller: employees aged 25 to 65 with training that ran in the 12 months up to and including the reference date
  noemer: employees aged 25 to 65 who were employed without a break during all those months
  let_op: >-
    This is lifelong learning by register: it misses what people learn by themselves, outside work or with another
    employer. So it is lower than the figure on lifelong learning from the Labour Force Survey; do not put it beside
    that figure without saying so. Who is from twenty-five up to and including sixty-four years old follows from the
    year of birth; those without a known year of birth do not count. Employers count only if they delivered training
    for all twelve months.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  s.in_12 as teller,
  1 as noemer
from feit_scholing_terug as s
where s.heel_12 = 1
  and s.leeftijd in ('25-35', '35-45', '45-55', '55-65')
