import type { Employer, EmployerOptions, Population } from "./population.ts";

export interface ScopeOptions {
  /** Version of the SBI code. */
  readonly version?: "2008" | "2025";
  /** Code of the collective agreement. */
  readonly cao?: string;
  readonly fund?: string;
}

/** An employer whose delivered row also says by which SBI, under which agreement and at which fund. */
export function employerWith(
  population: Population,
  { version, cao, fund, ...options }: EmployerOptions & ScopeOptions = {},
): Employer {
  const employer = population.employer(options);
  describeEmployer(population, employer, { version, cao, fund });
  return employer;
}

/** Changes the row of an employer in his own delivery. */
export function describeEmployer(
  population: Population,
  { number, delivery }: Employer,
  { version, cao, fund }: { readonly [K in keyof ScopeOptions]: ScopeOptions[K] | undefined },
): void {
  const row = population.rows.get("werkgever")?.find((one) => one[0] === delivery && one[1] === number);
  if (row === undefined) throw new Error("this employer was not delivered");
  if (version !== undefined) row[3] = version;
  if (cao !== undefined) row[4] = cao;
  if (fund !== undefined) row[5] = fund;
}
