import { createSecretKey } from 'node:crypto';
import { MovedSeal, sealFor, tokensIn } from '@fengqiao/sealing';
import { bodyOf, check, codecOf, mapPersonal, peopleIn, UnfitFact, UnknownShape, withoutPersonal } from './index.js';

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

  const place = { stream: 'application-a', id: 'e1', type: 'ApplicationJoined' };
  const keys = new Map([['worker', { ref: 'R'.repeat(22), key: createSecretKey(Buffer.alloc(32, 7)) }]]);
  const bytes = codec.encode('ApplicationJoined', joined, meta, sealFor(place, keys));
  const plain = { ...joined, address: { electronic: true } };

  it('writes canonical bytes, personal text sealed, and reads them back sealed', () => {
    const { data, ...rest } = codec.decode('ApplicationJoined', bytes, place);
    expect(rest).toEqual({ type: 'ApplicationJoined', meta: { ...meta, shape: 1 } });
    const { address } = data as typeof joined;
    expect([tokensIn(address.text), tokensIn(address.phone)]).toMatchObject([[{ path: '/address/text' }], [{ path: '/address/phone' }]]);
    expect(Buffer.from(bytes).toString()).not.toMatch(/某路|138"/);
    const turned = Object.fromEntries(Object.entries(plain).reverse());
    const excused = { dueOn: '2025-04-10', daysLate: 1 };
    expect(codec.encode('ExcuseRequested', excused, meta)).toEqual(
      codec.encode('ExcuseRequested', { daysLate: 1, dueOn: '2025-04-10' }, meta),
    );
    expect(mapPersonal('events/confirmation.v1.json', 'ApplicationJoined', turned, () => 'x')).toEqual(plain);
  });
  it('never writes personal text in the clear', () => {
    expect(() => codec.encode('ApplicationJoined', joined, meta)).toThrow('no key to seal it with');
    expect(() => codec.encode('ApplicationJoined', joined, meta, sealFor(place, new Map()))).toThrow('no key was provided');
  });
  it('reads what was recorded in the clear, before sealing', () => {
    const old = Buffer.from(JSON.stringify({ data: joined, meta: { ...meta, shape: 1 } }));
    expect(codec.decode('ApplicationJoined', old, place).data).toEqual(joined);
  });
  it('stops at sealed text that was moved: to another event, or another member', () => {
    expect(() => codec.decode('ApplicationJoined', bytes, { ...place, id: 'e2' })).toThrow(MovedSeal);
    const stored = JSON.parse(Buffer.from(bytes).toString()) as { data: typeof joined; meta: object };
    const { address } = stored.data;
    const swapped = { ...stored, data: { ...stored.data, address: { ...address, text: address.phone, phone: address.text } } };
    expect(() => codec.decode('ApplicationJoined', Buffer.from(JSON.stringify(swapped)), place)).toThrow(MovedSeal);
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

describe('whose personal text is', () => {
  const whose = (service: string, type: string, data: unknown): string[] => {
    const found: string[] = [];
    mapPersonal(`events/${service}.v1.json`, type, data, (text, path, person) => {
      found.push(`${path} ${person}`);
      return text;
    });
    return found;
  };
  const party = { partyId: 'p1', name: '张三', agents: [{ personId: 'zhao', name: '赵律师' }, { name: '钱律师' }] };

  it('the person that the object names; an agent has a key of its own', () =>
    expect(whose('intake', 'PartiesAdded', { parties: [party] })).toEqual([
      '/parties/0/name p1',
      '/parties/0/agents/0/name zhao',
      '/parties/0/agents/1/name p1',
    ]));
  it('the subject as a whole where nobody is named, or several', () => {
    expect(whose('intake', 'DisputeRegistered', { summary: '欠款' })).toEqual(['/summary ']);
    expect(whose('mediation', 'ConcessionRecorded', { partyIds: ['a', 'b'], text: '让步' })).toEqual(['/text ']);
    expect(whose('mediation', 'ConcessionRecorded', { partyIds: ['a'], text: '让步' })).toEqual(['/text a']);
  });
  it('nobody where the corrected member is not personal', () => {
    expect(whose('intake', 'ClericalMistakeCorrected', { field: 'amount', was: '1', is: '2', reason: '笔误' })).toEqual(['/reason ']);
    expect(whose('intake', 'ClericalMistakeCorrected', { partyId: 'p1', field: 'phone', is: '2', reason: '笔误' })).toEqual([
      '/is p1',
      '/reason p1',
    ]);
  });
  it('names everybody whose keys are needed', () =>
    expect(peopleIn('events/intake.v1.json', 'PartiesAdded', { parties: [party, { ...party, partyId: 'p2', agents: [] }] })).toEqual([
      'p1',
      'zhao',
      'p2',
    ]));
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
