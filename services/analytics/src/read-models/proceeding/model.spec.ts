import { folded, tell, type Telling } from '@fengqiao/testing';
import { proceedingModel } from './model.js';

type Said = Pick<Telling, 'what'> & Partial<Telling>;
const after = (stream: string, ...told: readonly Said[]) =>
  folded(proceedingModel, tell(told.map((telling) => ({ stream, subject: 'd1', ...telling })))).get(stream);

const docketed: Said = {
  what: 'intake.CaseDocketed',
  data: { court: '鄂0204', caseNumber: '(2025)鄂0204民初7号', docketedOn: '2025-03-10' },
};

describe('proceedings of a dispute', () => {
  it('are suits with court, area, number, type and day', () =>
    expect(after('complaint-c1', { what: 'intake.ComplaintFiled', data: { court: '鄂0204' } }, docketed)).toEqual({
      stream: 'complaint-c1',
      dispute: 'd1',
      kind: 'complaint',
      version: 2,
      court: '鄂0204',
      area: '420204',
      caseNumber: '(2025)鄂0204民初7号',
      caseType: '民初',
      numbered: 2,
      docketedOn: '2025-03-10',
      outcome: 'docketed',
      held: false,
    }));

  it('take the court from the number where the fact does not say it', () =>
    expect(
      after('application-a1', {
        what: 'confirmation.ApplicationAccepted',
        data: { caseNumber: '(2025)浙0102民特3号', acceptedOn: '2025-03-04' },
      }),
    ).toMatchObject({ court: '浙0102', area: '330102', caseType: '民特', docketedOn: '2025-03-04', outcome: null }));

  it('derive the area of a court that is not listed from its code (R-CN-11)', () =>
    expect(after('complaint-c1', { what: 'intake.ComplaintFiled', data: { court: '黑0999' } })).toMatchObject({ area: '230999' }));

  it('know no area of a court that has none', () => {
    expect(after('complaint-c1', { what: 'intake.ComplaintFiled', data: { court: '最高法' } })).toMatchObject({ area: null });
    expect(after('complaint-c1', { what: 'intake.ComplaintFiled' })).toMatchObject({ court: null, area: null });
  });

  it('keep what they know when a number cannot be read', () =>
    expect(
      after(
        'complaint-c1',
        { what: 'intake.ComplaintFiled', data: { court: '鄂0204' } },
        { what: 'intake.CaseDocketed', data: { caseNumber: '?' } },
      ),
    ).toMatchObject({ court: '鄂0204', caseNumber: null, outcome: 'docketed' }));

  it.each<[Telling['what'], string]>([
    ['intake.NonAcceptanceRuled', 'non-acceptance'],
    ['intake.ComplaintWithdrawn', 'withdrawn'],
    ['intake.ComplaintReturned', 'returned'],
    ['intake.ComplaintClosed', 'closed'],
    ['confirmation.NonAcceptanceRuled', 'non-acceptance'],
    ['confirmation.AgreementConfirmed', 'confirmed'],
    ['confirmation.ApplicationDismissed', 'dismissed'],
    ['confirmation.ApplicationWithdrawn', 'withdrawn'],
    ['confirmation.ApplicationDeemedWithdrawn', 'withdrawn'],
    ['confirmation.SpecialProcedureEnded', 'ended'],
  ])('end by %s', (what, outcome) => expect(after('application-a1', { what })).toMatchObject({ outcome }));

  it('are numbered when a mediation is commissioned', () =>
    expect(
      after('mediation-m1', {
        what: 'mediation.MediationCommissioned',
        data: { court: '鄂0204', caseNumber: '(2024)鄂0204民诉前调9号', on: '2024-03-04' },
      }),
    ).toMatchObject({ kind: 'mediation', caseType: '民诉前调', docketedOn: '2024-03-04' }));

  it('were held once a suspicion was raised, also after it is cleared and ruled on', () =>
    expect(
      after(
        'application-a1',
        { what: 'confirmation.ApplicationFiled', data: { court: '鄂0204' } },
        { what: 'confirmation.SuspicionRaised' },
        { what: 'confirmation.SuspicionCleared', data: { suspicionId: 's1' } },
        { what: 'confirmation.AgreementConfirmed' },
      ),
    ).toMatchObject({ held: true, outcome: 'confirmed' }));

  it('begin anew when an application is filed again', () =>
    expect(
      after(
        'application-a1',
        { what: 'confirmation.ApplicationWithdrawn' },
        { what: 'confirmation.ApplicationFiled', data: { court: '鄂0204' } },
      ),
    ).toMatchObject({ outcome: null, court: '鄂0204' }));

  it.each([
    [true, 'revoked'],
    [false, 'confirmed'],
  ])('after an objection (upheld: %s) are %s', (upheld, outcome) =>
    expect(
      after('application-a1', { what: 'confirmation.AgreementConfirmed' }, { what: 'confirmation.ObjectionRuled', data: { upheld } }),
    ).toMatchObject({ outcome }),
  );

  it('are the same when a message is told again, late', () => {
    const [filed, ruled, refiled] = tell(
      ['confirmation.ApplicationFiled', 'confirmation.ApplicationWithdrawn', 'confirmation.ApplicationFiled'].map((what) => ({
        what: what as Telling['what'],
        stream: 'application-a1',
        subject: 'd1',
      })),
    );
    expect(folded(proceedingModel, [filed!, ruled!, refiled!, ruled!, filed!]).get('application-a1')).toMatchObject({
      outcome: null,
      version: 3,
    });
  });

  it('are none where nothing of the kind happened, or no dispute is known', () => {
    expect(after('mediation-m1', { what: 'mediation.SessionHeld' })).toBeUndefined();
    expect(after('complaint-c1', { ...docketed, subject: 'complaint-c1' })).toBeUndefined();
  });
});
