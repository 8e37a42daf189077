import type { Tools } from './check.js';

export const restored = async (_: Tools): Promise<string> => {
  throw new Error('there is no backup and restore yet');
};

export const namedByTheAudit = async (_: Tools): Promise<string> => {
  throw new Error('there is no audit yet');
};
