import { NotApplicable, type Check, type OwnServer, type Result, type StoreName, type Tools, type Under } from './check.js';

/** A kind of store: how to open an empty one. */
export interface Kind {
  readonly name: StoreName;
  open(): Promise<Under>;
  /** An empty PostgreSQL database for effects, and how to remove it; absent where there is no PostgreSQL. */
  readonly database?: () => Promise<{ readonly url: string; drop(): Promise<void> }>;
}

export interface Settings {
  readonly long: boolean;
  /** The server that checks may kill, started when first asked for. Absent: there is none. */
  readonly server?: () => Promise<OwnServer>;
}

/** A check may close its store itself. */
const closedOnce = (under: Under): Under => {
  let closing: Promise<void> | undefined;
  return { ...under, close: () => (closing ??= under.close()) };
};

/** What one check is given, and how all of it ends. */
const toolsFor = (kind: Kind, { long, server }: Settings): { readonly tools: Tools; readonly end: () => Promise<void> } => {
  const ends: (() => Promise<unknown> | void)[] = [];
  const kept = async <T>(value: Promise<T>, end: (value: T) => Promise<unknown>): Promise<T> => {
    const got = await value;
    ends.push(() => end(got));
    return got;
  };
  const tools: Tools = {
    long,
    size: (whenLong, whenShort) => (long ? whenLong : whenShort),
    fresh: async () => kept(kind.open().then(closedOnce), (under) => under.close()),
    async database() {
      if (!kind.database) throw new NotApplicable('there is no PostgreSQL for the effects in this run');
      return (await kept(kind.database(), ({ drop }) => drop())).url;
    },
    async server() {
      if (!server) throw new NotApplicable('there is no server to stop or kill in this run');
      return server();
    },
    after: (end) => void ends.push(end),
  };
  const end = async (): Promise<void> => {
    for (const one of ends.reverse()) await one();
  };
  return { tools, end };
};

const sentence = (error: unknown): string => {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\s+/g, ' ').trim().slice(0, 300);
};

/** @throws when it takes longer: a check that hangs is a failure like any other */
const within = async <T>(work: () => Promise<T>, seconds: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done within ${seconds} s`)), seconds * 1_000);
  });
  return Promise.race([work(), late]).finally(() => clearTimeout(timer));
};

/** Runs one check. @returns its result, and the error of a failure */
export const runCheck = async (
  check: Check,
  under: Under,
  kind: Kind,
  settings: Settings,
): Promise<{ readonly result: Result; readonly error?: unknown }> => {
  const { id, title } = check;
  const { long } = settings;
  const { tools, end } = toolsFor(kind, settings);
  const named = { id, title, store: kind.name };
  try {
    const note = (await within(() => check.run(under, tools), long ? 3_600 : 120)) ?? '';
    return { result: { ...named, ok: true, note } };
  } catch (error) {
    const ok = error instanceof NotApplicable ? null : false;
    return { result: { ...named, ok, note: sentence(error) }, ...(ok === false ? { error } : {}) };
  } finally {
    await end();
  }
};
