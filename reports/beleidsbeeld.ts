import { defineReport } from "../src/report/define.ts";
import { sharedEnglish } from "./gedeeld/engels.ts";

const sectoren = { een: "sector", meer: "sectoren" } as const;

/** Everything together, for who makes policy: what matters, on four printed pages. */
export const report = defineReport({
  id: "beleidsbeeld",
  titel: "Beleidsbeeld",
  omschrijving:
    "Duurzame inzetbaarheid in het kort, voor wie beleid maakt: eigen regie, zekerheid, leren, verzuim en loopbruggen bij alle werkgevers in deze publicatie samen.",
  tabel: "sector-grootte",
  dekking: "werkgelegenheid-personen",
  beknopt: true,
  sections: [
    {
      kind: "key-figures",
      id: "kerncijfers",
      titel: "De stand in acht cijfers",
      onderwerp: "het verzuimpercentage",
      inleiding: [
        "Deze cijfers gaan over de werkgevers die gegevens hebben geleverd. Het is geen steekproef: zij zeggen niet vanzelf iets over alle werkgevers in Nederland.",
      ],
      cijfers: [
        {
          indicator: "verzuimpercentage",
          titel: "Verzuim",
          zin: "Van alle contracttijd ging {waarde} verloren door ziekte.",
        },
        {
          indicator: "werkzekerheid",
          titel: "Werkzekerheid",
          zin: "Van wie antwoordde, verwacht {waarde} ander passend werk te vinden als dat nodig is.",
        },
        {
          indicator: "flexibele-arbeidsrelatie",
          titel: "Flexibel contract",
          zin: "Van de medewerkers had {waarde} een flexibele arbeidsrelatie.",
        },
        {
          indicator: "scholingsdeelname",
          titel: "Scholing",
          zin: "Van de medewerkers volgde {waarde} in {jaar} scholing.",
        },
        {
          indicator: "leerbudget-recht",
          titel: "Leerbudget",
          zin: "Van de medewerkers had {waarde} recht op een leerbudget.",
        },
        {
          indicator: "aandacht-gesprek",
          titel: "Gesprek",
          zin: "Van de medewerkers die heel {jaar} in dienst waren, had {waarde} een gesprek dat is vastgelegd.",
        },
        {
          indicator: "vroeg-verloop",
          titel: "Vroeg vertrek",
          zin: "Van de nieuwe medewerkers was {waarde} binnen twaalf maanden weer weg.",
        },
        {
          indicator: "duurzame-plaatsing-6-maanden",
          titel: "Duurzaam geplaatst",
          zin: "Van de contracten na een loopbrug liep {waarde} na zes maanden nog.",
        },
      ],
    },
    {
      kind: "profile",
      id: "eigen-regie",
      titel: "Eigen regie: waar het knelt",
      onderwerp: "het eigen-regieprofiel",
      knelpunt: true,
      inleiding: [
        "Willen, weten, kunnen, mogen en durven zijn voorwaarden voor eigen regie; doen is gedrag. De scores lopen van 0 tot 100.",
      ],
      cijfers: [
        { indicator: "eigen-regie-willen", label: "Willen" },
        { indicator: "eigen-regie-weten", label: "Weten" },
        { indicator: "eigen-regie-kunnen", label: "Kunnen" },
        { indicator: "eigen-regie-mogen", label: "Mogen" },
        { indicator: "eigen-regie-durven", label: "Durven" },
        { indicator: "eigen-regie-doen", label: "Doen" },
      ],
    },
    {
      kind: "by-class",
      id: "leren-naar-grootte",
      titel: "Leren bij klein en groot",
      tabel: "sector-grootte",
      dimensie: "grootte",
      chart: "bars",
      klasse: { een: "grootteklasse", meer: "grootteklassen" },
      noemtUitersten: true,
      cijfers: [{ indicator: "scholingsdeelname", onderwerp: "de scholingsdeelname" }],
    },
    {
      kind: "intervals",
      id: "flexibel-per-sector",
      titel: "Flexibel werk per sector",
      over: { tabel: "sector-grootte", dimensie: "sector", klasse: sectoren },
      noemt: true,
      indicator: "flexibele-arbeidsrelatie",
      onderwerp: "het deel van de medewerkers met een flexibele arbeidsrelatie",
    },
    {
      kind: "trend",
      id: "verzuim-per-kwartaal",
      titel: "Verzuim per kwartaal",
      indicator: "verzuimpercentage",
      onderwerp: "het verzuimpercentage",
    },
    {
      kind: "regions",
      id: "scholing-per-regio",
      titel: "Scholing per arbeidsmarktregio",
      tabel: "sector-regio",
      dimensie: "regio",
      indicator: "scholingsdeelname",
      onderwerp: "de scholingsdeelname",
    },
    {
      kind: "funnel",
      id: "loopbruggen",
      titel: "Van aanmelding naar duurzaam werk",
      groepen: [
        {
          titel: "Van wie zich een jaar eerder aanmeldde",
          stappen: [
            { indicator: "loopbrug-naar-match", label: "kreeg een match" },
            { indicator: "loopbrug-naar-contract", label: "kreeg binnen een jaar een contract" },
          ],
        },
        {
          titel: "Van wie een contract kreeg",
          stappen: [
            { indicator: "duurzame-plaatsing-6-maanden", label: "was na zes maanden nog in dienst" },
            { indicator: "duurzame-plaatsing-12-maanden", label: "was na twaalf maanden nog in dienst" },
          ],
        },
      ],
    },
    {
      kind: "colophon",
      id: "colofon",
      titel: "Colofon",
      inleiding: [
        "Een cijfer dat over te weinig personen of werkgevers gaat, tonen wij niet. Hoe elk cijfer is bepaald en beschermd, staat in het rapport “Methode”; wat er ontbreekt in het rapport “Datakwaliteit”.",
        "Op papier staan de tabellen bij de grafieken er niet bij. Die staan in de digitale versie.",
      ],
    },
  ],
  engels: {
    ...sharedEnglish,
    Beleidsbeeld: "Policy picture",
    "Duurzame inzetbaarheid in het kort, voor wie beleid maakt: eigen regie, zekerheid, leren, verzuim en loopbruggen bij alle werkgevers in deze publicatie samen.":
      "Sustainable employability in short, for those who make policy: self-direction, security, learning, sickness absence and job-to-job bridges at all employers in this release together.",
    "De stand in acht cijfers": "Where we stand, in eight figures",
    "Deze cijfers gaan over de werkgevers die gegevens hebben geleverd. Het is geen steekproef: zij zeggen niet vanzelf iets over alle werkgevers in Nederland.":
      "These figures are about the employers who delivered data. They are not a sample: by themselves they say nothing about all employers in the Netherlands.",
    Leerbudget: "Learning budget",
    "Van de medewerkers had {waarde} recht op een leerbudget.":
      "Of the employees, {waarde} had a right to a learning budget.",
    Gesprek: "Talk",
    "Van de medewerkers die heel {jaar} in dienst waren, had {waarde} een gesprek dat is vastgelegd.":
      "Of the employees who were employed throughout {jaar}, {waarde} had a talk that was recorded.",
    "Vroeg vertrek": "Leaving early",
    "Duurzaam geplaatst": "Lasting placement",
    "Van de contracten na een loopbrug liep {waarde} na zes maanden nog.":
      "Of the contracts after a job-to-job bridge, {waarde} still ran after six months.",
    "Eigen regie: waar het knelt": "Self-direction: where the bottleneck is",
    "Leren bij klein en groot": "Learning at small and large employers",
    "Flexibel werk per sector": "Flexible work by sector",
    "het deel van de medewerkers met een flexibele arbeidsrelatie":
      "the share of employees in flexible employment",
    "Scholing per arbeidsmarktregio": "Training by labour market region",
    "Een cijfer dat over te weinig personen of werkgevers gaat, tonen wij niet. Hoe elk cijfer is bepaald en beschermd, staat in het rapport “Methode”; wat er ontbreekt in het rapport “Datakwaliteit”.":
      "We do not show a figure that is about too few people or employers. How each figure is defined and protected is in the report “Method”; what is missing is in the report “Data quality”.",
    "Op papier staan de tabellen bij de grafieken er niet bij. Die staan in de digitale versie.":
      "On paper, the tables of the charts are left out. They are in the digital version.",
  },
});
