import type { ServiceDefinition } from '@fengqiao/edge';
import { partyRefsOf } from '@fengqiao/projections';
import { access } from './access.js';
import { ApplicationsController } from './api/applications.controller.js';
import { ReviewController } from './api/review.controller.js';
import { application } from './domain/application/aggregate.js';
import { publish } from './domain/publish.js';
import { translate } from './domain/translate.js';

/** The whole service, top to bottom: what the platform runs it from. */
export const confirmation: ServiceDefinition = {
  name: 'confirmation',
  aggregates: [application],
  numbers: ['confirmationNumber'],
  publish,
  translate,
  access,
  readModels: [partyRefsOf('confirmation')],
  migrations: [],
  controllers: [ApplicationsController, ReviewController],
};
