import type { ServiceDefinition } from '@fengqiao/edge';
import { access } from './access.js';
import { AttemptsController } from './api/attempts.controller.js';
import { ConsentsController } from './api/consents.controller.js';
import { RoutesController } from './api/routes.controller.js';
import { ReportsController } from './api/reports.controller.js';
import { attempt } from './domain/attempt/aggregate.js';
import { consent } from './domain/consent/aggregate.js';
import { inbound } from './domain/inbound.js';
import { publish } from './domain/publish.js';
import { route } from './domain/route/aggregate.js';
import { translate } from './domain/translate.js';

/** The whole service, top to bottom: what the platform runs it from. */
export const diversion: ServiceDefinition = {
  name: 'diversion',
  aggregates: [route, attempt, consent],
  numbers: [],
  publish,
  translate,
  inbound,
  access,
  readModels: [],
  migrations: [],
  controllers: [RoutesController, AttemptsController, ConsentsController, ReportsController],
};
