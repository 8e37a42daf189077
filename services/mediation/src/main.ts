import { runService } from '@fengqiao/edge';
import { config } from './config.js';
import { mediation } from './index.js';

await runService(mediation, config);
