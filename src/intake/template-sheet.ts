/** The sheet of a template that says what belongs in the others: the reader knows it and leaves it alone. */
export const explanationSheet = "Uitleg";
export const explanationHead = ["Blad", "Kop", "Verplicht", "Wat erin hoort", "Voorbeeld"] as const;
