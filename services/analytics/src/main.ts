import { runService } from '@fengqiao/edge';
import { analytics } from './index.js';
import { config } from './config.js';

await runService(analytics, config);
