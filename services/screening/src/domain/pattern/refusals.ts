import type { RefusalText } from '@fengqiao/kernel';

/** A series refuses nothing: it only remembers. */
export const refusals = {} as const satisfies Record<string, RefusalText>;
