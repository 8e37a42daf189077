import type { DataSource } from 'typeorm';
import type { Access } from '@fengqiao/edge';
import type { Actor } from '@fengqiao/kernel';
import { ownDigits } from '@fengqiao/places';
import { rightsOf } from '../tie/rights.js';
import { DISPUTE, type DisputeRow } from './row.js';

export interface DisputeFilter {
  readonly outcome?: string;
  readonly tier?: string;
  readonly channel?: string;
  readonly division?: string;
  readonly after?: string;
  readonly limit: number;
}

export const disputeRow = async (source: DataSource, dispute: string): Promise<DisputeRow | undefined> =>
  (await source
    .getRepository<DisputeRow>(DISPUTE)
    .createQueryBuilder('dispute')
    .where('dispute.dispute = :dispute', { dispute })
    .getOne()) ?? undefined;

/** A page of the disputes that this actor may see one by one, oldest first; one row more than `limit` where there is more. */
export const disputeRows = (source: DataSource, access: Access, actor: Actor, filter: DisputeFilter): Promise<readonly DisputeRow[]> => {
  const rights = rightsOf(access, actor);
  const query = source.getRepository<DisputeRow>(DISPUTE).createQueryBuilder('dispute').where(rights.sql, rights.parameters);
  const { outcome, tier, channel, division, after, limit } = filter;
  if (outcome !== undefined) query.andWhere('dispute.outcome = :outcome', { outcome });
  if (tier !== undefined) query.andWhere('dispute.tier = :tier', { tier });
  if (channel !== undefined) query.andWhere('dispute.channel = :channel', { channel });
  if (division !== undefined) query.andWhere('dispute.division like :area', { area: `${ownDigits(division) ?? division}%` });
  if (after !== undefined) query.andWhere('dispute.opened > :after', { after });
  return query
    .orderBy('dispute.opened', 'ASC')
    .limit(limit + 1)
    .getMany();
};
