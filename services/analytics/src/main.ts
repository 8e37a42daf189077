import { runService } from '@fengqiao/edge';
import { analytics } from './index.js';
import { readConfig } from './config.js';

await runService(analytics, readConfig);
