import { accept, present, refuse, type Decision, type Occasion } from '@fengqiao/kernel';
import type { Mediation as Contract } from '@fengqiao/contracts';
import { cancelAll, meet } from '@fengqiao/clocks';
import { areParties, isMediator, speaksFor, standing } from './standing.js';
import type { ActingData, Known, Mediation } from './types.js';

type Reason = Contract.EndReason;

/** What the mediator adds to the end, in words and for the court. */
interface Report {
  readonly text?: string | undefined;
  readonly costActs?: Contract.FailureRecorded['costActs'] | undefined;
  readonly points?: string | undefined;
}

/** For the commissioning court: why it failed, and never what was conceded (R-MED-11, R-MED-58). */
const failureOf = (state: Known, reason: Reason, { costActs = [], points }: Report, on: string): Mediation['event'] => ({
  type: 'FailureRecorded',
  data: {
    reason,
    commissionedOn: state.openedOn,
    sessions: state.sessions.length,
    costActs,
    on,
    ...present({ acceptedOn: state.acceptedOn, points }),
  },
});

/** The one end of a mediation: with an agreement in effect it has succeeded, whatever stopped the rest (R-AGR-06). */
export const end = (state: Known, reason: Reason, on: string, report: Report = {}): readonly Mediation['event'][] => {
  const { mediationId, disputeId, kind, reached, deadlines } = state;
  const agreed = reached.length > 0;
  const { period: _period, ...rest } = deadlines;
  return [
    {
      type: 'MediationEnded',
      data: {
        mediationId,
        disputeId,
        kind,
        outcome: agreed ? 'agreed' : 'failed',
        reason: agreed && reason === 'period-ended' ? 'agreed' : reason,
        agreements: [...reached],
        on,
        ...present({ text: report.text }),
      },
    },
    ...(agreed || kind === 'people' ? [] : [failureOf(state, reason, report, on)]),
    ...(reason === 'period-ended' ? [] : meet(deadlines, 'period', on)),
    ...cancelAll(rest, 'mediation ended'),
  ];
};

const PEOPLES: readonly Reason[] = ['agreed', 'refused', 'failed'];
/** The eight of R-MED-56, but for the end of the period, which the clock alone tells. */
const AT_COURT: readonly Reason[] = [
  'agreed',
  'settled-and-withdrawn',
  'unreachable',
  'party-unwilling',
  'too-far-apart',
  'refused-to-sign',
  'other',
];

const notEnding = (data: ActingData<'EndMediation'>, state: Known): Mediation['refusal'] | undefined => {
  const { reason, text } = data;
  if (!(state.kind === 'people' ? PEOPLES : AT_COURT).includes(reason)) return 'reason-not-open';
  if (reason === 'agreed' && state.reached.length === 0) return 'no-agreement-in-effect';
  return (reason === 'failed' || reason === 'other') && text === undefined ? 'text-needed' : undefined;
};

export const ending = (data: ActingData<'EndMediation'>, state: Known, { actor, on }: Occasion): Decision<Mediation> => {
  if (!isMediator(state, actor)) return refuse('not-the-mediator');
  const fresh = data.reached.filter((id) => !state.reached.includes(id));
  const now = { ...state, reached: [...state.reached, ...fresh] };
  const refusal = notEnding(data, now);
  if (refusal) return refuse(refusal);
  const reached = fresh.map((agreementId): Mediation['event'] => ({ type: 'AgreementReached', data: { agreementId, on } }));
  return accept(...reached, ...end(now, data.reason, on, data));
};

/** Once any party clearly refuses there is no mediation (R-MED-02): its own word, or its word recorded by the mediator. */
export const refusing = ({ partyIds }: ActingData<'RefuseMediation'>, state: Known, { actor, on }: Occasion): Decision<Mediation> => {
  const own = speaksFor(state, partyIds, actor);
  if (!own && !isMediator(state, actor)) return refuse('not-a-party');
  if (!areParties(state, partyIds)) return refuse('party-unknown');
  const by = own ? (standing(state.parties, partyIds[0] ?? '', actor) ?? 'party') : 'mediator';
  return accept(
    { type: 'PartyRefused', data: { partyIds, by, on } },
    ...end(state, state.kind === 'people' ? 'refused' : 'party-unwilling', on),
  );
};

/** The attempt it rests on is at its end: a party refused or took its consent back, or the dispute was withdrawn (R-MED-62, R-MED-64). */
export const endingByAttempt = (
  { reason }: { readonly reason: 'refused' | 'revoked' | 'withdrawn' },
  state: Known,
  { on }: Occasion,
): Decision<Mediation> => {
  const people = state.kind === 'people';
  if (reason !== 'withdrawn') return accept(...end(state, people ? 'refused' : 'party-unwilling', on));
  return accept(...end(state, people ? 'failed' : 'settled-and-withdrawn', on, people ? { text: '当事人撤回纠纷。' } : {}));
};
