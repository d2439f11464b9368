/** Where a region stands in the tile map: column from the west, row from the north, and a name of four letters. */
export interface RegionTile {
  readonly column: number;
  readonly row: number;
  readonly short: string;
}

const tile = (column: number, row: number, short: string): RegionTile => ({ column, row, short });

/**
 * The 35 labour-market regions of 2025, laid out by hand so that most neighbours stay neighbours. Codes: CBS,
 * arbeidsmarktregio 2025.
 */
export const regionTiles: Readonly<Record<string, RegionTile>> = {
  AM01: tile(4, 0, "Gron"),
  AM15: tile(2, 1, "NHN"),
  AM02: tile(3, 1, "Fries"),
  AM03: tile(4, 1, "Dren"),
  AM17: tile(2, 2, "Zaan"),
  AM11: tile(3, 2, "Flevo"),
  AM36: tile(4, 2, "Zwol"),
  AM05: tile(5, 2, "Twen"),
  AM37: tile(1, 3, "ZKen"),
  AM18: tile(2, 3, "Amst"),
  AM12: tile(3, 3, "Gooi"),
  AM06: tile(4, 3, "Velu"),
  AM09: tile(5, 3, "Acht"),
  AM21: tile(0, 4, "Haag"),
  AM19: tile(1, 4, "HRijn"),
  AM13: tile(2, 4, "Utre"),
  AM14: tile(3, 4, "Amer"),
  AM38: tile(4, 4, "Food"),
  AM07: tile(5, 4, "MGel"),
  AM22: tile(0, 5, "Rijn"),
  AM34: tile(1, 5, "ZHC"),
  AM20: tile(2, 5, "MHol"),
  AM10: tile(3, 5, "Rivi"),
  AM08: tile(4, 5, "Nijm"),
  AM24: tile(0, 6, "Zeel"),
  AM23: tile(1, 6, "Drec"),
  AM35: tile(2, 6, "Gori"),
  AM27: tile(3, 6, "NOBr"),
  AM29: tile(4, 6, "NLim"),
  AM25: tile(1, 7, "WBra"),
  AM26: tile(2, 7, "MBra"),
  AM28: tile(3, 7, "ZOBr"),
  AM32: tile(4, 7, "Helm"),
  AM33: tile(5, 7, "MLim"),
  AM30: tile(5, 8, "ZLim"),
};
