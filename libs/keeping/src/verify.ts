import type { Client } from 'pg';
import { KeepingProblem } from './problem.js';

/** Each names the first position at fault; none is healthy. $1 is the number of events there should be. */
const CHECKS: readonly (readonly [string, string])[] = [
  [
    'is missing',
    `select coalesce((select min(p) from (select position, row_number() over (order by position) - 1 as p from log.event) x where x.position <> x.p), n) as position
       from (select count(*) as n from log.event) c where n <> $1::bigint or exists (select from log.event where position < 0 or position >= $1::bigint)`,
  ],
  [
    'does not have the hash of its body',
    'select min(position) as position from log.event where hash <> sha256(body) and $1::bigint is not null',
  ],
  [
    'does not have its place in its stream',
    `select min(position) as position from (select position, version, row_number() over (partition by stream order by position) as n from log.event) x
       where version <> n and $1::bigint is not null`,
  ],
  [
    'does not have its place in its subject',
    `select min(position) as position from (select position, subject_sequence, row_number() over (partition by subject order by position) as n from log.event) x
       where subject_sequence <> n and $1::bigint is not null`,
  ],
];

/** Positions 0 to count - 1 without a hole, every hash that of its body, every stream and subject in order. @throws KeepingProblem that names the first at fault */
export const verifyLog = async (client: Client, count: number): Promise<void> => {
  for (const [what, sql] of CHECKS) {
    const { rows } = await client.query<{ position: string | null }>(sql, [count]);
    const position = rows[0]?.position ?? undefined;
    if (position !== undefined) throw new KeepingProblem(`The event at position ${position} ${what}: this is not the record.`);
  }
};
