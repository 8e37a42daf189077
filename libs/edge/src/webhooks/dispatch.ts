import type { Follower, Lease } from '@fengqiao/event-store';
import { createCourier, type Courier, type CourierOptions } from './courier.js';
import type { Endpoint } from './endpoints.js';
import type { SecretBox } from './secrets.js';

export interface DispatchOptions extends Omit<CourierOptions, 'endpoint' | 'secretsAt' | 'onEnded'> {
  /** The right of this process to be the one that delivers. */
  readonly lease: Lease;
  /** Begins a follower of the service's own events. @returns ends it */
  readonly follow: (follower: Follower) => () => Promise<void>;
  readonly box: SecretBox;
  readonly onFailure: (error: unknown) => void;
}

/** Runs a courier for every enabled endpoint of a service, in one process at a time. */
export interface Dispatch {
  start(): void;
  /** Something about an endpoint has changed: looks at once. */
  stir(): void;
  stop(): Promise<void>;
}

interface Running {
  readonly generation: string;
  readonly courier: Courier;
  readonly end: () => Promise<void>;
}

/** Secrets that sign at an instant: the newest, and the one before for as long as it overlaps. */
const secretsOf =
  ({ id, secret, previousSecret, previousUntil }: Endpoint, box: SecretBox) =>
  (at: Date): Promise<readonly string[]> =>
    Promise.all(
      [secret, ...(previousSecret && previousUntil && previousUntil > at ? [previousSecret] : [])].map((sealed) => box.open(id, sealed)),
    );

export const createDispatch = (options: DispatchOptions): Dispatch => {
  const { lease, follow, box, progress, onFailure } = options;
  const running = new Map<string, Running>();
  let epoch: string | undefined;
  let looking: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const end = async (id: string): Promise<void> => {
    const one = running.get(id);
    running.delete(id);
    one?.courier.stop();
    await one?.end();
  };
  const endAll = (): Promise<unknown> => Promise.all([...running.keys()].map(end));

  const begin = (endpoint: Endpoint): void => {
    const courier = createCourier({ ...options, endpoint, secretsAt: secretsOf(endpoint, box), onEnded: stir });
    running.set(endpoint.id, { generation: endpoint.generation, courier, end: follow(courier.follower) });
  };

  /** Whether this process is the one; where it has just become so, couriers of the one before write nothing more. */
  const isMine = async (): Promise<boolean> => {
    if (!(await lease.take())) return false;
    if (lease.epoch() !== epoch) await progress.takeOver();
    epoch = lease.epoch();
    return true;
  };

  const look = async (): Promise<void> => {
    if (stopped) return;
    const wanted = (await isMine()) ? await progress.enabled() : [];
    const generations = new Map(wanted.map(({ id, generation }) => [id, generation]));
    await Promise.all([...running].filter(([id, { generation }]) => generations.get(id) !== generation).map(([id]) => end(id)));
    for (const endpoint of wanted) if (!running.has(endpoint.id)) begin(endpoint);
  };

  const stir = (): void => {
    looking = looking.then(look).catch(onFailure);
  };

  return {
    start() {
      timer = setInterval(stir, lease.every);
      stir();
    },
    stir,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await looking;
      await endAll();
      await lease.release().catch(() => undefined); // out of reach: it runs out by itself
    },
  };
};
