import { runService } from '@fengqiao/edge';
import { readConfig } from './config.js';
import { screening } from './index.js';

await runService(screening, readConfig);
