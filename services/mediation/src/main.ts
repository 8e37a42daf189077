import { runService } from '@fengqiao/edge';
import { readConfig } from './config.js';
import { mediation } from './index.js';

await runService(mediation, readConfig);
