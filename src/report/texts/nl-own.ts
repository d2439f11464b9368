/** What an own figure and its place mean, in Dutch. */
export const nlOwn = {
  remarks: {
    hidden:
      "Niet te tonen: het cijfer gaat over te weinig van uw mensen, of over bijna iedereen. Dan kan het iets zeggen over één persoon, ook binnen uw eigen organisatie.",
    estimate:
      "Geschat: bij weinig mensen schuift het cijfer naar het gemiddelde van de vergelijkingsgroep, want toeval telt daar zwaar. Bij veel mensen blijft het bijna gelijk.",
    fewEmployers:
      "Te weinig werkgevers: de groep is te klein om toeval uit uw cijfer te halen of om te zeggen in welk kwart u valt.",
    noChance:
      "Zonder kwart: van een mediaan en van een samengesteld cijfer is niet te zeggen hoeveel ervan toeval is. Bij weinig mensen kan dat veel zijn.",
    noDifference:
      "Geen kwart: te veel werkgevers in de groep hebben (bijna) hetzelfde cijfer. Dan zeggen kwarten niets.",
    noGroup:
      "Geen groep: er is geen openbaar cijfer waarnaast dit cijfer kan staan zonder iets over een andere werkgever te zeggen.",
    count: "Een aantal leggen wij niet naast een groep: het zegt vooral hoe groot een organisatie is.",
  },
  quarters: {
    1: "laagste kwart",
    2: "tweede kwart van onderen",
    3: "tweede kwart van boven",
    4: "hoogste kwart",
  } as Readonly<Record<1 | 2 | 3 | 4, string>>,
  hidden: "niet te tonen",
  everyone: "alle werkgevers",
  theGroup: "de groep",
  namedGroup: (name: string) => `de groep “${name}”`,
};
