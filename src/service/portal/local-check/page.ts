import { html } from "hono/html";
import type { AppOptions } from "../../context.ts";
import { type Html, layout } from "../layout.ts";
import type { LocalFiles } from "./local-check.ts";

/** Bytes that are checked at once; see docs/portaal.md for what was measured. */
export const mostBytes = 250 * 1024 * 1024;

/** The page on which a supplier checks files on the own machine. */
export function localCheckPage(files: LocalFiles, { contact }: AppOptions): Promise<string> {
  return layout(
    {
      title: "Bestanden zelf controleren",
      description: "Controleer uw bestanden op uw eigen computer, zonder ze te versturen.",
      crumbs: [{ path: "/hulp", label: "Hulp" }],
      heading: "Bestanden zelf controleren",
      lead: "Kijk of uw bestanden goed zijn voordat u ze levert. Dat gebeurt op uw eigen computer. Wij krijgen niets: geen bestand, geen naam en geen uitkomst.",
      body: html`${checkPart(files)}${whyPart}${limitsPart}`,
      works: true,
      path: "/lokale-controle",
    },
    contact,
  );
}

const otherWay = html`<p><a href="/leveringen">Lever de bestanden gewoon</a>: dan controleren wij ze, voordat er iets wordt geladen. De goede koppen staan in de <a href="/leveringen#sjablonen">sjablonen</a>. Wilt u toch eerst op uw eigen computer controleren? Vraag dan uw beheerder om de opdracht <code>regiespiegel check</code>. Die verstuurt ook niets.</p>`;

function checkPart({ page, loader, worker, engine, engineBytes }: LocalFiles): Html {
  const at = "/lokale-controle";
  return html`<section aria-labelledby="controleren"><h2 id="controleren">Controleren</h2>
<noscript><div class="notice"><p><strong>In uw browser staat JavaScript uit.</strong> Dan kan deze pagina niets controleren. Er gaat niets verloren.</p>${otherWay}</div></noscript>
<div id="lokaal" data-loader="${at}/${loader}" data-engine="${at}/${engine}" data-worker="${at}/${worker}" data-bytes="${engineBytes}" data-most="${mostBytes}">
<div id="lokaal-niet" class="notice" hidden><p><strong>Uw browser kan dit niet.</strong> Hij is te oud, of WebAssembly staat uit. Er gaat niets verloren.</p>${otherWay}</div>
<div id="lokaal-anders" class="notice" hidden>${otherWay}</div>
<div id="lokaal-begin"><div id="lokaal-ophalen" hidden><p><label for="lokaal-opgehaald">Het controleprogramma wordt opgehaald. De eerste keer is dat 8 MB.</label></p>
<progress id="lokaal-opgehaald" max="1"></progress></div>
<div id="lokaal-kiezen" class="choice" role="group" aria-labelledby="controleren" hidden>
<div><label class="above" for="lokaal-profiel">Formaat van de bestanden</label>
<select id="lokaal-profiel" autocomplete="off"></select></div>
<div class="field drop" id="lokaal-neerzetten"><label class="above" for="lokaal-bestanden">Bestanden: CSV, TXT, TSV, XLSX, of een zip daarmee</label>
<p class="hint" id="lokaal-uitleg">Kies alle bestanden die u samen wilt leveren, of sleep ze naar deze pagina. Ze blijven op uw computer. Parquet kan alleen bij het leveren: om dat te lezen zou deze pagina iets moeten ophalen, en dat mag zij niet.</p>
<input type="file" id="lokaal-bestanden" multiple accept=".csv,.txt,.tsv,.xlsx,.xls,.yml,.zip" aria-describedby="lokaal-uitleg">
<p id="lokaal-gekozen" role="status"></p>
<ul id="lokaal-lijst" class="bullets"></ul>
<p class="quiet"><button type="button" id="lokaal-wis" hidden>Lijst leegmaken</button></p></div>
<div class="go"><button type="button" id="lokaal-controleer">Controleren</button></div>
</div></div>
<p id="lokaal-fout" class="problem" role="alert" hidden></p>
<p id="lokaal-stand" role="status" hidden></p>
<div id="lokaal-bezig" hidden><p><label for="lokaal-voortgang" id="lokaal-stap">Bezig met controleren</label></p>
<progress id="lokaal-voortgang" max="1"></progress>
<p class="quiet"><button type="button" id="lokaal-stop">Stoppen</button></p></div>
</div>
</section>
<section id="lokaal-verslag" aria-labelledby="uitkomst" tabindex="-1" hidden><h2 id="uitkomst">Uitkomst</h2><div id="lokaal-uitkomst"></div></section>
<script src="${at}/${page}" defer></script>
`;
}

const whyPart = html`<section aria-labelledby="niets"><h2 id="niets">Waarom er niets wordt verstuurd</h2>
<p>Het programma dat uw levering controleert, draait hier in uw browser. Het wordt opgehaald voordat u een bestand kunt kiezen. Daarna heeft het geen verbinding meer nodig, en uw browser staat die ook niet toe: deze pagina mag van zichzelf niets versturen.</p>
<p>U kunt dat zelf zien:</p>
<ol class="bullets"><li>Wacht tot u bestanden kunt kiezen.</li><li>Zet uw wifi uit, of haal de netwerkkabel los.</li><li>Kies uw bestanden en controleer ze. Het werkt gewoon.</li><li>Sluit de pagina voordat u weer verbinding maakt. Uw browser bewaart niets van de bestanden.</li></ol>
<p>Wie het preciezer wil weten: open de ontwikkelaarstools van uw browser (F12), kies Netwerk en controleer een bestand. De lijst blijft leeg.</p></section>
`;

const limitsPart = html`<section aria-labelledby="wat-wel"><h2 id="wat-wel">Wat wel en niet wordt gecontroleerd</h2>
<p>Hier wordt met hetzelfde programma gekeken als bij het leveren:</p>
<ul class="bullets"><li>of er namen, adressen, burgerservicenummers of andere gegevens in staan die u niet mag leveren;</li><li>of het bestand te lezen is, en of de koppen en kolommen kloppen;</li><li>of elke waarde de goede vorm heeft, en of nummers nergens dubbel staan en in de andere bestanden terugkomen.</li></ul>
<p>Dit wordt pas bij het leveren gecontroleerd:</p>
<ul class="bullets"><li>de regels over de inhoud, zoals een verzuim dat buiten het dienstverband valt;</li><li>de vergelijking met uw vorige levering.</li></ul>
<p>Hier kunt u samen 250 MB controleren. 100 MB duurt ongeveer een halve minuut en vraagt 1 GB geheugen; 250 MB anderhalve minuut en 3 GB. Een zip telt zo groot als wat erin zit. Parquet kan hier niet; lever dat gewoon.</p>
<ul class="links"><li><a href="/hulp">Hulp</a></li><li><a href="/leveringen">Uw leveringen</a></li></ul></section>
`;
