/** A process of its own that runs analytics: what two of them do at once is looked at from outside. */
import { analytics } from '@fengqiao/analytics';
import { createPlatform, systemClock } from '@fengqiao/edge';
import { memoryMasterKeys } from '@fengqiao/sealing';

const [databaseUrl, lease] = process.argv.slice(2);
const platform = await createPlatform({
  databaseUrl,
  services: [analytics],
  clock: systemClock,
  masterKeys: memoryMasterKeys(),
  connections: 3,
  leaseMilliseconds: Number(lease),
  onFailure: () => undefined,
});
await platform.start();
process.on('message', () => process.send?.(platform.reader.progress()));
process.once('SIGTERM', () => {
  process.removeAllListeners('message');
  process.disconnect();
  void platform.stop();
});
process.send?.('ready');
