import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";

/** A logo that only draws, of 4 to 1. */
export const goodSvg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><title>T</title><path d="M0 0h40v10H0z" fill="#7a1f4b"/></svg>';

/** A theme with everything in it, and signs that must come out right in every format. */
export const wholeTheme = `naam: "Fonds Techniek & <Metaal> 😀"
kleuren:
  licht: { accent: "#7a1f4b", titelvlak: "#5b1033", titeltekst: "#fff4f8", kop: "#3b0a22", lijn: "#d97706" }
  donker: { accent: "#f2a3c3", titelvlak: "#431026", titeltekst: "#ffe9f2", kop: "#ffd9e8", lijn: "#f59e0b" }
logo:
  bestand: logo.svg
  tekst: 'Een "T" & een <M>'
contact:
  naam: Klantenservice
  email: vragen@fonds.example
  telefoon: 010 123 45 67
  url: https://fonds.example/spiegel?a=1&b=2
inleiding: |
  Eerste alinea & <b>geen opmaak</b>,
  die doorloopt.

  Tweede alinea. *geen* _opmaak_ #let x = 1 😀
colofon: ${"Zeer".repeat(30)} lang & <i>kaal</i>.
`;

/** Puts a theme in a home; the content of its files by name. */
export function putTheme(home: string, name: string, files: Readonly<Record<string, string | Buffer>>): void {
  const folder = join(home, "themas", name);
  mkdirSync(folder, { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
}

function part(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG of one colour without transparency; `rows` of pixels may be fewer than its head says. */
export function png(
  width: number,
  height: number,
  { rows = height, interlaced = false, extra = "" } = {},
): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, interlaced ? 1 : 0], 8);
  const pixels = Buffer.alloc(rows * (1 + width * 3), 0x60);
  for (let row = 0; row < rows; row++) pixels[row * (1 + width * 3)] = 0;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    part("IHDR", head),
    ...(extra === "" ? [] : [part(extra, Buffer.alloc(8))]),
    part("IDAT", deflateSync(pixels)),
    part("IEND", Buffer.alloc(0)),
  ]);
}
