import type { ServiceDefinition } from '@fengqiao/edge';
import type { ReadModel } from '@fengqiao/projections';
import { access } from './access.js';
import { ComplaintsController } from './api/complaints.controller.js';
import { DisputesController } from './api/disputes.controller.js';
import { ErasuresController } from './api/erasures.controller.js';
import { PeopleController } from './api/people.controller.js';
import { RecordsController } from './api/records.controller.js';
import { ReportsController } from './api/reports.controller.js';
import { complaint } from './domain/complaint/aggregate.js';
import { dispute } from './domain/dispute/aggregate.js';
import { erasure } from './domain/erasure/aggregate.js';
import { inbound } from './domain/inbound.js';
import { publish } from './domain/publish.js';
import { translate } from './domain/translate.js';
import { PersonIndex1764200000000 } from './read-models/person-index/migration.js';
import { personIndex } from './read-models/person-index/model.js';
import { SimilarDisputes1764100000000 } from './read-models/similar-dispute/migration.js';
import { similarDisputes } from './read-models/similar-dispute/model.js';

/** The whole service, top to bottom: what the platform runs it from. */
export const intake: ServiceDefinition = {
  name: 'intake',
  aggregates: [dispute, complaint, erasure],
  numbers: ['intakeNumber'],
  publish,
  translate,
  inbound,
  access,
  readModels: [similarDisputes as unknown as ReadModel<never>, personIndex as unknown as ReadModel<never>],
  migrations: [SimilarDisputes1764100000000, PersonIndex1764200000000],
  controllers: [DisputesController, RecordsController, ComplaintsController, ErasuresController, PeopleController, ReportsController],
};
