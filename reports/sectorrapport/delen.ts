/** The ten parts of a sector analysis. */
export const delen = {
  kern: "1 Kernblad",
  wie: "2 Wie",
  regie: "3 Eigen regie",
  wederkerig: "4 Wederkerigheid",
  relatie: "5 Relatie en kwetsbare momenten",
  gezond: "6 Gezondheid",
  leren: "7 Leren en budget",
  mobiel: "8 Mobiliteit en loopbruggen",
  werkt: "9 Wat werkt",
  kwaliteit: "10 Kwaliteit en definities",
} as const;
