import { settings } from '@fengqiao/edge';

/** The only reader of the environment of this service, when it runs as a process of its own. */
export const config = settings(process.env, 8083);
