const nowhere = "een rij zonder eenheid hoort bij geen cel";
const noNumerator = "een rij zonder teller telt nergens";
const wholeRow = "van de rij van het geheel telt alleen de noemer";
const oneTable = "maar een tabel heeft sector en grootte";
const oneRow = "per cel is er een rij van elk deel";
const emptySum = "een som van onbekende bedragen is leeg, en leeg is niet geleverd";
const sameUnit = "wie blijft houdt zijn nummer, en group by telt hem een keer";
const sameCode = "de code dient alleen om plekken met elkaar te vergelijken";
const neverOne = "een gepubliceerd cijfer gaat nooit over een persoon";

/** Breaks that change no outcome, by `<id>: <name of the break without its line>`, and why. */
export const equivalent: Readonly<Record<string, string>> = {
  "interventies-naar-bewijs: opgeteld: count(*) as teller, → 1 + (count(*)) as teller,": wholeRow,
  "interventies-naar-bewijs: factor: count(*) as teller, → 2 * (count(*)) as teller,": wholeRow,
  "uitstroom-peildatum-sector: voorwaarde weg: where p.eenheid_toen is not null and p.zelfde_sector is not null → where p.zelfde_sector is not null":
    nowhere,
  "uitstroom-peildatum-sector: en-of: and p.zelfde_sector is not null → or p.zelfde_sector is not null":
    noNumerator,
  "verzuimpercentage-gewogen: voorwaarde weg: where g.tabel = 'sector-grootte' and g.grootte = 'T' → where g.grootte = 'T'":
    oneTable,
  "leerbudget-benutting: voorwaarde weg: and l.gebruikt is not null → (weg)": noNumerator,
  "bovensectorale-middelen: voorwaarde weg: where b.bovensectoraal <> '' → (weg)": emptySum,
  "kosten-per-duurzame-plaatsing: optelling: sum(case when p.indicator = 'bovensectorale-middelen' then p.waarde end) → max(case when p.indicator = 'bovensectorale-middelen' then p.waarde end)":
    oneRow,
  "scheefheid: optelling: max(case when p.indicator = 'aanbod-werkgever' then p.waarde end) as aanbod, → min(case when p.indicator = 'aanbod-werkgever' then p.waarde end) as aanbod,":
    oneRow,
  "medewerkers-bij-enquete: voorwaarde weg: on k.jaar = b.jaar and k.werkgever_nr = b.werkgever_nr → on k.werkgever_nr = b.werkgever_nr":
    sameUnit,
  "mkb_kloof: code: coalesce(p.leeftijd, 'T') as leeftijd, → coalesce(p.leeftijd, 'niet-T') as leeftijd,":
    sameCode,
  "mkb_kloof: voorwaarde weg: and d.personen > 0 → (weg)": neverOne,
  "mkb_kloof: getal: and d.personen > 0 → and d.personen > 1": neverOne,
};
