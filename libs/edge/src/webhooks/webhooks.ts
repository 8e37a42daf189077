import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Service } from '@fengqiao/contracts';
import { messagesFrom, postgresLease, remembering, type LeaseOptions, type Publisher } from '@fengqiao/bus';
import { carriedFrom } from '@fengqiao/bus/kafka';
import type { Checkpoint, EventLog, Follower } from '@fengqiao/event-store';
import type { KeyVault } from '@fengqiao/sealing';
import { addressProblem } from './addresses.js';
import type { WallClock } from './courier.js';
import type { ProblemError } from '../problems.js';
import { createDispatch, type Dispatch } from './dispatch.js';
import { postgresEndpoints, type Delivery, type Endpoint, type Endpoints } from './endpoints.js';
import { DEFAULT_POLICY, type Policy } from './policy.js';
import { httpPost, systemResolve, type Resolve } from './post.js';
import { postgresProgress } from './progress.js';
import { newSecret, secretBox } from './secrets.js';
import { REMEMBERED } from './tables.js';

export interface WebhookSettings {
  /** `http://` to this machine is allowed: tests and demonstrations, never in production. */
  readonly loopback?: boolean;
  readonly policy?: Partial<Policy>;
  readonly resolve?: Resolve;
  readonly clock?: WallClock;
  /** From 0 to below 1. */
  readonly random?: () => number;
}

export interface WebhookGround {
  readonly publisher: Publisher;
  /** Of the service's role. */
  readonly pool: Pool;
  readonly log: EventLog;
  /** Begins a follower of the service's own events. @returns ends it */
  readonly follow: (follower: Follower) => () => Promise<void>;
  readonly vault: Pick<KeyVault, 'secret'>;
  readonly leases: Pick<LeaseOptions, 'owner' | 'milliseconds'>;
  readonly onFailure: (where: string, error: unknown) => void;
}

export interface Registration {
  readonly url: string;
  readonly types?: readonly string[];
  /** Deliver what was recorded after this place; absent: after now. */
  readonly after?: Checkpoint;
}

/** An endpoint, and its secret in the one answer that shows it. */
export interface Shown {
  readonly endpoint: Endpoint;
  readonly secret?: string;
}

/** What is wrong with a registration, by the member of the body. */
export type RegistrationProblem = readonly ProblemError[];

/** Webhooks of one service. */
export interface Webhooks extends Pick<Dispatch, 'start' | 'stop'>, Pick<Endpoints, 'find'> {
  list(owner?: string): Promise<readonly Endpoint[]>;
  problems(registration: Registration): RegistrationProblem;
  /** @param id also names the request: again, it registers nothing. @returns undefined where the owner has too many */
  register(id: string, owner: string, registration: Registration): Promise<Shown | undefined>;
  /** @param by names the request: again, it changes nothing and shows no secret */
  rotate(id: string, by: string): Promise<Shown | undefined>;
  disable(id: string): Promise<void>;
  enable(id: string): Promise<void>;
  redeliver(id: string, after: Checkpoint): Promise<void>;
  remove(id: string): Promise<void>;
  deliveries(id: string): Promise<readonly Delivery[]>;
}

/** Endpoints of one owner in one service. */
export const MOST = 20;
const LISTED = 1_000;

const wallClock: WallClock = {
  now: () => new Date(),
  sleep: (milliseconds, signal) => pause(milliseconds, undefined, { signal }).catch(() => undefined),
};

const dispatchOf = (
  { publisher, pool, log, follow, leases, onFailure }: WebhookGround,
  policy: Policy,
  box: ReturnType<typeof secretBox>,
  { loopback = false, resolve = systemResolve, clock = wallClock, random = Math.random }: WebhookSettings,
): Dispatch => {
  const { service, categories } = publisher;
  const messageOf = remembering(messagesFrom([publisher]));
  return createDispatch({
    service,
    categories,
    carried: (events) => carriedFrom({ log, categories, messageOf }, events),
    progress: postgresProgress(pool, service, policy),
    post: httpPost({ resolve, loopback, patience: policy.patience }),
    clock,
    random,
    policy,
    lease: postgresLease({ pool, schema: service, name: 'webhooks', ...leases }),
    follow,
    box,
    onFailure: (error) => onFailure(`${service}.webhooks`, error),
  });
};

const typesOf = ({ publish }: Publisher): readonly string[] => Object.keys(publish);

const problemsOf = (publisher: Publisher, { url, types = [] }: Registration, loopback: boolean): RegistrationProblem => {
  const address = addressProblem(url, loopback);
  const known = typesOf(publisher);
  return [
    ...(address === undefined ? [] : [{ pointer: '/url', ...address }]),
    ...types.flatMap((type, index) =>
      known.includes(type)
        ? []
        : [{ pointer: `/types/${index}`, detail: `is no event of ${publisher.service}`, zh: `不是 ${publisher.service} 的事件` }],
    ),
  ];
};

export const createWebhooks = (ground: WebhookGround, settings: WebhookSettings = {}): Webhooks => {
  const { publisher, pool, log, vault } = ground;
  const service: Service = publisher.service;
  const policy = { ...DEFAULT_POLICY, ...settings.policy };
  const { clock = wallClock, loopback = false } = settings;
  const box = secretBox(vault);
  const endpoints = postgresEndpoints(pool, service);
  const { start, stop, stir } = dispatchOf(ground, policy, box, settings);
  const changing = async (change: Promise<void>): Promise<void> => {
    await change;
    stir();
  };
  return {
    start,
    stop,
    find: endpoints.find,
    list: (owner) => endpoints.list(LISTED, owner),
    problems: (registration) => problemsOf(publisher, registration, loopback),
    async register(id, owner, { url, types = [], after }) {
      const secret = newSecret();
      const checkpoint = after ?? (await log.head());
      const sealed = await box.close(id, secret);
      const added = await endpoints.add({ id, owner, url, types, createdAt: clock.now(), secret: sealed, checkpoint }, MOST);
      stir();
      const endpoint = await endpoints.find(id);
      return endpoint && { endpoint, ...(added ? { secret } : {}) };
    },
    async rotate(id, by) {
      const secret = newSecret();
      const sealed = await box.close(id, secret);
      await endpoints.rotate(id, { by, secret: sealed, previousUntil: new Date(clock.now().getTime() + policy.overlap) });
      stir();
      const endpoint = await endpoints.find(id);
      return endpoint && { endpoint, ...(sealed.equals(endpoint.secret) ? { secret } : {}) };
    },
    disable: (id) => changing(endpoints.disable(id, 'asked')),
    enable: (id) => changing(endpoints.enable(id)),
    redeliver: (id, after) => changing(endpoints.rewind(id, after)),
    remove: (id) => changing(endpoints.remove(id)),
    deliveries: (id) => endpoints.deliveries(id, REMEMBERED),
  };
};
