/*---
id: verzuimgesprek-acht-weken
code: KM2
titel: Verzuimgesprek binnen acht weken
vraag: Bij welk deel van de verzuimgevallen van acht weken of langer was er in die weken een verzuimgesprek?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: gezondheid
populatie: gevallen-acht-weken
tijd: stroom
teller: van die gevallen, de gevallen met een verzuimgesprek op de eerste ziektedag of in de 56 dagen erna
noemer: >-
  verzuimgevallen van 56 dagen of langer van wie op de 56e dag na de eerste ziektedag in dienst was, waarvan die
  dag in de periode viel
interval: werkgever
thema: relatie
zaad: Z2
bron: eigen definitie
begrippen: [verzuimgeval, gesprek, plan van aanpak, kalenderdagen]
let_op: >-
  Het plan van aanpak zelf staat niet in de levering, ook niet de datum ervan. Geteld is het gesprek over het
  verzuim in de weken waarin het plan er moet komen. Een gesprek is geen plan: dit cijfer zegt niet of de werkgever
  aan zijn wettelijke plicht voldeed, en een plan zonder vastgelegd gesprek telt niet. Werkgevers die in een jaar
  geen enkel verzuimgesprek vastlegden tellen niet mee.
engels:
  titel: Absence talk within eight weeks
  vraag: For what share of the absence spells of eight weeks or longer was there an absence talk in those weeks?
  teller: those spells with an absence talk on the first day of sickness or in the 56 days after it
  noemer: >-
    absence spells of 56 days or longer of those who were employed on the 56th day after the first day of sickness,
    if that day fell in the period
  let_op: >-
    The action plan for return to work itself is not in the delivery, nor is its date. What is counted is the talk
    about the absence in the weeks in which the plan must be made. A talk is not a plan: this figure does not say
    whether the employer met its legal duty, and a plan without a recorded talk does not count. Employers that
    recorded no absence talk at all in a year do not count.
versie: 1
---*/
select
  c.periode,
  c.eenheid_id,
  c.contact as teller,
  c.gevallen as noemer
from feit_vroeg_contact as c
where c.soort = 'acht-weken'
