import { accept, present, refuse, type Actor, type Decision, type Occasion } from '@fengqiao/kernel';
import type { Mediation } from '@fengqiao/contracts';
import { due, meet, missed, type FireDeadline } from '@fengqiao/clocks';
import { standing } from '../mediation/standing.js';
import type { Agreement, Data, Known } from './types.js';

type Witness = Mediation.ObligationPerformed['confirmedBy'];

const obligationOf = ({ draft }: Known, obligationId: string): Mediation.Obligation | undefined =>
  draft.obligations.find((one) => one.obligationId === obligationId);

const toldBy = ({ draft }: Known, { from, to }: Mediation.Obligation, actor: Actor): Witness | undefined => {
  if (standing(draft.parties, to, actor)) return 'creditor';
  if (standing(draft.parties, from, actor)) return 'debtor';
  const committee = actor.role === 'organisation-clerk' && actor.organisation === draft.organisationId;
  return committee || actor.person === draft.mediatorId ? 'mediator' : undefined;
};

/** By payer or payee, or the committee that supervises it (R-AGR-14); late performance is performance. */
export const performing = (data: Data<'RecordPerformance'>, state: Known, { actor, on }: Occasion): Decision<Agreement> => {
  const { obligationId, performedOn, proof } = data;
  const obligation = obligationOf(state, obligationId);
  if (!obligation) return refuse('obligation-unknown');
  const confirmedBy = toldBy(state, obligation, actor);
  if (!confirmedBy) return refuse('not-of-this-obligation');
  if (state.status !== 'effective') return refuse('not-in-effect');
  if (performedOn > on) return refuse('in-the-future');
  const now = state.obligations[obligationId];
  if (now?.status === 'performed' && (now.confirmedBy !== 'debtor' || confirmedBy === 'debtor')) return accept();
  const { agreementId } = state.draft;
  const performed: Mediation.ObligationPerformed = {
    agreementId,
    obligationId,
    confirmedBy,
    performedOn,
    sameDay: performedOn === state.effect?.effectiveOn,
    late: obligation.dueOn !== undefined && performedOn > obligation.dueOn,
    on,
    ...present({ proof }),
  };
  return accept({ type: 'ObligationPerformed', data: performed }, ...meet(state.deadlines, obligationId, performedOn));
};

/** The creditor says that the day has passed in vain; where none was agreed, that it has asked in vain. */
export const defaulting = ({ obligationId }: Data<'DeclareDefault'>, state: Known, { actor, on }: Occasion): Decision<Agreement> => {
  const obligation = obligationOf(state, obligationId);
  if (!obligation) return refuse('obligation-unknown');
  if (!standing(state.draft.parties, obligation.to, actor)) return refuse('not-of-this-obligation');
  if (state.status !== 'effective') return refuse('not-in-effect');
  const now = state.obligations[obligationId];
  if (now?.status === 'defaulted') return accept();
  if (now?.status === 'performed' && now.confirmedBy !== 'debtor') return refuse('performed-already');
  if (obligation.dueOn !== undefined && on <= obligation.dueOn) return refuse('not-due');
  return accept({ type: 'ObligationDefaulted', data: { agreementId: state.draft.agreementId, obligationId, by: 'creditor', on } });
};

/** The agreed day has passed and nobody told of performance. */
export const firing = (command: FireDeadline, state: Known, { at, on }: Occasion): Decision<Agreement> => {
  const deadline = due(state.deadlines, command, at);
  if (!deadline) return accept();
  return accept(missed(deadline, 'the obligation was not performed'), {
    type: 'ObligationDefaulted',
    data: { agreementId: state.draft.agreementId, obligationId: deadline.id, by: 'deadline', on },
  });
};
