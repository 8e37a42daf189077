import type { Carried } from '@fengqiao/bus';
import type { Service } from '@fengqiao/contracts';
import { canonicalJson } from '@fengqiao/kernel';
import { toCloudEvent } from '@fengqiao/bus';
import type { CleanRun } from './clean-run.js';

/** A hearer that keeps no place of its senders: it takes whatever comes, as it comes, unless its own rule lets it pass by. */
export const hearCarelessly = async (
  { owner, tamper }: CleanRun,
  hearer: Service,
  arrivals: readonly Carried[],
  passesBy: (carried: Carried, offset: number) => boolean = () => false,
): Promise<void> => {
  const quotedTable = `"${hearer}".inbound`;
  await tamper(
    [`drop index "${hearer}".inbound_place`],
    [`drop index "${hearer}".inbound_position`],
    [`delete from ${quotedTable} where sender <> $1`, hearer],
  );
  const { rows } = await owner.query<{ next: string }>(`select coalesce(max(inbound.number), -1) + 1 as next from ${quotedTable}`);
  let number = Number(rows[0]?.next);
  for (const [offset, carried] of arrivals.entries()) {
    const { message } = carried;
    if (message.service === hearer || passesBy(carried, offset)) continue;
    await owner.query(`insert into ${quotedTable} values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`, [
      number,
      message.service,
      message.position,
      message.id,
      message.stream,
      message.version,
      message.subject,
      message.subjectSequence,
      message.type,
      message.recordedAt,
      Buffer.from(canonicalJson(toCloudEvent(carried))),
    ]);
    number += 1;
  }
};

/** Records of a sender, page by page, as its relay sends them. */
export const pagesOf = (arrivals: readonly Carried[], size: number): readonly (readonly Carried[])[] =>
  Array.from({ length: Math.ceil(arrivals.length / size) }, (_, index) => arrivals.slice(index * size, (index + 1) * size));
