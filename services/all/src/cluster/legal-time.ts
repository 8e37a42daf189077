import type { Instant } from '@fengqiao/kernel';
import type { Service } from '@fengqiao/contracts';

/** A process of a service, and where it answers. */
interface Place {
  readonly service: Service;
  readonly url: string;
}

export interface ClockBoard {
  readonly instances: readonly Place[];
  /** A token of an operator. */
  readonly token: () => Promise<string>;
}

const PATIENCE = 60_000;

interface Settled {
  readonly settled: boolean;
  readonly head: string;
}

const ask = async <T>({ token }: ClockBoard, url: string, body?: unknown): Promise<T> => {
  const response = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${await token()}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
};

/** One process of each service. */
const oneOfEach = (instances: readonly Place[]): readonly Place[] => [
  ...new Map(instances.map((instance) => [instance.service, instance])).values(),
];

/**
 * Waits until every service has taken in and applied what all have recorded, and nothing new came of it.
 * @returns how far the log had come
 */
const settle = async (board: ClockBoard): Promise<string> => {
  let before: string | undefined;
  for (const until = performance.now() + PATIENCE; performance.now() < until;) {
    const answers = await Promise.all(
      oneOfEach(board.instances).map(({ url, service }) => ask<Settled>(board, `${url}/v1/${service}/settled?within=20000`)),
    );
    const [head = ''] = answers.map((answer) => answer.head);
    if (answers.every((answer) => answer.settled && answer.head === head)) {
      if (head === before) return head;
      before = head;
    } else before = undefined;
  }
  throw new Error('the services do not settle');
};

const earliestDue = async (board: ClockBoard, to: Instant): Promise<Instant | undefined> => {
  const dues = await Promise.all(
    oneOfEach(board.instances).map(({ url, service }) =>
      ask<{ earliest?: Instant }>(board, `${url}/v1/${service}/demonstration-clock/due`, { to }),
    ),
  );
  return dues.flatMap(({ earliest }) => (earliest === undefined ? [] : [earliest])).sort()[0];
};

const moveAll = async (board: ClockBoard, to: Instant): Promise<void> => {
  await Promise.all(board.instances.map(({ url, service }) => ask(board, `${url}/v1/${service}/demonstration-clock`, { to })));
};

/** Moves the legal time of all processes to an instant, stopping at every deadline on the way until its consequences have settled. */
export const advanceAll = async (board: ClockBoard, to: Instant, moved: (at: Instant) => void): Promise<void> => {
  for (let before = ''; ;) {
    const head = await settle(board);
    const due = await earliestDue(board, to);
    if (due === undefined) break;
    if (before === `${head} ${due}`) throw new Error(`a deadline due at ${due} fires without any effect`);
    before = `${head} ${due}`;
    moved(due);
    await moveAll(board, due);
  }
  moved(to);
  await moveAll(board, to);
};
