import type { ServiceDefinition } from '@fengqiao/edge';
import { access } from './access.js';
import { ScreeningsController } from './api/screenings.controller.js';
import { ReportsController } from './api/reports.controller.js';
import { pattern } from './domain/pattern/aggregate.js';
import { inbound } from './domain/inbound.js';
import { publish } from './domain/publish.js';
import { screening as screeningAggregate } from './domain/screening/aggregate.js';
import { translate } from './domain/translate.js';

/** The whole service, top to bottom: what the platform runs it from. */
export const screening: ServiceDefinition = {
  name: 'screening',
  aggregates: [screeningAggregate, pattern],
  numbers: [],
  publish,
  translate,
  inbound,
  access,
  readModels: [],
  migrations: [],
  controllers: [ScreeningsController, ReportsController],
};
