import { aboutDispute, currentTrace, inTrace, logged, loggedLater, newTrace, traceIn, traceparentOf } from './trace.js';

const ID = '4bf92f3577b34da6a3ce929d0e0e4736';
const COMMAND = '0123abcd-4567-89ef-0123-456789abcdef';

describe('a traceparent', () => {
  it('is read with its flags, whatever a later version adds', () => {
    expect(traceIn(`00-${ID}-00f067aa0ba902b7-00`)).toEqual({ id: ID, flags: '00' });
    expect(traceIn(`01-${ID}-00f067aa0ba902b7-01-more`)).toEqual({ id: ID, flags: '01' });
  });

  it.each([
    undefined,
    '',
    ['00'],
    `ff-${ID}-00f067aa0ba902b7-01`,
    `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
    `00-${ID}-${'0'.repeat(16)}-01`,
    `00-${ID.toUpperCase()}-00f067aa0ba902b7-01`,
    `00-${ID}-00f067aa0ba902b7-01x`,
  ])('that must be ignored is: %p', (given) => expect(traceIn(given)).toBeUndefined());

  it('of a command goes on with the trace, as a step of its own', () => {
    const own = traceparentOf({ id: ID, flags: '01' }, COMMAND);
    expect(own).toBe(`00-${ID}-0123abcd456789ef-01`);
    expect(traceIn(own)).toEqual({ id: ID, flags: '01' });
    expect(traceIn(traceparentOf(newTrace(), COMMAND))).toBeDefined();
  });
});

describe('what is being done', () => {
  it('is known to all that comes of it, and to nothing else', async () => {
    const told = await inTrace({ id: ID, flags: '01' }, async () => {
      const later = loggedLater();
      await Promise.resolve();
      aboutDispute('d-1');
      aboutDispute(undefined);
      return { now: logged(), later: later(), trace: currentTrace()?.id };
    });
    expect(told).toEqual({ now: { traceId: ID, dispute: 'd-1' }, later: { traceId: ID, dispute: 'd-1' }, trace: ID });
    aboutDispute('d-2');
    expect([logged(), loggedLater()(), currentTrace()]).toEqual([{}, {}, undefined]);
  });
});
