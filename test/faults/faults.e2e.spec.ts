import { describeKafka } from '@fengqiao/testing';
import { openGround, type Ground } from './ground.js';
import { INJECTIONS } from './injections.js';
import { runOn } from './round.js';

/** A busy machine takes its time; what must be so in the end does not change. */
const LIVENESS = 180_000;
const SHORT = { disputes: 5, width: 4, times: 2, liveness: LIVENESS };
/** F16 once to latest, once to earliest; F01 one service after another, so that every one is killed. */
const TIMES: Readonly<Record<string, number>> = { F01: 6 };

describeKafka('a short round of faults on one cluster, each checked after it has healed', (broker) => {
  let ground: Ground | undefined;
  beforeAll(async () => {
    ground = await openGround({ brokers: 1, replicas: 1 }, broker());
  }, 300_000);
  afterAll(() => ground?.close(), 120_000);

  it.each(INJECTIONS.filter(({ id }) => ['F01', 'F05', 'F12', 'F16'].includes(id)))(
    '$id: $title',
    async (injection) => {
      if (!ground) throw new Error('the cluster has not been started');
      const { violations, note } = await runOn(ground, { injection, seed: 7, ...SHORT, times: TIMES[injection.id] ?? SHORT.times });
      expect({ violations, note }).toEqual({ violations: [], note: expect.stringContaining('hit: ') as string });
    },
    600_000,
  );
});
