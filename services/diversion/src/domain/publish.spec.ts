import { publish } from './publish.js';

describe('what leaves diversion', () => {
  it('is only the path entry of who the parties are, of the facts found, and of what others said first', () =>
    expect(Object.entries(publish).flatMap(([type, much]) => (much === 'path' ? [type] : []))).toEqual([
      'RouteOpened',
      'PartiesNoted',
      'DisputeAssessed',
      'ComplaintNoted',
      'SuitNoted',
      'AttemptNoted',
      'ConsentCounted',
      'EffectNoted',
    ]));
  it.each(['ConsentGiven', 'ConsentRevoked', 'MediationRefused'] as const)('is of %s who and when, not why or through whom', (type) => {
    const said = { attemptId: 'a', disputeId: 'd', partyId: 'p', on: '2025-03-03' };
    expect((publish[type] as (data: unknown) => unknown)({ ...said, reason: 'x', person: 'y', authority: 'z' })).toStrictEqual(said);
  });
  it('is the whole body of everything else', () =>
    expect(Object.values(publish).filter((much) => much === 'body')).toHaveLength(Object.keys(publish).length - 11));
});
