import type { Translate } from '@fengqiao/bus';

/** Analytics gives no command because of what it hears: its read models fold every message, and that is all. */
export const translate: Translate = () => [];
