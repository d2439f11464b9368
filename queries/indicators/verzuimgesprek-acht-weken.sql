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
versie: 1
---*/
select
  c.periode,
  c.eenheid_id,
  c.contact as teller,
  c.gevallen as noemer
from feit_vroeg_contact as c
where c.soort = 'acht-weken'
