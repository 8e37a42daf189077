import { runService } from '@fengqiao/edge';
import { readConfig } from './config.js';
import { confirmation } from './index.js';

await runService(confirmation, readConfig);
