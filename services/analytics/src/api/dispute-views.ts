import type { DataSource } from 'typeorm';
import type { History } from '@fengqiao/edge';
import { foldedInMemory, type Moment } from '@fengqiao/projections';
import { disputeModel } from '../read-models/dispute/model.js';
import { disputeRow } from '../read-models/dispute/query.js';
import type { DisputeRow } from '../read-models/dispute/row.js';
import { pathModel, type PathRow } from '../read-models/path/model.js';
import { pathRows, sliced, type PathSlice } from '../read-models/path/query.js';
import { proceedingModel } from '../read-models/proceeding/model.js';
import { proceedingsIn, proceedingsOf, type Proceedings } from '../read-models/proceeding/query.js';

/** What is shown of one dispute comes from these rows, wherever they are. */
export interface DisputeViews {
  readonly row: DisputeRow | undefined;
  proceedings(): Promise<Proceedings | undefined>;
  /** One row more than `limit` where there is more. */
  path(slice: Omit<PathSlice, 'dispute'>): Promise<readonly PathRow[]>;
}

/** As the read models hold it now. */
export const viewsNow = async (source: DataSource, dispute: string): Promise<DisputeViews> => ({
  row: await disputeRow(source, dispute),
  proceedings: async () => (await proceedingsOf(source, [dispute])).get(dispute),
  path: (slice) => pathRows(source, { dispute, ...slice }),
});

/** As of a moment: folded from what was published until then, by the same read models. */
export const viewsAsOf = async (history: History, dispute: string, moment: Moment): Promise<DisputeViews> => {
  const messages = await history(dispute, moment);
  return {
    row: foldedInMemory(disputeModel, messages).get(dispute),
    proceedings: async () => proceedingsIn(dispute, [...foldedInMemory(proceedingModel, messages).values()]),
    path: async (slice) => sliced([...foldedInMemory(pathModel, messages).values()], slice),
  };
};
