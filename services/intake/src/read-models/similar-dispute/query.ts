import type { DataSource } from 'typeorm';
import type { Intake } from '@fengqiao/contracts';
import type { SimilarDisputeRow } from './fold.js';
import { SIMILAR_DISPUTE } from './model.js';

const MOST = 20;

type Because = Intake.SimilarDisputes['items'][number]['because'];

const because = (own: SimilarDisputeRow, other: SimilarDisputeRow): Because => [
  'parties',
  ...(own.cause === other.cause ? (['cause'] as const) : []),
  ...(own.amount !== null && own.amount === other.amount ? (['amount'] as const) : []),
];

/** Disputes between the same sides about the same cause or amount, oldest first: shown, never merged by themselves. */
export const findSimilar = async (source: DataSource, disputeId: string): Promise<Intake.SimilarDisputes> => {
  const rows = source.getRepository<SimilarDisputeRow>(SIMILAR_DISPUTE);
  const own = await rows.findOneBy({ dispute: disputeId });
  if (!own) return { disputeId, items: [] };
  const found = await rows
    .createQueryBuilder('other')
    .where('other.dispute <> :disputeId', { disputeId })
    .andWhere('other.applicant_keys && :applicants::text[]', { applicants: [...own.applicantKeys] })
    .andWhere('other.respondent_keys && :respondents::text[]', { respondents: [...own.respondentKeys] })
    .andWhere('(other.cause = :cause or other.amount = :amount)', { cause: own.cause, amount: own.amount })
    .orderBy('other.registered_on', 'ASC')
    .addOrderBy('other.dispute', 'ASC')
    .limit(MOST)
    .getMany();
  const items = found.map((other) => ({
    disputeId: other.dispute,
    because: because(own, other),
    registeredOn: other.registeredOn,
    channel: other.channel as Intake.Channel,
    complaints: [...other.complaints],
  }));
  return { disputeId, items };
};
