import type { ReadModel } from '@fengqiao/projections';
import { disputeModel } from './dispute/model.js';
import { pathModel } from './path/model.js';
import { proceedingModel } from './proceeding/model.js';
import { tieModel } from './tie/model.js';

/** All that analytics folds from what it hears; `never` because the platform holds tables of different rows in one list. */
export const readModels = [pathModel, tieModel, disputeModel, proceedingModel] as unknown as readonly ReadModel<never>[];
