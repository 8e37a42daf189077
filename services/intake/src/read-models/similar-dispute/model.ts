import { EntitySchema } from 'typeorm';
import type { ReadModel } from '@fengqiao/projections';
import { foldSimilar, type SimilarDisputeRow } from './fold.js';

export const SIMILAR_DISPUTE = 'intake_similar_dispute';

const entity = new EntitySchema<SimilarDisputeRow>({
  name: SIMILAR_DISPUTE,
  tableName: 'similar_dispute',
  schema: 'intake',
  columns: {
    dispute: { type: 'text', primary: true },
    applicantKeys: { name: 'applicant_keys', type: 'text', array: true },
    respondentKeys: { name: 'respondent_keys', type: 'text', array: true },
    cause: { type: 'text' },
    amount: { type: 'text', nullable: true },
    channel: { type: 'text' },
    registeredOn: { name: 'registered_on', type: 'text' },
    complaints: { type: 'text', array: true },
  },
});

const HEARD = ['DisputeRegistered', 'PartiesAdded', 'ClericalMistakeCorrected', 'ComplaintNoted'];

/** Every dispute by what would make another one its duplicate. */
export const similarDisputes: ReadModel<SimilarDisputeRow> = {
  name: 'similar_dispute',
  entity,
  hears: 'own',
  keysOf: ({ category, type, subject }) => (category === 'dispute' && HEARD.includes(type) ? [subject] : []),
  fold: foldSimilar,
};
