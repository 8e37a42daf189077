import { bodyOf, check, codecOf, UnfitFact, UnknownShape, withoutPersonal } from './index.js';

const meta = { actor: { person: 'li-na', role: 'party' as const }, at: '2025-03-10T04:00:00.000Z', command: 'c1' };
const joined = {
  partyId: 'worker',
  person: 'li-na',
  by: 'party',
  court: '鄂0205',
  joinedOn: '2025-03-10',
  address: { text: '某路1号', phone: '138', electronic: true },
};

describe('the codec of event bodies', () => {
  const codec = codecOf('confirmation', {
    ApplicationJoined: [],
    ExcuseRequested: [(data: { dueOn: string }) => ({ ...data, daysLate: 1 })],
  });

  it('writes canonical bytes and reads them back', () => {
    const bytes = codec.encode('ApplicationJoined', joined, meta);
    expect(codec.decode('ApplicationJoined', bytes)).toEqual({ type: 'ApplicationJoined', data: joined, meta: { ...meta, shape: 1 } });
    expect(Buffer.from(bytes).toString()).toBe(
      Buffer.from(codec.encode('ApplicationJoined', Object.fromEntries(Object.entries(joined).reverse()), meta)).toString(),
    );
  });
  it('never writes a fact that breaks its contract', () => {
    expect(() => codec.encode('ApplicationJoined', { ...joined, extra: 1 }, meta)).toThrow(UnfitFact);
    expect(() => codec.encode('ApplicationJoined', { ...joined, joinedOn: '2025-02-30' }, meta)).toThrow('joinedOn');
  });
  it('lifts an older shape on reading', () => {
    const old = Buffer.from(JSON.stringify({ data: { dueOn: '2025-04-10' }, meta: { ...meta, shape: 1 } }));
    expect(codec.decode('ExcuseRequested', old).data).toEqual({ dueOn: '2025-04-10', daysLate: 1 });
    const now = codec.encode('ExcuseRequested', { dueOn: '2025-04-10', daysLate: 3 }, meta);
    expect(codec.decode('ExcuseRequested', now)).toMatchObject({ data: { daysLate: 3 }, meta: { shape: 2 } });
  });
  it('stops at what it does not know: a type, or a newer shape', () => {
    expect(() => codec.decode('Unheard', Buffer.from('{}'))).toThrow(UnknownShape);
    expect(() => codec.decode('ApplicationJoined', Buffer.from(JSON.stringify({ data: {}, meta: { ...meta, shape: 2 } })))).toThrow(
      'newer',
    );
  });
});

describe('what leaves a service', () => {
  it('has no personal member, at any depth', () =>
    expect(withoutPersonal('events/confirmation.v1.json', 'ApplicationJoined', joined)).toEqual({
      ...joined,
      address: { electronic: true },
    }));
  it('has no member the contract does not know', () =>
    expect(withoutPersonal('events/confirmation.v1.json', 'ApplicationJoined', { ...joined, note: 'x' })).not.toHaveProperty('note'));
  it('keeps lists and references', () =>
    expect(
      withoutPersonal('events/confirmation.v1.json', 'DeadlineArmed', {
        deadline: { id: 'a', excluded: [{ day: '2025-03-01', reason: 'start-day' }] },
      }),
    ).toEqual({ deadline: { id: 'a', excluded: [{ day: '2025-03-01', reason: 'start-day' }] } }));
});

describe('a body against its contract', () => {
  it('names every fault by its place', () =>
    expect(
      check('api/confirmation.v1.json', 'ReportMediator', { reason: '', more: 1 })
        .map(({ path }) => (path ?? []).join('/'))
        .sort(),
    ).toEqual(['more', 'reason']));
  it('is a Standard Schema', () => {
    const { '~standard': standard } = bodyOf('confirmation', 'ReportMediator');
    expect(standard.validate({ reason: 'forged' })).toEqual({ value: { reason: 'forged' } });
    expect(standard.validate({})).toHaveProperty('issues');
    expect(standard.jsonSchema.input()).toEqual({ $ref: '#/components/schemas/ReportMediator' });
  });
  it('does not exist without a contract', () => expect(() => check('api/confirmation.v1.json', 'Nothing', {})).toThrow('no $def'));
});
