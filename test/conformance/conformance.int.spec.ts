import { describeConformance } from './describe.js';
import { inMemoryKind, postgresKind } from './kinds.js';

describeConformance('in-memory', inMemoryKind(true), [
  'C-26', 'C-31', 'C-45', 'C-46', 'C-47', 'C-48', 'C-50', 'C-55', 'C-59', 'C-60', 'C-63', 'C-65',
]); // prettier-ignore
describeConformance('postgresql', postgresKind, []);
