import { runService } from '@fengqiao/edge';
import { config } from './config.js';
import { screening } from './index.js';

await runService(screening, config);
