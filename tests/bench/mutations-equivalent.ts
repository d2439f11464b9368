const nowhere = "een rij zonder eenheid hoort bij geen cel";
const wholeRow = "van de rij van het geheel telt alleen de noemer";
const oneTable = "maar een tabel heeft sector en grootte";

/** Breaks that change no outcome, by `<id>: <name of the break>`, and why. */
export const equivalent: Readonly<Record<string, string>> = {
  "interventies-naar-bewijs: opgeteld, regel 35: count(*) as teller, → 1 + (count(*)) as teller,": wholeRow,
  "interventies-naar-bewijs: factor, regel 35: count(*) as teller, → 2 * (count(*)) as teller,": wholeRow,
  "uitstroom-peildatum-sector: voorwaarde weg, regel 33: where p.eenheid_toen is not null and p.zelfde_sector is not null → where p.zelfde_sector is not null":
    nowhere,
  "verzuimpercentage-gewogen: voorwaarde weg, regel 54: where g.tabel = 'sector-grootte' and g.grootte = 'T' → where g.grootte = 'T'":
    oneTable,
};
