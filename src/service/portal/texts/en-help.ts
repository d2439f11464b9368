import type { nlHelp } from "./nl-help.ts";
import type { TextPage } from "./text-page.ts";

/** Words between braces are those of pages in Dutch. */
const help: TextPage = {
  title: "Help",
  lead: "Find what fits you and follow the steps. Each step says where to click.",
  sections: [
    {
      id: "leverancier",
      title: "You deliver data",
      texts: [
        "For example as an HR officer. At the end your data are loaded. They count from the next release on. These pages are in Dutch.",
      ],
      steps: [
        "Open [{Leveren}](/leveringen) and sign in. Can you not get in? Ask your fund or the administrator for access.",
        "Make an export from your software, or fill in a template. The templates are at the bottom of that page. Leave out names, addresses and citizen service numbers: a file with such data is refused.",
        "Do you want to look first yourself? [Check your files on your own computer](/lokale-controle). Nothing is sent.",
        "Choose the period and the software, and click “{Beginnen}”.",
        "Choose your files and click “{Versturen}”. Then click “{Controleren}”.",
        "Correct what is listed under “{Verbeteren}”. Each error names the file, the column, the row and what you can do. Send the file again and click “{Controleren}” once more.",
        "Is something under “{Nakijken}” right all the same? Tick it, say why, and click “{Accepteren}”.",
        "Read under “{Vergelijken}” what changes, and click “{Bevestigen en laden}”. Does it say “{De levering is geladen}”? Then you are done.",
      ],
      more: [
        "You can leave in between: under “{Nog niet klaar}” you go on where you were. Did you forget something? Deliver the same period again; the newest delivery takes the place of the old one. Or withdraw the delivery.",
      ],
    },
    {
      id: "werkgever",
      title: "You lead an organisation or a cluster",
      texts: [
        "At the end you have your own figures beside those of others, to talk about. These pages are in Dutch.",
      ],
      steps: [
        "Open [{Mijn Regiespiegel}](/mijn) and sign in. Can you not get in? Ask your fund or the administrator for access.",
        "Choose “[{Uw spiegel}](/mijn/spiegel)”. You see figures about your organisation, each beside the figure of the group.",
        "Read “{Waarover u het eerst kunt praten}”. A difference is not a judgement yet, and a small difference can be chance.",
        "Does it say “{Niet te tonen}”? Then that figure would say too much about a few people or about another employer.",
        "At the top, click “{PDF om te printen}” or “Excel”.",
        "Do you want to compare yourself with a group of your own? Open [{Clusters}](/mijn/clusters). There you say yes to a cluster. A cluster manager makes clusters there and asks members. It counts from the next release on.",
      ],
      more: [
        "We make no ranking, and nobody sees the figures of another employer. Would you rather not sign in? Then look at [your sector](/sectoren).",
      ],
    },
    {
      id: "fonds",
      title: "You are a data analyst at a fund",
      texts: ["At the end you have the figures of your sectors as a file, and a report of each sector."],
      steps: [
        "Open [{Mijn Regiespiegel}](/mijn), sign in and choose “[{Uw fonds}](/mijn/fonds)”. It lists your sectors, with the number of employers that delivered and the response.",
        "There, click “{Maak uw rapporten}”, tick which files you want, and click “{Maak alle rapporten}”. When it is done, click “{Download het archief}”.",
        "Do you want to know what another threshold would show and hide? Open [{Beleid}](/mijn/beleid) and make a proposal. Nothing changes by that.",
        "Do you want to calculate yourself? Get a whole table under [Downloads](/downloads), as CSV, Excel or Parquet. A percentage is a fraction there: 0.051 is 5.1%.",
        "Do you need only a part? [Make a table](/tabellen). Under the table are the downloads and the API request for your program.",
        "Look at the column with the status: a figure with the status “{onderdrukt}” (withheld) is not there, so it is not a zero. Why that is so is told under [What we show](/beleid).",
        "Under [Indicators](/indicatoren), look up the formula of each figure that you use, and the breaks in its series.",
        "Is there a new release? Then it is on [{Uw fonds}](/mijn/fonds) first. See the [calendar](/kalender) too.",
      ],
    },
    {
      id: "beleidsmaker",
      title: "You make policy or do research",
      texts: ["At the end you have a figure with its source, for your own text. You do not have to sign in."],
      steps: [
        "Choose your [sector](/sectoren) or [region](/regios), or [search](/zoeken) for a subject. You see eight key figures, each beside the figure of all sectors or regions together.",
        "Is a difference real? Under the title it says whether the first difference is demonstrable. For the others, look at the margins. If the margins do not touch, the difference is demonstrable. If they do touch, look at the verdict in the report.",
        "Do you want to know more? At the bottom, click “Read the report”, or download it as PDF or Excel.",
        "Are you looking for something else? [Make a table](/tabellen): choose a subject and a division and click “Make the table”. Then tick what you want to see, and click “Refresh the table”.",
        "Download the table at the bottom under “Take it with you”. For Excel, choose “CSV for Excel”.",
        "Copy the reference there too and put it in your text. It has the fixed address: that always shows the same figures, also after a new release.",
      ],
    },
    {
      id: "vrijgeven",
      title: "You clear releases or administer the site",
      texts: [
        "Everything begins at [{Mijn Regiespiegel}](/mijn). It shows only what belongs to your role.",
        [
          "A publisher looks a release over under [{Vrijgeven}](/mijn/vrijgave) and offers it. Another publisher approves it.",
          "An administrator sees under [{Beheer}](/mijn/beheer) who may come in and what we keep for how long.",
          "An auditor reads under [{Logboek}](/mijn/logboek) who did what, and whether the log is right.",
        ],
      ],
    },
    {
      id: "programmeur",
      title: "You write a program",
      texts: [
        [
          "All public figures can be had without a key. Each table names the API request that belongs to it.",
          "The description in OpenAPI can be used to have a program made.",
          "Who delivers, or fetches its own figures, makes a key under [{Sleutels}](/mijn/sleutels).",
        ],
      ],
      links: [
        { path: "/documentatie", label: "API documentation (in Dutch)" },
        { path: "/downloads", label: "Downloads" },
      ],
    },
    {
      id: "vragen",
      title: "Frequently asked questions",
      texts: [
        "What does “Not shown” mean? There is a figure, but it could give something away about a person or an employer. Is there another word instead of a number? See [No number](/begrippen#geen-getal).",
        "What differs from the previous release? See [What has changed](/wijzigingen).",
        "What is a margin? With 95% certainty the value lies between those two numbers.",
        "Is a difference real? If the margins do not touch, the difference is demonstrable. If they do touch, look at the verdict in the report.",
        "May I use the figures? Yes, also for your work. Name the source; the reference is on every page with figures.",
        "How do I go through a chart with the keyboard? Go to the chart with Tab and use the arrow keys. The same figures are in the table below it.",
      ],
      links: [{ path: "/begrippen", label: "Glossary" }],
    },
  ],
};

const accessibility: TextPage = {
  title: "Accessibility",
  lead: "Everyone must be able to use this site. We build it according to WCAG 2.2, level AA.",
  sections: [
    {
      id: "wat",
      title: "What we do",
      texts: [
        [
          "Everything works with the keyboard alone, and without script.",
          "Every chart has a table with the same figures.",
          "Colour is never the only difference. Text has enough contrast, also in dark mode.",
          "The site fits on a screen 320 pixels wide.",
          "A PDF is made according to PDF/UA-1.",
        ],
        "With every change, a program tests all kinds of pages, light and dark, wide and narrow.",
      ],
    },
    {
      id: "wat-niet",
      title: "What cannot be done yet",
      texts: [
        [
          "The site has not been examined by an independent agency yet. That is why there is no accessibility statement yet.",
          "On a small screen, wide tables scroll sideways within their own box.",
          "The API documentation and the pages after signing in are in Dutch only.",
        ],
      ],
    },
    {
      id: "melden",
      title: "Does something not work?",
      texts: [
        "Let us know. At the bottom of every page it says how to reach us. Name the address of the page.",
      ],
    },
  ],
};

const privacy: TextPage = {
  title: "Privacy",
  lead: "You read this site without us knowing who you are.",
  sections: [
    {
      id: "bezoek",
      title: "When you visit this site",
      texts: [
        [
          "We use no cookies to follow you. Only those who sign in get a cookie, for signing in.",
          "Pages load nothing from another site.",
          "The log of the server keeps no addresses of visitors and no search questions.",
        ],
      ],
    },
    {
      id: "cijfers",
      title: "The data behind the figures",
      texts: [
        "Employers deliver data without names. Features by which someone could be recognised are replaced on arrival and not kept.",
        "The site needs no data about people: it reads only the published figures.",
        "An employer sees only its own figures. Everything that someone with access does is in a log.",
      ],
      links: [{ path: "/beleid", label: "What we show and what not" }],
    },
  ],
};

const colophon: TextPage = {
  title: "Colophon",
  lead: "Who makes this site, and what you may do with the figures.",
  sections: [
    {
      id: "licentie",
      title: "Use of the figures",
      texts: [
        "Our figures fall under the licence CC BY 4.0: you may use them and pass them on, if you name Regiespiegel and the release. The figures of CBS fall under CC BY 4.0 too; then name CBS.",
        "The program is open: its licence is EUPL-1.2.",
      ],
    },
  ],
};

/** The pages about the site, in English. */
export const enHelp: typeof nlHelp = {
  help,
  accessibility,
  privacy,
  colophon,
  contact: "Contact",
  release: "This release",
  software: "Version of the program",
};
