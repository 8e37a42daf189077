import type { Tools } from './check.js';

export const namedByTheAudit = async (_: Tools): Promise<string> => {
  throw new Error('there is no audit yet');
};
