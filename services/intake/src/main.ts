import { runService } from '@fengqiao/edge';
import { config } from './config.js';
import { intake } from './index.js';

await runService(intake, config);
