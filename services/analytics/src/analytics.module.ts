import type { ServiceDefinition } from '@fengqiao/edge';
import { access } from './access.js';
import { BundlesController } from './api/bundles.controller.js';
import { DisputesController } from './api/disputes.controller.js';
import { FiguresController } from './api/figures.controller.js';
import { PopulationsController } from './api/populations.controller.js';
import { population } from './domain/population/aggregate.js';
import { publish } from './domain/publish.js';
import { translate } from './domain/translate.js';
import { readModels } from './read-models/index.js';
import { AnalyticsTables } from './read-models/migration.js';

/** The whole service, top to bottom: what the platform runs it from. */
export const analytics: ServiceDefinition = {
  name: 'analytics',
  aggregates: [population],
  numbers: [],
  publish,
  translate,
  access,
  readModels,
  migrations: [AnalyticsTables],
  controllers: [BundlesController, DisputesController, FiguresController, PopulationsController],
};
