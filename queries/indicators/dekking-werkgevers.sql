/*---
id: dekking-werkgevers
titel: Dekking van werkgevers
vraag: Welk deel van alle werkgevers heeft geleverd?
maat: afgeleid
weergave: procent
richting: neutraal
klasse: structuur
delen: [werkgelegenheid-personen]
formule: werkgevers met personeel op de laatste dag van de periode gedeeld door het bekende aantal werkgevers
thema: structuur
zaad: Z5
bron: eigen definitie
begrippen: [dekking, peildatum]
let_op: >-
  Het bekende aantal geeft het fonds op, met een bron. Dat aantal kan anders zijn geteld, dan kan de dekking boven
  de 100 procent komen. Is er geen nieuwer aantal, dan geldt dat van een of twee jaar eerder. Waar niets is geleverd
  of niets te tonen is, staat geen dekking: dat is iets anders dan nul. Een hoge dekking maakt een cijfer niet
  vanzelf juist; wie niet levert, kan anders zijn.
engels:
  titel: Coverage of employers
  vraag: What share of all employers delivered?
  formule: employers with staff on the last day of the period divided by the known number of employers
  let_op: >-
    The known number is given by the fund, with a source. It may have been counted in another way, so coverage can
    be above 100 per cent. If there is no newer number, that of one or two years earlier holds. Where nothing was
    delivered or nothing can be shown, there is no coverage: that is not the same as zero. High coverage does not by
    itself make a figure right; those who do not deliver may be different.
versie: 1
---*/
select
  g.cel,
  g.werkgevers / cast(p.werkgevers as double) as waarde
from gepubliceerd as g
join codelijst_populatie as p
  on p.periode = g.periode
  and p.sector = coalesce(g.sector, 'T')
  and p.regio = coalesce(g.regio, 'T')
  and p.grootte = coalesce(g.grootte, 'T')
where g.indicator = 'werkgelegenheid-personen'
  and coalesce(g.leeftijd, 'T') = 'T'
  and cast(p.werkgevers as double) > 0
