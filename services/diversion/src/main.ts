import { runService } from '@fengqiao/edge';
import { readConfig } from './config.js';
import { diversion } from './index.js';

await runService(diversion, readConfig);
