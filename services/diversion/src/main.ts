import { runService } from '@fengqiao/edge';
import { config } from './config.js';
import { diversion } from './index.js';

await runService(diversion, config);
