import { canonicalJson } from '@fengqiao/kernel';
import { toCloudEvent, type Carried } from '@fengqiao/bus';
import { Fenced, type Follower, type RecordedEvent } from '@fengqiao/event-store';
import type { Delivery, Endpoint } from './endpoints.js';
import { pauseAfter, type Policy } from './policy.js';
import { NotSent, type Post } from './post.js';
import type { Progress, Round, Standing } from './progress.js';
import { signatures } from './secrets.js';

/** Real time: signatures carry it, and pauses are measured by it. */
export interface WallClock {
  now(): Date;
  /** Resolves early when the signal is given. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export interface CourierOptions {
  readonly service: string;
  readonly categories: readonly string[];
  readonly endpoint: Endpoint;
  /** Its signing secrets that hold at an instant, the newest first. */
  readonly secretsAt: (at: Date) => Promise<readonly string[]>;
  readonly carried: (events: readonly RecordedEvent[]) => Promise<readonly Carried[]>;
  readonly progress: Progress;
  readonly post: Post;
  readonly clock: WallClock;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly policy: Policy;
  /** It is to be ended: disabled, or another has taken over. */
  readonly onEnded: () => void;
}

/** Delivers to one endpoint at a pace of its own. */
export interface Courier {
  readonly follower: Follower;
  /** Breaks off whatever it is waiting for; its follower can then be ended. */
  stop(): void;
}

/** Requests to one endpoint at once, each of another subject. */
const AT_ONCE = 8;
/** Pages without anything for the endpoint until its place is saved nevertheless. */
const SAVED_EVERY = 20;
const GONE = 410;

/** By subject, each in order. */
const lanesOf = (carried: readonly Carried[]): readonly Carried[][] => {
  const lanes = new Map<string, Carried[]>();
  for (const one of carried) {
    const lane = lanes.get(one.message.subject);
    if (lane) lane.push(one);
    else lanes.set(one.message.subject, [one]);
  }
  return [...lanes.values()];
};

/**
 * Follows the log for one endpoint. Events of a subject arrive in order, each at least once; where one cannot be delivered, nothing after it
 * is saved as delivered. A round tries every subject of a few events until its first failure; after a failed round comes a pause.
 */
export const createCourier = (options: CourierOptions): Courier => {
  const { service, categories, endpoint, secretsAt, carried, progress, post, clock, random, policy, onEnded } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  let skipped = 0;

  const ended = (): Fenced => {
    if (!signal.aborted) onEnded();
    return new Fenced(`${service}.webhook ${endpoint.id}`);
  };

  const answered = async ({ message, previous }: Carried): Promise<Pick<Delivery, 'delivered' | 'httpStatus' | 'reason' | 'at'>> => {
    const at = clock.now();
    const body = canonicalJson(toCloudEvent({ message, previous }));
    const headers = {
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'content-length': String(Buffer.byteLength(body)),
      'user-agent': 'fengqiao-webhooks',
      'webhook-id': message.id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': signatures(await secretsAt(at), message.id, at, body),
    };
    try {
      const status = await post({ url: endpoint.url, headers, body, signal });
      const delivered = status >= 200 && status < 300;
      return { delivered, httpStatus: status, reason: delivered ? null : `answered-${status}`, at };
    } catch (error) {
      if (error instanceof NotSent) return { delivered: false, httpStatus: null, reason: error.reason, at };
      throw error;
    }
  };

  /** Tries each lane until its first failure; what was delivered leaves its lane. @param attempts of each event, counted on */
  const round = async (lanes: readonly Carried[][], attempts: Map<string, number>): Promise<readonly Delivery[]> => {
    const tried = await Promise.all(
      lanes.map(async (lane) => {
        const deliveries: Delivery[] = [];
        for (let [one] = lane; one; [one] = lane) {
          const { id: eventId, position, type, subject } = one.message;
          const attempt = (attempts.get(eventId) ?? 0) + 1;
          attempts.set(eventId, attempt);
          const delivery = { eventId, position, type, subject, attempt, ...(await answered(one)) };
          deliveries.push(delivery);
          if (!delivery.delivered) break;
          lane.shift();
        }
        return deliveries;
      }),
    );
    return tried.flat();
  };

  /** Kept, by the only one who may; where that is out of reach, not tried again at once, since the page will be delivered anew. */
  const settled = async (what: Round): Promise<Standing> => {
    const standing = await progress.settle(endpoint, what).catch(async (error: unknown) => {
      await clock.sleep(policy.firstPause, signal);
      throw error;
    });
    if (standing?.status !== 'enabled') throw ended();
    return standing;
  };

  /** Round after round until all of it is delivered. */
  const deliver = async (events: readonly RecordedEvent[]): Promise<void> => {
    const lanes = lanesOf(await carried(events));
    const attempts = new Map<string, number>();
    for (;;) {
      const deliveries = await round(lanes, attempts);
      if (signal.aborted) throw ended();
      const failed = deliveries.find(({ delivered }) => !delivered);
      const standing = await settled({
        deliveries,
        gone: deliveries.some(({ httpStatus }) => httpStatus === GONE),
        at: clock.now(),
        ...(failed ? { failure: failed.reason ?? 'failed' } : { checkpoint: events.at(-1)?.checkpoint ?? '' }),
      });
      if (!failed) return;
      await clock.sleep(pauseAfter(standing.failures, policy, random()), signal);
    }
  };

  /** There was nothing for it: its place is saved now and then, so that a restart need not look at all of it again. */
  const skip = async (checkpoint: string): Promise<void> => {
    skipped += 1;
    if (skipped % SAVED_EVERY !== 0) return;
    await settled({ deliveries: [], gone: false, at: clock.now(), checkpoint });
  };

  return {
    follower: {
      name: `${service}.webhook:${endpoint.id}`,
      filter: { categories, ...(endpoint.types.length > 0 ? { types: endpoint.types } : {}) },
      load: () => progress.load(endpoint.id),
      async apply({ events, checkpoint }) {
        for (let from = 0; from < events.length; from += AT_ONCE) await deliver(events.slice(from, from + AT_ONCE));
        if (events.length === 0) await skip(checkpoint);
      },
    },
    stop: () => stopping.abort(),
  };
};
