import type { Actor } from '@fengqiao/kernel';
import type { Diversion } from '@fengqiao/contracts';
import { given, occasion } from '@fengqiao/testing';
import { route } from './aggregate.js';
import type { Route, RouteCommand } from './types.js';

const DAY = '2025-03-04';
const commission: Actor = { person: 'connected:labour-arbitration', role: 'connected-system', organisation: 'labour-arbitration' };
const system: Actor = { person: 'system:diversion', role: 'system' };
const open = given<Route>(route).after(
  {
    type: 'OpenRoute',
    data: {
      disputeId: 'd-1',
      channel: 'counter',
      tier: 'village',
      division: '420205001001',
      cause: { edition: '2020', name: '追索劳动报酬纠纷' },
      group: false,
      registeredOn: DAY,
    },
  },
  occasion(system, DAY),
);
const award = (more: Partial<Diversion.ArbitrationAwarded> = {}): RouteCommand => ({
  type: 'ReportAward',
  data: { disputeId: 'd-1', commission: '某市仲裁委', awardNumber: '〔2025〕12号', outcome: 'award', awardedOn: '2025-03-10', ...more },
});
const at = (on: string) => occasion(commission, on);
const steps = ({ state }: typeof open): readonly string[] =>
  state.status === 'unknown' ? [] : (state.answer?.steps.map(({ step }) => step) ?? []);

describe('a labour arbitration award', () => {
  const awarded = open.after(award(), at('2025-03-11'));

  it('opens the suit that arbitration stood before (R-DIV-08, R-DIV-58)', () => {
    expect(steps(open)).toContain('labour-arbitration');
    open.when(award(), at('2025-03-11')).thenRecords('AwardNoted', 'DisputeAssessed', 'DisputeRouted');
    expect(steps(awarded)).not.toContain('labour-arbitration');
    expect(steps(awarded)).toContain('suit');
  });
  it('opens it just so where the commission did not take the case (R-DIV-55)', () =>
    open.when(award({ outcome: 'not-accepted' }), at('2025-03-11')).thenRecords('AwardNoted', 'DisputeAssessed', 'DisputeRouted'));
  it('is noted once, and a second one beside it', () => {
    awarded.when(award(), at('2025-03-12')).thenRecordsNothing();
    awarded.when(award({ awardNumber: '〔2025〕13号' }), at('2025-03-12')).thenRecords('AwardNoted');
  });
  it('is refused where it contradicts what is on record, or the calendar', () => {
    awarded.when(award({ outcome: 'final-award' }), at('2025-03-12')).thenRefuses('award-differs');
    open.when(award(), at('2025-03-09')).thenRefuses('in-the-future');
    open.when(award(), at('2025-03-10')).thenRecords('AwardNoted', 'DisputeAssessed', 'DisputeRouted');
    open
      .after({ type: 'EndRoute', data: { reason: 'withdrawn' } }, at(DAY))
      .when(award(), at('2025-03-11'))
      .thenRefuses('route-ended');
    given<Route>(route).when(award(), at('2025-03-11')).thenRefuses('route-unknown');
  });
});
