import { runService } from '@fengqiao/edge';
import { readConfig } from './config.js';
import { intake } from './index.js';

await runService(intake, readConfig);
