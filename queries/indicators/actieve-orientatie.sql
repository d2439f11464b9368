/*---
id: actieve-orientatie
code: SH4
titel: Actieve oriëntatie
vraag: Welk deel van de medewerkers oriënteerde zich in twaalf maanden op het eigen werk en de eigen loopbaan?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: orientatie
tijd: stand
perioden: [jaar]
teller: >-
  medewerkers die in de 12 maanden tot en met de peildatum aan een interventie rond weten begonnen, zoals een
  loopbaanscan, ontwikkeladvies of APK, of het eigen paspoort bijwerkten
noemer: medewerkers die op de peildatum in dienst waren en van wie dit bekend is
interval: wilson
thema: eigen-regie
zaad: Z3
bron: eigen definitie
begrippen: [interventie, paspoort, peildatum]
let_op: >-
  Een interventie rond weten is er een met het mechanisme weten; de levering kent geen aparte soort voor een
  scan of advies. Werkgevers tellen alleen mee als zij paspoorten en over twaalf maanden deelname leverden.
  Van een paspoort is alleen de laatste wijziging bekend, dus er is alleen een cijfer voor de laatste dag van
  het laatste jaar van een levering.
engels:
  titel: Active orientation
  vraag: What share of employees explored their own work and career in twelve months?
  teller: >-
    employees who, in the 12 months up to and including the reference date, started an intervention around knowing,
    such as a career scan, development advice or career check-up, or updated their own skills passport
  noemer: employees who were employed on the reference date and for whom this is known
  let_op: >-
    An intervention around knowing is one with the mechanism 'weten' (knowing); the delivery has no separate kind
    for a scan or advice. Employers count only if they delivered skills passports, and participation over twelve
    months. Only the last change to a skills passport is known, so there is only a figure for the last day of the
    last year of a delivery.
versie: 1
---*/
select
  o.periode,
  o.eenheid_id,
  case when o.interventie = 1 or o.paspoort = 1 then 1 else 0 end as teller,
  1 as noemer
from feit_orientatie as o
where o.interventie = 1
  or o.paspoort_onbekend = 0
