import type { ServiceDefinition } from '@fengqiao/edge';
import { partyRefsOf } from '@fengqiao/projections';
import { access } from './access.js';
import { ApplicationsController } from './api/applications.controller.js';
import { ReviewController } from './api/review.controller.js';
import { ReportsController } from './api/reports.controller.js';
import { application } from './domain/application/aggregate.js';
import { inbound } from './domain/inbound.js';
import { publish } from './domain/publish.js';
import { translate } from './domain/translate.js';

/** The whole service, top to bottom: what the platform runs it from. */
export const confirmation: ServiceDefinition = {
  name: 'confirmation',
  aggregates: [application],
  numbers: ['confirmationNumber'],
  publish,
  translate,
  inbound,
  access,
  readModels: [partyRefsOf('confirmation')],
  migrations: [],
  controllers: [ApplicationsController, ReviewController, ReportsController],
};
