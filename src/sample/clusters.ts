import { entity, pick } from "./random.ts";

/** The few clusters that a sample always has, by code, with a name for the `clusters.yml` of a home. */
export const namedClusters = {
  chains: {
    "keten-noord": "Keten Noord",
    "keten-zuid": "Keten Zuid",
    haven: "Haven en logistiek",
    campus: "Campus",
  },
  networks: { leernetwerk: "Leernetwerk", mobiliteitspool: "Mobiliteitspool" },
} as const;

/** Fewest and most employers of a cluster, and the most persons of one of them in the five years. */
const sizes = { fewest: 10, most: 60, persons: 60 } as const;

/**
 * Gives the employers other clusters than the few that a sample always has: `count` of 10 to 60 small employers each,
 * drawn apart, so that clusters overlap and none lies in a sector or region. With few small employers at most a third
 * of them is in one cluster. An employer that is in none has no cluster.
 */
export function clusterStatements(seed: number, count: number): string[] {
  return [
    `create table employer_cluster as
    with cluster as (
      select i, ${entity("i::ubigint", `${seed}/cluster`)} as h from range(1, ${count + 1}) as t(i)
    ),
    small as (
      select nr, h, count(*) over () as total from employer where not large and persons <= ${sizes.persons}
    ),
    drawn as (
      select
        s.nr, c.i,
        row_number() over (partition by c.i order by hash(xor(s.h, c.h)), s.nr) as place,
        greatest(${sizes.fewest}, least(${sizes.fewest} + ${pick("c.h", "size", String(sizes.most - sizes.fewest + 1))}, s.total // 3)) as size
      from cluster as c, small as s
    )
    select nr, string_agg('cluster-' || lpad(i::varchar, ${Math.max(2, String(count).length)}, '0'), '|' order by i) as cluster
    from drawn where place <= size
    group by nr`,
    `create or replace table employer as
    select e.* replace (c.cluster as cluster) from employer as e left join employer_cluster as c on c.nr = e.nr`,
  ];
}
