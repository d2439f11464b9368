import type { Room } from "../../../clusters/cluster-view.ts";
import type { OwnRoom } from "../page.ts";

/** What the handlers of the pages of clusters work with. */
export interface ClusterRoom extends OwnRoom {
  readonly room: Room;
}
