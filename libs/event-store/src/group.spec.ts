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
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('gathering appends', () => {
  it('asks at once when nothing is under way, and gathers what comes meanwhile into one call', async () => {
    const { calls, call } = byHand();
    const ask = groupAppends(call);
    const answers = ['a', 'b', 'c'].map((name) => ask(append(name)));
    expect(calls.map(({ names }) => names)).toEqual([['a']]);
    calls[0]?.end();
    await turn();
    expect(calls.map(({ names }) => names)).toEqual([['a'], ['b', 'c']]);
    calls[1]?.end();
    expect(await Promise.all(answers)).toEqual([recorded, recorded, recorded]);
  });

  it('opens a further lane only when enough appends wait, and never more than it may', async () => {
    const { calls, call } = byHand();
    const ask = groupAppends(call, { ...GROUP_LIMITS, lanes: 2, worthALane: 3, appendsPerCall: 3 });
    for (const name of ['a', 'b', 'c']) void ask(append(name));
    expect(calls).toHaveLength(1);
    for (const name of ['d', 'e', 'f', 'g', 'h', 'i']) void ask(append(name));
    expect(calls.map(({ names }) => names)).toEqual([['a'], ['b', 'c', 'd']]);
  });

  it('bounds a call by its bytes, and lets one large append go alone', async () => {
    const { calls, call } = byHand();
    const ask = groupAppends(call, { ...GROUP_LIMITS, bytesPerCall: 10 });
    void ask(append('first'));
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
    const taken = ['a', 'b', 'c'].map((name) => ask(append(name)));
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
