import type { ServiceDefinition } from '@fengqiao/edge';
import { partyRefsOf } from '@fengqiao/projections';
import { access } from './access.js';
import { AgreementsController } from './api/agreements.controller.js';
import { ConductController } from './api/conduct.controller.js';
import { DraftsController } from './api/drafts.controller.js';
import { MediationsController } from './api/mediations.controller.js';
import { OrganisationsController } from './api/organisations.controller.js';
import { TimingController } from './api/timing.controller.js';
import { agreement } from './domain/agreement/aggregate.js';
import { disputeProcess } from './domain/dispute-process/aggregate.js';
import { mediation as mediationAggregate } from './domain/mediation/aggregate.js';
import { organisation } from './domain/organisation/aggregate.js';
import { publish } from './domain/publish.js';
import { translate } from './domain/translate.js';
import { disputeRefs } from './read-models/dispute-ref/dispute-ref.js';
import { DisputeRefTable } from './read-models/dispute-ref/migration.js';

/** The whole service, top to bottom: what the platform runs it from. */
export const mediation: ServiceDefinition = {
  name: 'mediation',
  aggregates: [organisation, mediationAggregate, agreement, disputeProcess],
  numbers: ['mediationNumber'],
  publish,
  translate,
  access,
  readModels: [partyRefsOf('mediation'), disputeRefs],
  migrations: [DisputeRefTable],
  controllers: [OrganisationsController, MediationsController, ConductController, TimingController, DraftsController, AgreementsController],
};
