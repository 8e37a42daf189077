import { folded, tell, type Telling } from '@fengqiao/testing';
import type { Message } from '@fengqiao/bus';
import { tieModel } from './model.js';

const keys = (...told: readonly (Partial<Telling> & Pick<Telling, 'what'>)[]): readonly string[] => [
  ...folded(tieModel, tell(told.map((telling) => ({ stream: 'dispute-d1', subject: 'd1', ...telling })))).keys(),
];

const parties = [
  { partyId: 'p1', side: 'applicant', personId: 'li-na', agents: ['lawyer'] },
  { partyId: 'p2', side: 'respondent', agents: [] },
];

describe('who is tied to a dispute', () => {
  it.each<Telling['what']>(['intake.PartiesAdded', 'diversion.MediationAgreed', 'mediation.AgreementDrafted'])(
    'are its parties and their agents, as %s says',
    (what) => expect(keys({ what, data: { parties } })).toEqual(['d1/person/li-na', 'd1/person/lawyer']),
  );

  it('are the parties of an agreement in effect, once', () =>
    expect(
      keys({ what: 'intake.PartiesAdded', data: { parties } }, { what: 'mediation.AgreementTookEffect', data: { agreement: { parties } } }),
    ).toEqual(['d1/person/li-na', 'd1/person/lawyer']));

  it('is nobody because he named himself in an application of his own, or acted in it', () =>
    expect(
      keys(
        { what: 'confirmation.AgreementNoted', data: { agreement: { parties } } },
        { what: 'confirmation.ApplicationJoined', actor: { person: 'nosy', role: 'party', court: '鄂0204', organisation: 'o1' } },
      ),
    ).toEqual([]));

  it.each<[string, Partial<Telling> & Pick<Telling, 'what'>, readonly string[]]>([
    ['the mediator', { what: 'mediation.MediatorAppointed', data: { mediatorId: 'm1' } }, ['d1/assigned/m1']],
    ['the judge', { what: 'confirmation.ApplicationAccepted', data: { judge: 'j1' } }, ['d1/assigned/j1']],
    ['the docketing judge', { what: 'intake.NonAcceptanceRuled', data: { judge: 'j2' } }, ['d1/assigned/j2']],
    ['no mediator that a party named', { what: 'confirmation.ApplicationFiled', data: { mediatorId: 'm1' } }, []],
    ['the court of the fact', { what: 'intake.ComplaintFiled', data: { court: '鄂0204' } }, ['d1/court/鄂0204']],
    [
      'the court whose officer acted',
      { what: 'diversion.DisputeRouted', actor: { person: 'c', role: 'diversion-clerk', court: '鄂0205' } },
      ['d1/court/鄂0205'],
    ],
    ['the organisation of the fact', { what: 'mediation.MediationBegun', data: { organisationId: 'o1' } }, ['d1/organisation/o1']],
    ['the unit it was passed to', { what: 'diversion.DisputeReferred', data: { toUnit: 'o2' } }, ['d1/organisation/o2']],
    [
      'the organisation whose mediator acted',
      { what: 'mediation.SessionHeld', actor: { person: 'm1', role: 'people-mediator', organisation: 'o3', court: '鄂0204' } },
      ['d1/organisation/o3'],
    ],
  ])('is %s', (_who, telling, expected) => expect(keys(telling)).toEqual(expected));

  it('is kept with its kind and value', () =>
    expect([
      ...folded(
        tieModel,
        tell([{ what: 'intake.ComplaintFiled', stream: 'complaint-c', subject: 'd1', data: { court: '鄂0204' } }]),
      ).values(),
    ]).toEqual([{ key: 'd1/court/鄂0204', dispute: 'd1', kind: 'court', value: '鄂0204', active: true, sequence: 1 }]));

  it.each<Telling['what']>(['mediation.CommissionDeclined', 'mediation.CommissionLapsed', 'mediation.MediatorRecused'])(
    'is no longer the mediator after %s, until appointed again; an older fact told again changes nothing',
    (what) => {
      const told = (['mediation.MediatorAppointed', what, 'mediation.MediatorAppointed'] as const).map((one) => ({
        what: one,
        stream: 'mediation-m1',
        subject: 'd1',
        data: { mediatorId: 'm1' },
      }));
      const [appointed, ended, again] = tell(told);
      const activeAfter = (...messages: readonly Message[]) => folded(tieModel, messages).get('d1/assigned/m1')?.active;
      expect(activeAfter(appointed!)).toBe(true);
      expect(activeAfter(appointed!, ended!)).toBe(false);
      expect(activeAfter(appointed!, ended!, appointed!)).toBe(false);
      expect(activeAfter(appointed!, ended!, again!)).toBe(true);
    },
  );

  it('is nobody for what belongs to no dispute', () =>
    expect(
      keys({
        what: 'mediation.OrganisationRegistered',
        stream: 'organisation-o1',
        subject: 'organisation-o1',
        data: { organisationId: 'o1' },
      }),
    ).toEqual([]));
});
