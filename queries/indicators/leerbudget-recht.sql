/*---
id: leerbudget-recht
titel: Recht op een leerbudget
vraag: Welk deel van de medewerkers heeft een eigen leerbudget?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: medewerkers-leerbudget
tijd: stroom
perioden: [jaar]
teller: medewerkers met een leerbudget van meer dan nul euro in het jaar
noemer: medewerkers die een of meer dagen van het jaar in dienst waren
interval: wilson
thema: wederkerigheid
zaad: Z5
bron: eigen definitie
begrippen: [leerbudget, medewerker]
let_op: >-
  Wie niet in de geleverde leerbudgetten staat, heeft er geen. Wie er wel in staat zonder bedrag, telt niet
  mee. Budgetten bij het fonds van de sector of de overheid staan er niet bij. Een leerbudget is alleen per
  jaar bekend, dus er zijn geen cijfers per kwartaal. Werkgevers die geen leerbudgetten leverden tellen niet
  mee.
engels:
  titel: Right to a learning budget
  vraag: What share of employees has a learning budget of their own?
  teller: employees with a learning budget of more than zero euros in the year
  noemer: employees who were employed on one or more days of the year
  let_op: >-
    Those who are not in the delivered learning budgets have none. Those who are in them without an amount do not
    count. Budgets with the fund of the sector or the government are not included. A learning budget is known by
    year only, so there are no quarterly figures. Employers that delivered no learning budgets do not count.
versie: 1
---*/
select
  l.periode,
  l.eenheid_id,
  case when l.recht > 0 then 1 else 0 end as teller,
  1 as noemer
from feit_leerbudget as l
where l.recht is not null
