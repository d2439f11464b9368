import type { Room } from "../../../clusters/cluster-view.ts";
import type { Faults } from "../form.ts";
import type { OwnRoom } from "../page.ts";

/** What the handlers of the pages of clusters work with. */
export interface ClusterRoom extends OwnRoom {
  readonly room: Room;
}

/** What the page of a cluster says above its content, and keeps in its fields. */
export interface Said {
  readonly faults?: Faults;
  readonly refused?: string;
  /** What was filled in. */
  readonly naam?: string;
  readonly toevoegen?: string;
  /** The member that may have to go. */
  readonly weg?: string | undefined;
}
