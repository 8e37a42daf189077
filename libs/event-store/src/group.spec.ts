import type { Append, AppendAnswer } from './port.js';
import { CallRefused, groupAppends, GROUP_LIMITS, Overloaded, type Call } from './group.js';

const append = (name: string, bytes = 2): Append => ({
  command: { id: name, fingerprint: new Uint8Array(), result: new Uint8Array() },
  writes: [{ stream: name, expected: 'any', subject: name, events: [{ id: name, type: 'Happened', body: new Uint8Array(bytes) }] }],
  deadline: new Date(0),
});
const namesOf = (appends: readonly Append[]): string[] => appends.map(({ command }) => command.id);
const recorded: AppendAnswer = { kind: 'recorded', checkpoint: '1' };

/** A store whose calls are answered by hand. */
const byHand = () => {
  const calls: { readonly names: string[]; readonly end: () => void; readonly fail: (error: unknown) => void }[] = [];
  const call: Call = (appends) =>
    new Promise((resolve, reject) => {
      calls.push({ names: namesOf(appends), end: () => resolve(appends.map(() => recorded)), fail: reject });
    });
  return { calls, call };
};
const immediate = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
/** Long enough for answers to arrive and for what follows from them to be asked. */
const turn = async (): Promise<void> => {
  await immediate();
  await immediate();
};

describe('gathering appends', () => {
  it('asks in the same turn when nothing is under way, and gathers what comes meanwhile into one call', async () => {
    const { calls, call } = byHand();
    const ask = groupAppends(call);
    const first = ask(append('a'));
    await turn();
    expect(calls.map(({ names }) => names)).toEqual([['a']]);
    const others = ['b', 'c'].map((name) => ask(append(name)));
    await turn();
    expect(calls).toHaveLength(1);
    calls[0]?.end();
    await turn();
    expect(calls.map(({ names }) => names)).toEqual([['a'], ['b', 'c']]);
    calls[1]?.end();
    expect(await Promise.all([first, ...others])).toEqual([recorded, recorded, recorded]);
  });

  it('takes along all who ask again as soon as they are answered', async () => {
    const { calls, call } = byHand();
    const ask = groupAppends(call);
    const askTwice = async (name: string): Promise<void> => {
      await ask(append(name));
      await ask(append(`${name} again`));
    };
    const both = ['a', 'b'].map(askTwice);
    await turn();
    calls[0]?.end();
    await turn();
    expect(calls.map(({ names }) => names)).toEqual([
      ['a', 'b'],
      ['a again', 'b again'],
    ]);
    calls[1]?.end();
    await Promise.all(both);
  });

  it('halves what waits where there is enough for two calls', async () => {
    const { calls, call } = byHand();
    const ask = groupAppends(call, { ...GROUP_LIMITS, lanes: 2, worthALane: 2 });
    for (const name of ['a', 'b', 'c', 'd']) void ask(append(name));
    await turn();
    expect(calls.map(({ names }) => names)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('opens a further lane only when enough appends wait, and never more than it may', async () => {
    const { calls, call } = byHand();
    const ask = groupAppends(call, { ...GROUP_LIMITS, lanes: 2, worthALane: 3, appendsPerCall: 3 });
    void ask(append('a'));
    await turn();
    for (const name of ['b', 'c']) void ask(append(name));
    await turn();
    expect(calls).toHaveLength(1);
    for (const name of ['d', 'e', 'f', 'g', 'h', 'i']) void ask(append(name));
    await turn();
    expect(calls.map(({ names }) => names)).toEqual([['a'], ['b', 'c', 'd']]);
  });

  it('bounds a call by its bytes, and lets one large append go alone', async () => {
    const { calls, call } = byHand();
    const ask = groupAppends(call, { ...GROUP_LIMITS, bytesPerCall: 10 });
    void ask(append('first'));
    await turn();
    for (const [name, bytes] of [['a', 6], ['b', 6], ['large', 100]] as const) void ask(append(name, bytes)); // prettier-ignore
    for (let index = 0; index < 3; index += 1) {
      calls[index]?.end();
      await turn();
    }
    expect(calls.map(({ names }) => names)).toEqual([['first'], ['a'], ['b'], ['large']]);
  });

  it('refuses more than may wait, and takes new ones once there is room', async () => {
    const { calls, call } = byHand();
    const ask = groupAppends(call, { ...GROUP_LIMITS, mostWaiting: 2 });
    const first = ask(append('a'));
    await turn();
    const taken = [first, ...['b', 'c'].map((name) => ask(append(name)))];
    await expect(ask(append('d'))).rejects.toThrow(Overloaded);
    calls[0]?.end();
    await turn();
    const later = ask(append('e'));
    calls[1]?.end();
    await turn();
    calls[2]?.end();
    expect(await Promise.all([...taken, later])).toHaveLength(4);
  });

  it('bounds the bytes that wait', async () => {
    const ask = groupAppends(byHand().call, { ...GROUP_LIMITS, mostWaitingBytes: 10 });
    void ask(append('a', 9));
    await turn();
    void ask(append('b', 9));
    await expect(ask(append('c', 9))).rejects.toThrow(Overloaded);
  });

  it('asks one by one where a whole call was refused, so that only the one at fault fails', async () => {
    const ask = groupAppends(async (appends) => {
      if (namesOf(appends).includes('bad')) throw new CallRefused(new Error('out of range'));
      return appends.map(() => recorded);
    });
    const [first, good, bad, other] = ['first', 'good', 'bad', 'other'].map((name) => ask(append(name)));
    expect(await Promise.all([first, good, other])).toEqual([recorded, recorded, recorded]);
    await expect(bad).rejects.toThrow('out of range');
  });

  it('tells everybody in a call whose outcome is unknown, and goes on', async () => {
    const { calls, call } = byHand();
    const ask = groupAppends(call);
    const lost = ask(append('lost'));
    await turn();
    const next = ask(append('next'));
    calls[0]?.fail(new Error('Connection terminated'));
    await expect(lost).rejects.toThrow('Connection terminated');
    await turn();
    calls[1]?.end();
    expect(await next).toBe(recorded);
  });

  it('gives each append its own answer or its own error', async () => {
    const ask = groupAppends(async (appends) => namesOf(appends).map((name) => (name === 'bad' ? new Error('not yours') : recorded)));
    const [first, bad, good] = ['first', 'bad', 'good'].map((name) => ask(append(name)));
    expect(await first).toBe(recorded);
    await expect(bad).rejects.toThrow('not yours');
    expect(await good).toBe(recorded);
  });
});
