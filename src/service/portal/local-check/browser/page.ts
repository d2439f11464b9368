import type { LocalProfile, LocalReport } from "../../../deliveries/local/messages.ts";
import type { JobProgress } from "../../../deliveries/types.ts";
import { words } from "../words.ts";
import { type Check, type Program, startCheck } from "./check.ts";
import { Chosen } from "./chosen.ts";
import { element, show } from "./elements.ts";
import type { Fetched, Fetching } from "./messages.ts";
import { reportHtml } from "./report.ts";

// The script of the page: it has the program fetched, and then lets files be chosen and checked. It fetches nothing
// itself and cannot: the page allows it no connection.

const place = element("lokaal");

if (typeof WebAssembly === "object" && typeof Worker === "function" && "compileStreaming" in WebAssembly)
  begin();
else show("lokaal-niet");

function begin(): void {
  show("lokaal-ophalen");
  const { loader = "", engine = "", worker = "", bytes = "" } = place.dataset;
  const bar = element("lokaal-opgehaald") as HTMLProgressElement;
  const thread = new Worker(loader);
  const fail = () => {
    thread.terminate();
    show("lokaal-ophalen", false);
    say("lokaal-fout", words.notFetched);
    show("lokaal-anders");
  };
  thread.onerror = fail;
  thread.onmessage = ({ data }: MessageEvent<Fetched>) => {
    if (data.soort === "voortgang") bar.value = data.bytes / Number(bytes);
    else if (data.soort === "mislukt") fail();
    else {
      thread.terminate();
      ready({ engine: data.engine, worker: URL.createObjectURL(data.worker) });
    }
  };
  thread.postMessage({ engine, worker } satisfies Fetching);
}

/** The program is here: from now on nothing needs the network. */
function ready(program: Program): void {
  const chosen = new Chosen(Number(place.dataset.most), forget);
  let next = startCheck(program, (profiles) => {
    offer(profiles);
    show("lokaal-ophalen", false);
    show("lokaal-kiezen");
  });
  let begun = 0;
  element("lokaal-profiel").addEventListener("change", forget);
  const end = (check: Check) => {
    check.end();
    next = startCheck(program);
    show("lokaal-bezig", false);
    chosen.lock(false);
  };
  element("lokaal-controleer").addEventListener("click", () => {
    const files = chosen.files;
    say("lokaal-fout", files.length === 0 ? words.none : "");
    if (files.length === 0) return element("lokaal-bestanden").focus();
    const check = next;
    begun = performance.now();
    forget();
    say("lokaal-stand", words.busy);
    show("lokaal-bezig");
    chosen.lock(true);
    element("lokaal-stop").onclick = () => {
      end(check);
      say("lokaal-stand", words.stopped);
      element("lokaal-controleer").focus();
    };
    element("lokaal-stop").focus();
    check.run(files, element<HTMLSelectElement>("lokaal-profiel").value, progress).then(
      (report) => {
        end(check);
        tell(report, (performance.now() - begun) / 1000);
      },
      (error: Error) => {
        end(check);
        say("lokaal-fout", error.message);
        element("lokaal-controleer").focus();
      },
    );
  });
}

function offer(profiles: readonly LocalProfile[]): void {
  const list = element<HTMLSelectElement>("lokaal-profiel");
  for (const { id, titel } of profiles)
    list.add(new Option(titel, id, id === "canonical", id === "canonical"));
}

function progress({ stap, gedaan, totaal }: JobProgress): void {
  const bar = element<HTMLProgressElement>("lokaal-voortgang");
  if (gedaan === null || totaal === null || totaal === 0) bar.removeAttribute("value");
  else bar.value = gedaan / totaal;
  say("lokaal-stap", stap);
}

/** What was found is of the files and the format that were chosen then. */
function forget(): void {
  say("lokaal-stand", "");
  show("lokaal-verslag", false);
  element("lokaal-uitkomst").replaceChildren();
}

/** The text comes from `html`, which writes every name out. */
function tell(report: LocalReport, seconds: number): void {
  say("lokaal-stand", "");
  element("lokaal-uitkomst").innerHTML = reportHtml(report, seconds);
  show("lokaal-verslag");
  element("lokaal-verslag").focus();
}

function say(id: string, text: string): void {
  element(id).textContent = text;
  show(id, text !== "");
}
