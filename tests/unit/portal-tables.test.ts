import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestService, testService } from "../support/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService({}, { publicUrl: "https://cijfers.example" });
});
afterAll(() => service.close());

const first = "/tabellen/sector-grootte?grootte=T&indicator=verzuimpercentage&periode=2025JJ00";

async function page(path: string, status = 200) {
  const response = await service.get(path);
  expect(response.status, path).toBe(status);
  const { document } = new JSDOM(await response.text()).window;
  return { document, headers: response.headers };
}

const rows = (document: Document) =>
  [...document.querySelectorAll("table.data tbody tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent ?? ""),
  );
const heads = (document: Document) =>
  [...document.querySelectorAll("table.data thead th")].map((cell) => cell.textContent);
const links = (document: Document) =>
  [...document.querySelectorAll("#meenemen ~ div ul a, #meenemen ~ details a")].map((one) =>
    one.getAttribute("href"),
  );

describe("every choice has one address", () => {
  test.each([
    ["/tabellen/sector-grootte", first],
    // Who begins with sectors by size sees the sizes.
    [
      "/tabellen?tabel=sector-grootte&indicator=verzuimpercentage",
      "/tabellen/sector-grootte?indicator=verzuimpercentage&periode=2025JJ00",
    ],
    ["/tabellen/sector-grootte?periode=2025JJ00&indicator=verzuimpercentage&grootte=T", first],
    // A form sends a name for each box, and empty fields too.
    [
      "/tabellen/sector-grootte?indicator=verzuimpercentage&indicator=&sector=F&sector=C&grootte=T&periode=2025JJ00&weergave=",
      "/tabellen/sector-grootte?grootte=T&indicator=verzuimpercentage&periode=2025JJ00&sector=C,F",
    ],
    // The size class 250+ has a sign that means something else in an address.
    [
      "/tabellen/sector-grootte?grootte=250%2B&sector=C&indicator=nulverzuim&periode=2025JJ00",
      "/tabellen/sector-grootte?grootte=250%2B&indicator=nulverzuim&periode=2025JJ00&sector=C",
    ],
    // All of a dimension is said by saying nothing of it.
    [
      "/tabellen/sector-grootte?sector=T&sector=C&sector=F&sector=G&sector=Q&grootte=T&periode=2025JJ00&indicator=nulverzuim",
      "/tabellen/sector-grootte?grootte=T&indicator=nulverzuim&periode=2025JJ00",
    ],
    [
      "/tabellen/sector-grootte?sector=C",
      "/tabellen/sector-grootte?indicator=verzuimpercentage&periode=2025JJ00&sector=C",
    ],
  ])("%s leads to its own", async (asked, address) => {
    const response = await service.get(asked);
    expect(response.status).toBe(302);
    expect(response.headers.get("Location")).toBe(address);
    expect((await service.get(address)).status).toBe(200);
  });

  test("an address that is the one is answered at once, with a tag of its own", async () => {
    const one = await service.get(first);
    const other = await service.get(first.replace("2025JJ00", "2024JJ00"));
    expect(one.headers.get("ETag")).not.toBe(other.headers.get("ETag"));
    const again = await service.get(first, { "If-None-Match": one.headers.get("ETag") ?? "" });
    expect(again.status).toBe(304);
  });
});

describe("the order of a table", () => {
  const names = async (address: string) => rows((await page(address)).document).map(([name]) => name);

  test("by value, with what is hidden last both ways, and the head that says so", async () => {
    const down = await page(`${first}&volgorde=-waarde`);
    const order = ["Handel", "Bouwnijverheid", "Industrie", "Totaal"];
    expect(rows(down.document).map(([name]) => name)).toEqual([...order, "Gezondheids- en welzijnszorg"]);
    const head = down.document.querySelector("[aria-sort]");
    expect([head?.textContent, head?.getAttribute("aria-sort")]).toEqual(["Waarde", "descending"]);
    const up = await names(`${first}&volgorde=waarde`);
    expect(up).toEqual([...order.toReversed(), "Gezondheids- en welzijnszorg"]);
  });

  test("a head leads one way, then the other, then back to the table as it was", async () => {
    const trail = [first];
    for (let step = 0; step < 3; step++) {
      const { document } = await page(trail.at(-1) ?? "");
      const link = [...document.querySelectorAll("table.data thead a")].find(
        (one) => one.textContent === "Waarde",
      );
      trail.push((link?.getAttribute("href") ?? "").replace("#cijfers", ""));
    }
    expect(trail.slice(1)).toEqual([`${first}&volgorde=-waarde`, `${first}&volgorde=waarde`, first]);
  });

  test("by name, and by a column of a table with columns", async () => {
    expect(await names(`${first}&volgorde=sector`)).toEqual([
      "Bouwnijverheid",
      "Gezondheids- en welzijnszorg",
      "Handel",
      "Industrie",
      "Totaal",
    ]);
    const crossed =
      "/tabellen/sector-grootte?grootte=T&indicator=verzuimpercentage&periode=2024JJ00,2025JJ00";
    expect((await names(`${crossed}&volgorde=-2025JJ00`))[0]).toBe("Handel");
  });

  test("a column that no table has is a fault", async () => {
    const { document } = await page(`${first}&volgorde=loon`, 400);
    expect(document.querySelector(".problem")?.textContent).toContain("volgorde");
  });
});

describe("what a reader sees", () => {
  test("one group after another: the value, its base, and words where it is hidden", async () => {
    const { document } = await page(first);
    expect(heads(document)).toEqual(["Sector", "Waarde", "Marge (95%)", "Personen", "Werkgevers"]);
    expect(rows(document).map(([name, value]) => [name, value])).toEqual([
      ["Totaal", "4,0%"],
      ["Industrie", "4,5%"],
      ["Bouwnijverheid", "5,0%"],
      ["Handel", "5,5%"],
      ["Gezondheids- en welzijnszorg", "Niet getoond"],
    ]);
    expect(rows(document)[1]?.slice(2)).toEqual(["–", "505", "30"]);
    expect(rows(document)[4]?.slice(2)).toEqual(["–", "–", "–"]);
    expect(document.body.textContent).toContain("te weinig personen of werkgevers");
  });

  test("two dimensions crossed, or as a list for who asks", async () => {
    const address = "/tabellen/sector-grootte?indicator=verzuimpercentage&periode=2025JJ00&sector=C,F";
    const { document } = await page(address);
    expect(heads(document)).toHaveLength(6);
    expect(rows(document).map(([name]) => name)).toEqual(["Industrie", "Bouwnijverheid"]);
    const list = await page(`${address}&weergave=lijst`);
    expect(heads(list.document).slice(0, 3)).toEqual(["Sector", "Grootte", "Waarde"]);
    expect(rows(list.document)).toHaveLength(10);
  });

  test("the form shows the choice: nothing is ticked where all are meant", async () => {
    const { document } = await page(
      "/tabellen/sector-grootte?grootte=T&indicator=nulverzuim&periode=2024JJ00&sector=C,F",
    );
    const ticked = (name: string) =>
      [...document.querySelectorAll(`input[name=${name}][checked]`)].map((one) => one.getAttribute("value"));
    expect(ticked("sector")).toEqual(["C", "F"]);
    expect(ticked("periode")).toEqual(["2024JJ00"]);
    expect(document.querySelector("option[selected]")?.getAttribute("value")).toBe("nulverzuim");
    expect(ticked("grootte")).toEqual(["T"]);
    const all = (await page(first)).document.querySelectorAll("input[name=sector][checked]");
    expect(all).toHaveLength(0);
  });

  test("the same subject in another division is one step away", async () => {
    const { document } = await page(first);
    const other = [...document.querySelectorAll("#kies ~ .links a")].map((one) => one.getAttribute("href"));
    expect(other).toEqual(["/tabellen/sector-regio?indicator=verzuimpercentage&periode=2025JJ00&regio=T"]);
  });

  test("a chart that says at each row its value, or that it is not shown", async () => {
    const { document } = await page(first);
    const marks = [...document.querySelectorAll(".chart-wide [data-says] title")].map(
      (one) => one.textContent,
    );
    expect(marks).toEqual([
      "Industrie: 4,5% (Totaal: 4,0%)",
      "Bouwnijverheid: 5,0% (Totaal: 4,0%)",
      "Handel: 5,5% (Totaal: 4,0%)",
      "Gezondheids- en welzijnszorg: Niet getoond (Totaal: 4,0%)",
    ]);
    const one = await page(`${first}&sector=C`);
    expect(one.document.querySelector("figure")).toBeNull();
    expect(one.document.body.textContent).toContain("Dit is één cijfer");
  });

  test("a line where only time differs, of the group beside the total", async () => {
    const { document } = await page(
      "/tabellen/sector-grootte?grootte=T&indicator=verzuimpercentage&periode=2024JJ00,2025JJ00&sector=C,T",
    );
    const marks = [...document.querySelectorAll(".chart-wide [data-says] title")].map(
      (one) => one.textContent,
    );
    expect(marks).toEqual([
      expect.stringMatching(/^2024: Industrie .*; Totaal .*%$/),
      "2025: Industrie 4,5%; Totaal 4,0%",
    ]);
    expect(heads(document)).toEqual(["Sector", "2024", "2025"]);
  });

  test("all rows of a long list, a page at a time", async () => {
    const whole =
      "/tabellen/sector-regio?indicator=nulverzuim,verzuimpercentage&periode=2024JJ00,2025JJ00,2025KW01&weergave=lijst";
    const { document } = await page(whole);
    expect(rows(document)).toHaveLength(100);
    const next = document.querySelector(".pages a[rel=next]")?.getAttribute("href") ?? "";
    expect(next).toBe(`${whole}&pagina=2#cijfers`);
    const second = await page(next.replace("#cijfers", ""));
    expect(rows(second.document)).toHaveLength(20);
    expect(second.document.querySelector(".pages a[rel=next]")).toBeNull();
    const beyond = await page(`${whole}&pagina=99`);
    expect(rows(beyond.document)).toEqual(rows(second.document));
  });
});

describe("what a reader takes along", () => {
  test("downloads give exactly the chosen figures", async () => {
    const { document } = await page(`${first}&sector=C,F`);
    const csv = links(document).find((href) => href?.endsWith("formaat=csv")) ?? "";
    const text = await (await service.get(csv)).text();
    const [head = "", ...lines] = text.trim().split("\r\n");
    const column = (name: string) => head.split(",").indexOf(name);
    expect(lines.map((line) => line.split(",")[column("sector")])).toEqual(["C", "F"]);
    for (const href of links(document)) expect((await service.get(href ?? "")).status, href ?? "").toBe(200);
  });

  test("addresses are those of the public site, and one of them stays with this release", async () => {
    const { document } = await page(first);
    expect(document.getElementById("adres")?.textContent).toBe(`https://cijfers.example${first}`);
    const lasting = document.getElementById("vast-adres")?.textContent ?? "";
    expect(lasting).toBe(`https://cijfers.example/publicaties/2025-1.0.0${first}`);
    expect(document.getElementById("verwijzing")?.textContent).toBe(
      `Regiespiegel (2026). Sector naar grootte: Ziekteverzuimpercentage, 2025. Publicatie 2025-1.0.0 van 1 maart 2026. ${lasting}`,
    );
    await page(new URL(lasting).pathname + new URL(lasting).search);
  });
});

describe("a choice that cannot be", () => {
  test.each([
    ["/tabellen/sector-grootte?sector=ZZ", ["sector: De code 'ZZ' is onbekend. Kies uit de lijst."]],
    ["/tabellen/sector-grootte?regio=AM01", [expect.stringContaining("regio")]],
    [
      "/tabellen/sector-grootte?indicator=x&periode=y&pagina=0",
      [
        expect.stringMatching(/^indicator/),
        expect.stringMatching(/^periode/),
        expect.stringMatching(/^pagina/),
      ],
    ],
    [
      `/tabellen/sector-grootte?indicator=verzuimpercentage,nulverzuim,scholingsdeelname,scholingsuren,meldingsfrequentie,werkgelegenheid-banen`,
      ["indicator: Kies hooguit 5 onderwerpen tegelijk."],
    ],
  ])("%s says everything that is wrong, and lets one choose anew", async (path, expected) => {
    const { document, headers } = await page(path, 400);
    expect([...document.querySelectorAll(".problem li")].map((one) => one.textContent)).toEqual(expected);
    expect(document.querySelector("form.choice")).not.toBeNull();
    expect(headers.get("Cache-Control")).toBe("no-store");
  });

  test("text of an address is text on the page", async () => {
    const { document } = await page("/tabellen/sector-grootte?sector=%3Cb%3Ex", 400);
    expect(document.querySelector(".problem b + b, .problem li b")?.textContent).toBe("sector");
    expect(document.querySelector(".problem")?.textContent).toContain("<b>x");
  });

  test("a table that is not there is a page that was not found", async () => {
    await page("/tabellen/x", 404);
    await page("/publicaties/9999-1.0.0/tabellen/sector-grootte", 404);
  });
});
