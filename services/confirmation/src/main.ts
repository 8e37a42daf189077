import { runService } from '@fengqiao/edge';
import { config } from './config.js';
import { confirmation } from './index.js';

await runService(confirmation, config);
