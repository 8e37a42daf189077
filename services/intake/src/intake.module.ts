import type { ServiceDefinition } from '@fengqiao/edge';
import type { ReadModel } from '@fengqiao/projections';
import { access } from './access.js';
import { ComplaintsController } from './api/complaints.controller.js';
import { DisputesController } from './api/disputes.controller.js';
import { RecordsController } from './api/records.controller.js';
import { complaint } from './domain/complaint/aggregate.js';
import { dispute } from './domain/dispute/aggregate.js';
import { publish } from './domain/publish.js';
import { translate } from './domain/translate.js';
import { SimilarDisputes1764100000000 } from './read-models/similar-dispute/migration.js';
import { similarDisputes } from './read-models/similar-dispute/model.js';

/** The whole service, top to bottom: what the platform runs it from. */
export const intake: ServiceDefinition = {
  name: 'intake',
  aggregates: [dispute, complaint],
  numbers: ['intakeNumber'],
  publish,
  translate,
  access,
  readModels: [similarDisputes as unknown as ReadModel<never>],
  migrations: [SimilarDisputes1764100000000],
  controllers: [DisputesController, RecordsController, ComplaintsController],
};
