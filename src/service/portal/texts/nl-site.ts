/** What every page of the site says around its content, in Dutch. */
export const nlSite = {
  name: "Regiespiegel",
  menuLabel: "Hoofdmenu",
  crumbsLabel: "Kruimelpad",
  home: "Begin",
  skip: "Naar de inhoud",
  search: "Zoek",
  searchLabel: "Zoek op deze site",
  /** The name of the other language, in that language. */
  other: "English",
  menu: [
    { path: "/sectoren", label: "Sectoren" },
    { path: "/regios", label: "Regio’s" },
    { path: "/indicatoren", label: "Indicatoren" },
    { path: "/tabellen", label: "Tabellen" },
    { path: "/rapporten", label: "Rapporten" },
    { path: "/downloads", label: "Downloads" },
    { path: "/hulp", label: "Hulp" },
  ],
  feed: "Nieuwe publicaties",
  about:
    "Regiespiegel laat zien hoe sectoren ervoor staan met duurzame inzetbaarheid. Alle cijfers komen uit één vastgelegde publicatie, en geen cijfer gaat over één persoon of één werkgever.",
  questions: "Vragen?",
  signIn: "Bent u werkgever, leverancier of fonds? Ga naar",
  own: "Mijn Regiespiegel",
  ownShort: "Mijn Regiespiegel",
  /** Names the part of the bar with the way in and the other language. */
  waysLabel: "Aanmelden en taal",
  footer: [
    {
      title: "Over de cijfers",
      links: [
        { path: "/publicaties", label: "Publicaties" },
        { path: "/wijzigingen", label: "Wat er veranderd is" },
        { path: "/kalender", label: "Kalender" },
        { path: "/methode", label: "Methode" },
        { path: "/beleid", label: "Wat wij tonen" },
        { path: "/kwaliteit", label: "Datakwaliteit" },
        { path: "/begrippen", label: "Begrippen" },
      ],
    },
    {
      title: "Over deze site",
      links: [
        { path: "/hulp", label: "Hulp" },
        { path: "/toegankelijkheid", label: "Toegankelijkheid" },
        { path: "/privacy", label: "Privacy" },
        { path: "/colofon", label: "Colofon" },
      ],
    },
    {
      title: "Voor programma’s",
      links: [
        { path: "/documentatie", label: "Documentatie van de API" },
        { path: "/v1/openapi.json", label: "Beschrijving (OpenAPI)" },
        { path: "/publicaties.atom", label: "Nieuwe publicaties (Atom)" },
        { path: "/kalender.ics", label: "Kalender (iCalendar)" },
      ],
    },
  ],
};
