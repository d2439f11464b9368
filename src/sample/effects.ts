/**
 * What is planted on purpose, so that an evaluation can be held against the truth. An employer is exposed from the
 * first day of its own participation; the starts are staggered (2023Q2-2025Q1). The other interventions do nothing.
 */
export const plantedEffects = [
  {
    intervention: "gezond-rooster",
    gevolg: "aantal ziekmeldingen per werknemer",
    factor: 0.85,
  },
  {
    intervention: "leerambassadeurs",
    gevolg: "aantal scholingsactiviteiten per werknemer",
    factor: 1.3,
  },
] as const;

/** New cases of absence of exposed employers are multiplied by this. */
export const vitalityEffect = plantedEffects[0].factor;

/** New training activities of exposed employers are multiplied by this. */
export const coachingEffect = plantedEffects[1].factor;
