import type { Instant } from '@fengqiao/kernel';
import { problem } from '../problems.js';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;

/** What legal time is asked to be moved to, as `to` of a body. @throws Problem 400 */
export const instantAsked = (body: unknown): Instant => {
  const to = (body as { to?: unknown } | null | undefined)?.to;
  if (typeof to !== 'string' || !INSTANT.test(to) || Number.isNaN(Date.parse(to)))
    throw problem('body-invalid', [
      { pointer: '/to', detail: 'must be an instant such as 2024-03-31T01:00:00Z', zh: '应当是时刻，例如 2024-03-31T01:00:00Z' },
    ]);
  return new Date(to).toISOString();
};
