import { accept, refuse, type Decision, type Occasion } from '@fengqiao/kernel';
import type { Diversion } from '@fengqiao/contracts';
import { closing, distance, holds, isHeldBy, openTask, passing, standsFor } from './holding.js';
import type { Known, Route, RouteCommand, Task } from './types.js';

type Data<T extends RouteCommand['type']> = Extract<RouteCommand, { type: T }>['data'];
type Referral = Data<'ReferDispute'> & { readonly by: 'official' | 'court-down' };

/** R-DIV-98: one tier at a time, or with a recorded reason. It binds officials alone. */
const skips = ({ to, reason, reasonText }: Referral, { holder }: Known): Route['refusal'] | undefined => {
  if (distance(holder.tier, to) > 1 && reason === undefined) return 'skip-without-reason';
  return reason === 'other' && reasonText === undefined ? 'reason-text-missing' : undefined;
};

const halted = ({ status }: Known): Route['refusal'] | undefined => {
  if (status === 'ended') return 'route-ended';
  return status === 'resolved' ? 'already-resolved' : undefined;
};

/** Why an official cannot pass it on so; undefined when it may. */
const unpassable = (data: Referral, state: Known, { actor }: Occasion): Route['refusal'] | undefined => {
  if (openTask(state)) return 'task-open';
  if (!holds(actor, state)) return 'not-the-holder';
  if (data.by === 'court-down' && state.holder.tier !== 'court') return 'not-at-court';
  return skips(data, state);
};

const isSame = ({ to, organisationId }: Referral, state: Known): boolean => {
  const task = openTask(state);
  return task ? task.to === to && task.organisationId === organisationId : isHeldBy(state, to, organisationId);
};

const referred = (data: Referral, { opened, holder }: Known, { on }: Occasion): Diversion.DisputeReferred => {
  const { referralId, to, organisationId, by, reason, reasonText } = data;
  return {
    disputeId: opened.disputeId,
    referralId,
    from: holder.tier,
    to,
    by,
    on,
    ...(organisationId === undefined ? {} : { toUnit: organisationId }),
    ...(reason === undefined ? {} : { reason }),
    ...(reasonText === undefined ? {} : { reasonText }),
  };
};

/** A unit gets exactly one task; the holder stays who it is until the unit accepts (R-DIV-90). */
const refer = (data: Referral, state: Known, occasion: Occasion): Decision<Route> => {
  const stopped = halted(state);
  if (stopped) return refuse(stopped);
  if (isSame(data, state)) return accept();
  const refusal = unpassable(data, state, occasion);
  if (refusal) return refuse(refusal);
  return accept(
    { type: 'DisputeReferred', data: referred(data, state, occasion) },
    ...(data.organisationId === undefined ? passing(state, { tier: data.to }, occasion) : []),
  );
};

export const referring = (data: Data<'ReferDispute'>, state: Known, occasion: Occasion): Decision<Route> =>
  refer({ ...data, by: 'official' }, state, occasion);

/** The court sends a dispute down to a unit of the grassroots (R-DIV-90). */
export const sendingDown = (data: Data<'SendDown'>, state: Known, occasion: Occasion): Decision<Route> =>
  refer({ ...data, by: 'court-down' }, state, occasion);

/** A party moves at once, from any tier to any tier, and gives no reason; a resolved dispute opens again (R-DIV-90). */
export const moving = (data: Data<'MoveDispute'>, state: Known, occasion: Occasion): Decision<Route> => {
  const { partyId, to, organisationId, referralId } = data;
  if (!standsFor(state.parties, partyId, occasion.actor)) return refuse('not-a-party');
  if (state.status === 'ended') return refuse('route-ended');
  const task = openTask(state);
  const waits = task?.to === to && task.organisationId === organisationId && task.by === 'party';
  if (state.status === 'open' && (waits || (!task && isHeldBy(state, to, organisationId)))) return accept();
  const { opened, holder } = state;
  const moved = {
    disputeId: opened.disputeId,
    referralId,
    from: holder.tier,
    to,
    by: 'party',
    partyId,
    on: occasion.on,
    ...(organisationId === undefined ? {} : { toUnit: organisationId }),
  } as const;
  return accept(
    ...closing(state, 'party-moved', occasion),
    { type: 'DisputeReferred', data: moved },
    ...passing(state, { tier: to }, occasion),
  );
};

const taskOf = ({ tasks }: Known, referralId: string): Task | undefined => tasks.find((task) => task.referralId === referralId);

/** Why a unit cannot answer this task; undefined when it can, or has answered so before. */
const unanswerable = (task: Task | undefined, organisation: string | undefined, as: Task['status']): Route['refusal'] | undefined => {
  if (!task) return 'task-unknown';
  if (task.organisationId !== organisation) return 'not-your-task';
  return task.status === 'open' || task.status === as ? undefined : 'task-closed';
};

/** The unit takes the dispute: from now on it is the one holder. */
export const acceptingReferral = ({ referralId }: Data<'AcceptReferral'>, state: Known, occasion: Occasion): Decision<Route> => {
  const task = taskOf(state, referralId);
  const refusal = unanswerable(task, occasion.actor.organisation, 'accepted');
  if (refusal) return refuse(refusal);
  if (task?.status !== 'open') return accept();
  const { organisationId, to } = task;
  return accept(
    { type: 'ReferralAccepted', data: { referralId, organisationId, tier: to, on: occasion.on } },
    ...passing(state, { tier: to, organisationId }, occasion),
  );
};

/** The unit gives its task back with its reason: the holder never changed. */
export const returningReferral = ({ referralId, reason }: Data<'ReturnReferral'>, state: Known, occasion: Occasion): Decision<Route> => {
  const task = taskOf(state, referralId);
  const refusal = unanswerable(task, occasion.actor.organisation, 'returned');
  if (refusal) return refuse(refusal);
  if (task?.status !== 'open') return accept();
  const { organisationId } = task;
  return accept({ type: 'ReferralReturned', data: { referralId, organisationId, reason, on: occasion.on } });
};

/** The holder takes back a task that nobody has answered. */
export const recallingReferral = ({ referralId, reason }: Data<'RecallReferral'>, state: Known, occasion: Occasion): Decision<Route> => {
  const task = taskOf(state, referralId);
  if (!task) return refuse('task-unknown');
  if (!holds(occasion.actor, state)) return refuse('not-the-holder');
  if (task.status === 'closed') return accept();
  if (task.status !== 'open') return refuse('task-closed');
  return accept({ type: 'ReferralClosed', data: { referralId, cause: 'recalled', reason, on: occasion.on } });
};
