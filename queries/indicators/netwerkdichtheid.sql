/*---
id: netwerkdichtheid
code: NW1
titel: Dichtheid van het netwerk in een regio
vraag: Welk deel van de mogelijke paren van werkgevers in een regio had in twee jaar een loopbrug?
maat: afgeleid
weergave: procent
richting: hoger-is-gunstiger
klasse: structuur
delen: [netwerk-werkgevers, netwerk-paren]
formule: >-
  paren van werkgevers met een loopbrug in dezelfde regio gedeeld door het aantal werkgevers in het netwerk ×
  (dat aantal − 1)
thema: mobiliteit
zaad: Z4
bron: eigen definitie
begrippen: [netwerk, loopbrug, arbeidsmarktregio]
let_op: >-
  Alleen per arbeidsmarktregio als geheel; per sector of grootteklasse heeft het geen betekenis. Een klein
  netwerk is eerder dicht dan een groot, dus vergelijk alleen netwerken van ongeveer gelijke grootte. Berekend
  uit de gepubliceerde, afgeronde cijfers.
engels:
  titel: Density of the network in a region
  vraag: What share of the possible pairs of employers in a region had a job-to-job bridge in two years?
  formule: >-
    pairs of employers with a job-to-job bridge in the same region divided by the number of employers in the network
    × (that number − 1)
  let_op: >-
    Only for a labour market region as a whole; by sector or size class it has no meaning. A small network is dense
    sooner than a large one, so only compare networks of about the same size. Calculated from the published, rounded
    figures.
versie: 1
---*/
with plek as (
  select
    p.cel,
    max(case when p.indicator = 'netwerk-werkgevers' then p.waarde end) as werkgevers,
    max(case when p.indicator = 'netwerk-paren' then p.waarde end) as paren
  from gepubliceerd as p
  where p.regio <> 'T'
    and p.regio <> '?'
    and coalesce(p.sector, 'T') = 'T'
    and coalesce(p.grootte, 'T') = 'T'
    and coalesce(p.leeftijd, 'T') = 'T'
  group by p.cel
)
select
  p.cel,
  p.paren / cast(p.werkgevers * (p.werkgevers - 1) as double) as waarde
from plek as p
where p.paren is not null
  and p.werkgevers > 1
