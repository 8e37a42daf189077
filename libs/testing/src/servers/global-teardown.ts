import type { StartedServers } from './global-setup.js';

/** Ends what the setup started; a server that was there before is left alone. */
const teardown = async (): Promise<void> => {
  await (globalThis as StartedServers).fengqiaoServers?.stop();
};

/** Jest asks for a default export here. */
export { teardown as default };
