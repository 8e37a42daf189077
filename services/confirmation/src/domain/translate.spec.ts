import type { Message } from '@fengqiao/bus';
import { translate } from './translate.js';

const HASH = `sha-256:${'a'.repeat(64)}`;
const message = (service: Message['service'], type: string, data?: unknown): Message => ({
  id: 'm1',
  position: '1',
  service,
  stream: 's-1',
  category: 's',
  version: 1,
  type,
  subject: 'd1',
  subjectSequence: 1,
  actor: { person: 'p', role: 'system' },
  at: '2025-03-01T00:00:00.000Z',
  recordedAt: '2025-03-01T00:00:00.000Z',
  ...(data === undefined ? {} : { data }),
});

describe('what confirmation hears of the others', () => {
  it('notes an agreement that took effect', () =>
    expect(translate(message('mediation', 'AgreementTookEffect', { agreement: { agreementId: 'a1' } }))).toEqual([
      { to: 'application', id: 'a1', command: { type: 'NoteAgreement', data: { agreement: { agreementId: 'a1' }, source: 'platform' } } },
    ]));
  it('keeps the screening result of an agreement', () =>
    expect(
      translate(message('screening', 'SubmissionScreened', { submissionId: 's1', agreementId: 'a1', contentHash: HASH, tier: 'none' })),
    ).toEqual([
      { to: 'application', id: 'a1', command: { type: 'ReceiveScreening', data: { submissionId: 's1', contentHash: HASH, tier: 'none' } } },
    ]));
  it('holds on a suspicion about an agreement', () =>
    expect(translate(message('screening', 'SuspicionRaised', { suspicionId: 'x1', agreementId: 'a1', tier: 'alert' }))).toEqual([
      { to: 'application', id: 'a1', command: { type: 'RaiseSuspicion', data: { suspicionId: 'x1', tier: 'alert' } } },
    ]));
  it('leaves what is about something else', () => {
    expect(translate(message('screening', 'SubmissionScreened', { submissionId: 's1', contentHash: HASH, tier: 'none' }))).toEqual([]);
    expect(translate(message('screening', 'SuspicionRaised', { suspicionId: 'x1', tier: 'alert' }))).toEqual([]);
    expect(translate(message('intake', 'AgreementTookEffect'))).toEqual([]);
    expect(translate(message('mediation', 'SessionHeld'))).toEqual([]);
    const about = { submissionId: 's1', suspicionId: 'x1', agreementId: 'a1', contentHash: HASH, tier: 'alert' };
    expect(translate(message('screening', 'PatternFound', about))).toEqual([]);
    expect(translate(message('mediation', 'SubmissionScreened', about))).toEqual([]);
    expect(translate(message('mediation', 'SuspicionRaised', about))).toEqual([]);
  });
});
