/**
 * A home as every role sees it, for trying and looking: a server, and people to choose from who sign in with a real
 * OpenID Connect provider. It works on a copy of the home.
 *
 *     node --import tsx tests/support/try-roles.ts HOME [PORT]
 */
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localCheckPaths } from "../../src/commands/serve.ts";
import { loadConfig } from "../../src/config.ts";
import { latestRelease } from "../../src/release/folder.ts";
import { ownFolder } from "../../src/release/own.ts";
import type { GivenRole } from "../../src/service/access/roles.ts";
import { startServer } from "../../src/service/server.ts";
import { secrets } from "./access-service.ts";
import { root } from "./root.ts";
import { startProvider } from "./sign-in-provider.ts";

/** Who can be chosen: role and organisation. */
const people: Readonly<Record<string, readonly [role: GivenRole, organisation: string]>> = {
  werkgever: ["werkgever", "groot-bedrijf"],
  "werkgever-klein": ["werkgever", "klein-bedrijf"],
  fonds: ["fonds", "fonds-techniek"],
  clusterbeheerder: ["clusterbeheerder", "netwerk"],
  publicist: ["publicist", "beheer"],
  "publicist-twee": ["publicist", "beheer"],
  beheerder: ["beheerder", "beheer"],
  auditor: ["auditor", "beheer"],
  leverancier: ["leverancier", "administratie-west"],
};

const [source = "", portText = "8090"] = process.argv.slice(2);
const port = Number(portText);
const base = `http://127.0.0.1:${port}`;
const home = mkdtempSync(join(tmpdir(), "try-roles-"));
cpSync(source, home, { recursive: true });

const [largest, ...rest] = employersByFigures(home);
const smallest = rest.at(-1);
let who = { sub: "werkgever", claims: { functie: "werkgever" } };
const back = {
  redirect: `${base}/aanmelden/terug`,
  signedOut: `${base}/afgemeld`,
  secret: secrets.clientSecret,
};
const provider = await startProvider(back, () => who);
writeFileSync(join(home, "toegang.yml"), accessText(provider.issuer));

const config = { ...loadConfig({}, { home }), home, root, access: secrets, deliveries: deliveryLimits() };
const worker = (name: string) => join(root, `src/commands/${name}.ts`);
const server = await startServer({
  ...{ config, host: "127.0.0.1", port, log: () => undefined, localCheck: localCheckPaths() },
  ...{ deliveryWorker: worker("delivery-worker"), policyWorker: worker("policy-worker") },
});
// Whoever is chosen here signs in next.
const chooser = createServer((request, response) => {
  const name = (request.url ?? "").replace("/als/", "");
  const isKnown = name in people;
  if (isKnown) who = { sub: name, claims: { functie: name } };
  response.writeHead(isKnown ? 302 : 200, {
    "content-type": "text/html; charset=utf-8",
    ...(isKnown ? { location: `${base}/aanmelden` } : {}),
  });
  response.end(
    Object.keys(people)
      .map((one) => `<p><a href="/als/${one}">${one}</a>`)
      .join(""),
  );
}).listen(port + 1, "127.0.0.1");
console.log(`${base}; choose who signs in at http://127.0.0.1:${port + 1}`);

process.once("SIGINT", stop).once("SIGTERM", stop);
async function stop() {
  chooser.close();
  await server.close();
  await provider.close();
  rmSync(home, { recursive: true, force: true });
}

/** Names of the own figures of employers, most figures first. */
function employersByFigures(from: string): string[] {
  const folder = join(latestRelease(from) ?? "", ownFolder);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".parquet"))
    .map((file) => ({ name: file.replace(".parquet", ""), size: statSync(join(folder, file)).size }))
    .sort((a, b) => b.size - a.size)
    .map(({ name }) => name);
}

function accessText(issuer: string): string {
  const rules = Object.entries(people).map(
    ([name, [role, organisation]]) =>
      `    - { als: { functie: ${name} }, rol: ${role}, organisatie: ${organisation} }`,
  );
  return `adres: ${base}
organisaties:
  - { id: groot-bedrijf, naam: Groot Bedrijf, eigen: "${largest}" }
  - { id: klein-bedrijf, naam: Klein Bedrijf, eigen: "${smallest}" }
${rest
  .slice(0, 8)
  .map((name, at) => `  - { id: bedrijf-${at}, naam: Bedrijf ${at + 1}, eigen: "${name}" }`)
  .join("\n")}
  - { id: fonds-techniek, naam: Fonds Techniek, sectoren: [C, G], fonds: techniek }
  - { id: netwerk, naam: Netwerk Noord }
  - { id: administratie-west, naam: Administratie West, leverancier: West BV }
  - { id: beheer, naam: Beheer }
vrijgave: { vanaf: "2099-01-01T00:00:00Z", fondsen: [fonds-techniek] }
aanmelden:
  uitgever: ${issuer}
  client: regiespiegel
  scope: openid profile
  userinfo: true
  regels:
${rules.join("\n")}
`;
}

function deliveryLimits() {
  return {
    file_mb: 200,
    delivery_mb: 400,
    files: 100,
    open: 10,
    open_days: 14,
    at_once: 1,
    heap_mb: 1_024,
    slowest: 16_384,
  };
}
