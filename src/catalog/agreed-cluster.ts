/** A cluster that its members agreed to be in (docs/adr/0034), with those of them that delivered. */
export interface AgreedCluster {
  readonly code: string;
  readonly naam: string;
  /** Numbers of the employers in the store, ascending. */
  readonly werkgevers: readonly number[];
  /** Keyed hash of who they are: the same members give the same in every store. */
  readonly kenmerk: string;
}
