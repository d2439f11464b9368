/** Breaks that change no outcome, by `<id>: <name of the break>`, and why. */
export const equivalent: Readonly<Record<string, string>> = {};
