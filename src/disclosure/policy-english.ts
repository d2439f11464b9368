import { classes, type DisclosureClass } from "../catalog/types.ts";
import type { BenchmarkPolicy, ClassPolicy, Policy } from "./policy.ts";

const subjects: Readonly<Record<DisclosureClass, string>> = {
  structuur: "figures on numbers of jobs, persons and employers",
  hr: "figures on training and other personnel policy",
  gezondheid: "figures on absence and health",
};

/** The sentences of describePolicy in English, one for each and in the same order. */
export function policyInEnglish(policy: Policy): string[] {
  return [
    "No figure may give anything away about one person or one employer. That is why we do not show some figures.",
    ...classes.flatMap((name) => describeClass(subjects[name], policy.klassen[name])),
    ...describeEveryone(policy),
    ...describeBenchmark(policy.klassen.benchmark),
    "We do not show a figure either when most of it comes from one or two employers.",
    "When a hidden figure can be worked out from other figures, we hide another figure as well. There need be nothing wrong with that figure itself.",
    "The same holds for anyone who knows the figures of their own organisation, and for what is left when one figure is subtracted from another.",
    "We never say why one particular figure is hidden. That reason, too, can give something away.",
    ...describeLimits(policy),
    "Every figure is rounded. For smaller groups we round more coarsely.",
  ];
}

function describeEveryone({ klassen: { structuur, gezondheid } }: Policy): string[] {
  return said(
    gezondheid.groep !== undefined && structuur.groep === undefined,
    "A feature of employers themselves may hold for everyone. That all workers in a group work in an SME says something about the size of firms, and nothing about their people.",
  );
}

function describeLimits({ grenzen }: Policy): string[] {
  if (grenzen === "uit") return [];
  return [
    grenzen === "alles"
      ? "Nor may a hidden figure be almost known. We test how high and how low it can be: the number of persons, and what is divided by what. When there is too little room, we hide another figure as well."
      : "Nor may it be almost known how many persons a hidden figure is about. We test how high and how low that number can be. When there is too little room, we hide another figure as well.",
  ];
}

function describeBenchmark({ personen, werkgevers, kwartielen }: BenchmarkPolicy): string[] {
  return [
    `An employer sees its own figures beside those of others when there are at least ${werkgevers} employers and at least ${personen} persons are left without that employer.`,
    `We only say in four equal groups whether an employer is high or low, and only from ${kwartielen} employers.`,
  ];
}

function describeClass(subject: string, own: ClassPolicy): string[] {
  const { personen_naar_leeftijd: age, afronden } = own;
  return [
    `We only show ${subject} for at least ${own.personen} persons and ${own.werkgevers} employers.`,
    ...said(age !== undefined, `When these figures are split by age, there must be at least ${age} persons.`),
    ...said(
      own.groep !== undefined,
      `We do not show ${subject} when they hold for almost everyone in a group.`,
    ),
    ...said(
      own.teller !== undefined || own.complement !== undefined,
      "Nor when something holds for only a few persons, or for everyone but a few.",
    ),
    ...said(
      afronden !== undefined,
      `We round numbers here to a multiple of ${afronden}, and sums to three digits. Shares and means we work out from those rounded numbers. That is why totals are not always the sum of their parts.`,
    ),
    ...said(own.spreiding, "Nor when the figures of all employers are exactly the same."),
  ];
}

function said(applies: boolean, sentence: string): string[] {
  return applies ? [sentence] : [];
}
