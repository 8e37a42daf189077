import fc from 'fast-check';
import { folded, tell, type Telling } from '@fengqiao/testing';
import type { Message } from '@fengqiao/bus';
import { disputeModel } from './model.js';
import type { DisputeRow } from './row.js';

type Said = Pick<Telling, 'what'> & Partial<Telling>;

const messages = (...told: readonly Said[]): readonly Message[] =>
  tell(told.map((telling) => ({ stream: 'dispute-d1', subject: 'd1', ...telling })));
const rowOf = (told: readonly Message[]): DisputeRow => folded(disputeModel, told).get('d1')!;
const after = (...told: readonly Said[]): DisputeRow => rowOf(messages(...told));

const registered: Said = {
  what: 'intake.DisputeRegistered',
  data: {
    channel: 'grid-finding',
    tier: 'village',
    division: '420204001001',
    registeredOn: '2025-03-01',
    cause: { edition: '2020', name: '民间借贷纠纷' },
    claimAmount: '1000.50',
    group: true,
    invented: true,
    linkedTo: 'd0',
  },
  at: '2025-03-01T01:00:00.000Z',
};
const complaint: Said = { what: 'intake.ComplaintFiled', stream: 'complaint-c1' };
const docketed: Said = { what: 'intake.CaseDocketed', stream: 'complaint-c1', at: '2025-03-08T01:00:00.000Z' };
const notAccepted: Said = { what: 'intake.NonAcceptanceRuled', stream: 'complaint-c1' };
const withdrawn: Said = { what: 'intake.DisputeWithdrawn' };
const referred = (to: string): Said => ({ what: 'diversion.DisputeReferred', stream: 'route-d1', data: { to } });
const begun = (tier: string): Said => ({ what: 'mediation.MediationBegun', stream: 'mediation-m1', data: { tier } });
const commissioned: Said = { what: 'mediation.MediationCommissioned', stream: 'mediation-m1' };
const entrusted: Said = { what: 'mediation.MediationEntrusted', stream: 'mediation-m1' };
const ended = (outcome: string, ...agreements: readonly string[]): Said => ({
  what: 'mediation.MediationEnded',
  stream: 'mediation-m1',
  data: { outcome, agreements },
});
const inEffect = (data: object = {}): Said => ({
  what: 'mediation.AgreementTookEffect',
  stream: 'agreement-g1',
  data: { agreement: data },
});
const about = (what: string, data: object = {}): Said => ({ what: `confirmation.${what}`, stream: 'application-g1', data });
const filed = about('ApplicationFiled');

describe('the summary of a dispute', () => {
  it('says what was registered', () =>
    expect(after(registered)).toMatchObject({
      dispute: 'd1',
      opened: '0',
      events: 1,
      lastSequence: 1,
      restricted: 0,
      channel: 'grid-finding',
      division: '420204001001',
      causeEdition: '2020',
      causeCode: null,
      causeName: '民间借贷纠纷',
      claimAmount: '1000.50',
      group: true,
      invented: true,
      linkedTo: 'd0',
      registeredOn: '2025-03-01',
      tierPath: ['village'],
      tier: 'village',
      outcome: 'pending',
      outcomeOn: null,
    }));

  it('takes the legal day where a registration says none, and a link from later', () =>
    expect(after({ ...registered, data: {} }, { what: 'intake.DisputeLinked', data: { to: 'd9' } })).toMatchObject({
      registeredOn: '2025-03-01',
      linkedTo: 'd9',
      group: false,
      invented: false,
      channel: null,
      tier: null,
    }));

  it.each<[string, object, Partial<DisputeRow>]>([
    [
      'the cause',
      { field: 'cause', cause: { edition: '2025', code: '108', name: '新' } },
      { causeEdition: '2025', causeCode: '108', causeName: '新' },
    ],
    ['the place', { field: 'division', is: '420205002001' }, { division: '420205002001' }],
    ['the amount', { field: 'amount', is: '9.00' }, { claimAmount: '9.00' }],
    ['nothing, where the correction is not told', { field: 'division' }, { division: '420204001001', claimAmount: '1000.50' }],
    ['nothing, where it is about a party', { field: 'division', is: '420205002001', partyId: 'p1' }, { division: '420204001001' }],
    ['nothing, where it is about something else', { field: 'summary', is: '9' }, { division: '420204001001', claimAmount: '1000.50' }],
  ])('corrects %s', (_what, data, expected) =>
    expect(after(registered, { what: 'intake.ClericalMistakeCorrected', data })).toMatchObject(expected),
  );

  it('counts every event, known or not, and those that parties are not shown', () =>
    expect(after(registered, { what: 'mediation.NobodyKnowsThis' }, { what: 'screening.SubmissionScreened' })).toMatchObject({
      events: 3,
      lastSequence: 3,
      restricted: 1,
    }));

  it('shows a gap as fewer events than the newest sequence', () => {
    const [first, , third] = messages(registered, complaint, docketed);
    expect(rowOf([first!, third!])).toMatchObject({ events: 2, lastSequence: 3 });
  });

  it('spans its first and last legal day', () =>
    expect(after({ ...registered, at: '2025-03-01T17:00:00.000Z' }, { ...docketed, at: '2025-02-28T15:59:00.000Z' })).toMatchObject({
      firstOn: '2025-02-28',
      lastOn: '2025-03-02',
    }));

  it('counts deadlines', () =>
    expect(
      after(
        { what: 'intake.DeadlineArmed' },
        { what: 'confirmation.DeadlineArmed' },
        { what: 'confirmation.DeadlineMet', data: { late: false } },
        { what: 'mediation.DeadlineMet', data: { late: true } },
        { what: 'mediation.DeadlineMissed' },
        { what: 'intake.DeadlineFired' },
        { what: 'intake.DeadlineCancelled' },
      ),
    ).toMatchObject({ deadlinesArmed: 2, deadlinesMet: 1, deadlinesLate: 1, deadlinesMissed: 1, deadlinesFired: 1 }));

  it('counts obligations', () =>
    expect(
      after(
        { what: 'mediation.ObligationPerformed' },
        { what: 'mediation.ObligationPerformed' },
        { what: 'mediation.ObligationDefaulted' },
      ),
    ).toMatchObject({
      performed: 2,
      defaulted: 1,
    }));

  it('is none for what belongs to no dispute', () =>
    expect(folded(disputeModel, tell([{ what: 'mediation.OrganisationRegistered', stream: 'organisation-o1' }])).size).toBe(0));
});

describe('the tiers a dispute came to', () => {
  it.each<[string, readonly Said[], readonly string[]]>([
    [
      'up and down',
      [registered, referred('township'), complaint, referred('township'), begun('township'), filed],
      ['village', 'township', 'court', 'township', 'court'],
    ],
    [
      'where a mediator began by the tier of his office',
      [{ what: 'mediation.MediationBegun', actor: { person: 'm', role: 'people-mediator', tier: 'village' } }],
      ['village'],
    ],
    ['nowhere, while nothing tells', [begun('nowhere'), { what: 'intake.PartiesAdded' }], []],
  ])('%s', (_what, told, tierPath) => expect(after(...told)).toMatchObject({ tierPath }));

  it('are told once each time, however many plaintiffs arrive', () => {
    const row = after(registered, ...Array.from({ length: 100 }, () => complaint), referred('village'));
    expect(row.tierPath).toEqual(['village', 'court', 'village']);
    expect(row.memory.visits.length).toBeLessThanOrEqual(64);
  });
});

describe('where a dispute stands', () => {
  it.each<[string, readonly Said[], string, string | null]>([
    ['mediation begun', [registered, begun('township')], 'pending', 'township'],
    ['mediation failed', [registered, begun('village'), ended('failed')], 'pending', 'village'],
    ['an oral agreement in the village', [registered, begun('village'), ended('agreed')], 'resolved', 'village'],
    ['a written agreement, not in effect yet', [registered, begun('village'), ended('agreed', 'g1')], 'agreement-reached', 'village'],
    ['a written agreement in effect', [registered, begun('township'), inEffect(), ended('agreed', 'g1')], 'resolved', 'township'],
    ['an agreement of a mediation nobody heard of', [registered, referred('township'), inEffect(), complaint], 'resolved', 'township'],
    ['an agreement of a commissioned mediation', [registered, commissioned, inEffect()], 'resolved', 'court'],
    ['an agreement that says it was commissioned', [registered, begun('village'), inEffect({ commissioned: true })], 'resolved', 'court'],
    ['an agreement after docketing', [registered, docketed, entrusted, inEffect({ afterDocketing: true })], 'resolved', 'court'],
    ['an application under way', [registered, begun('village'), inEffect(), filed], 'agreement-reached', 'village'],
    ['an application withdrawn', [registered, begun('village'), inEffect(), filed, about('ApplicationWithdrawn')], 'resolved', 'village'],
    [
      'an application deemed withdrawn',
      [registered, begun('village'), inEffect(), filed, about('ApplicationDeemedWithdrawn')],
      'resolved',
      'village',
    ],
    [
      'the special procedure ended',
      [registered, begun('village'), inEffect(), filed, about('SpecialProcedureEnded')],
      'resolved',
      'village',
    ],
    ['a confirmation', [registered, inEffect(), filed, about('AgreementConfirmed')], 'confirmed', 'court'],
    [
      'a confirmation beside dismissals',
      [inEffect(), filed, filed, about('AgreementConfirmed'), about('ApplicationDismissed')],
      'confirmed',
      'court',
    ],
    [
      'a confirmation revoked',
      [inEffect(), filed, about('AgreementConfirmed'), about('ObjectionRuled', { upheld: true })],
      'revoked',
      'court',
    ],
    [
      'an objection rejected',
      [inEffect(), filed, about('AgreementConfirmed'), about('ObjectionRuled', { upheld: false })],
      'confirmed',
      'court',
    ],
    ['a dismissal', [registered, inEffect(), filed, about('ApplicationDismissed')], 'dismissed', 'court'],
    ['a suit after a dismissal', [inEffect(), filed, about('ApplicationDismissed'), complaint, docketed], 'docketed', 'court'],
    ['an application not accepted', [inEffect(), filed, about('NonAcceptanceRuled')], 'non-acceptance', 'court'],
    ['a suit not accepted', [registered, complaint, notAccepted], 'non-acceptance', 'court'],
    ['a suit docketed', [registered, complaint, docketed], 'docketed', 'court'],
    ['a withdrawal, whatever was before', [registered, begun('township'), inEffect(), docketed, withdrawn], 'withdrawn', 'township'],
  ])('after %s', (_what, told, outcome, tier) => expect(after(...told)).toMatchObject({ outcome, tier }));

  it('says since when', () =>
    expect(after(registered, complaint, docketed)).toMatchObject({ outcome: 'docketed', outcomeOn: '2025-03-08', docketed: 1 }));

  it('counts agreements once, oral or written', () => {
    expect(after(begun('village'), ended('agreed')).agreements).toBe(1);
    expect(after(begun('village'), inEffect(), inEffect(), ended('agreed', 'g1', 'g2')).agreements).toBe(2);
  });

  it('counts rulings', () =>
    expect(
      after(filed, filed, filed, about('AgreementConfirmed'), about('ApplicationDismissed'), about('NonAcceptanceRuled'), notAccepted),
    ).toMatchObject({
      applied: 3,
      confirmed: 1,
      dismissed: 1,
      notAccepted: 2,
    }));
});

describe('a summary heard in another order (services tell in order, the bus shuffles between them)', () => {
  const story: readonly Said[] = [
    registered,
    { what: 'diversion.DisputeRouted', stream: 'route-d1', data: { tier: 'village' } },
    begun('village'),
    ended('failed'),
    referred('township'),
    complaint,
    { what: 'screening.SubmissionScreened', stream: 'screening-s1' },
    commissioned,
    { what: 'mediation.DeadlineArmed', stream: 'mediation-m1' },
    inEffect({ commissioned: true }),
    ended('agreed', 'g1'),
    { what: 'mediation.DeadlineMet', stream: 'mediation-m1', data: { late: false } },
    filed,
    about('SuspicionRaised'),
    about('ApplicationDismissed'),
    docketed,
    filed,
    about('AgreementConfirmed'),
    { what: 'mediation.ObligationPerformed', stream: 'agreement-g1' },
  ];
  const inOrder = messages(...story);
  const services = [...new Set(inOrder.map(({ service }) => service))];

  /** Takes the next message of the service that each number points at; a repeated service is told again from its beginning at the end. */
  const shuffled = (picks: readonly number[]): readonly Message[] => {
    const queues = new Map(services.map((service) => [service, inOrder.filter((message) => message.service === service)]));
    const heard: Message[] = [];
    for (const pick of picks) {
      const left = [...queues.values()].filter((queue) => queue.length > 0);
      const next = left[pick % left.length]?.shift();
      if (next) heard.push(next);
    }
    return heard;
  };

  it('is the same', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: story.length, maxLength: story.length }), (picks) => {
        expect(rowOf(shuffled(picks))).toEqual(rowOf(inOrder));
      }),
    ));

  it('is the same when messages are told twice', () =>
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: story.length, maxLength: story.length }), (twice) => {
        const heard = inOrder.flatMap((message, index) => (twice[index] ? [message, message] : [message]));
        expect(rowOf([...heard, ...inOrder])).toEqual(rowOf(inOrder));
      }),
    ));

  it('is the same whether folded at once or in parts (R-MET-07)', () =>
    fc.assert(
      fc.property(fc.nat(story.length), (cut) => {
        const rows = folded(disputeModel, inOrder.slice(0, cut));
        const whole = inOrder.slice(cut).reduce((row, message) => disputeModel.fold(row, message, 'd1'), rows.get('d1'));
        expect(whole).toEqual(rowOf(inOrder));
      }),
    ));
});
