import { accept, daysBetween, refuse, type Actor, type Decision, type Occasion } from '@fengqiao/kernel';
import type { Confirmation } from '@fengqiao/contracts';
import { arm, cancel, inTime, meet, type DeadlineEvent } from '@fengqiao/clocks';
import { rulePackFor, type RulePack } from '@fengqiao/law';
import type { Agreement, Application, ApplicationCommand, ApplicationState, Known } from './types.js';

type Submitting = Extract<ApplicationCommand, { type: 'SubmitAgreement' }>['data'];

/** The law this application is judged by: that of the court and of the day it was filed (R-REG-07). */
export const packOf = ({ court, filed, agreement }: Known): RulePack =>
  rulePackFor({ receivedOn: filed?.on ?? agreement.effectiveOn, ...(court === undefined ? {} : { court }) });

/** How an actor stands to a party: the party itself, its own agent, or nothing. */
export const standing = (agreement: Agreement, partyId: string, actor: Actor): 'party' | 'agent' | undefined => {
  const party = agreement.parties.find((one) => one.partyId === partyId);
  if (party?.personId === actor.person && actor.role === 'party') return 'party';
  return actor.role === 'agent' && party?.agents.includes(actor.person) ? 'agent' : undefined;
};

const note = (agreement: Agreement, source: 'platform' | 'applicant'): Decision<Application> =>
  accept(
    { type: 'AgreementNoted', data: { agreement, source } },
    arm('application', rulePackFor({ receivedOn: agreement.effectiveOn }).limits.confirmationApplication, agreement.effectiveOn),
  );

/** What mediation published of an agreement that took effect. Heard again, or after a party brought it, it changes nothing. */
export const noting = ({ agreement, source }: Confirmation.AgreementNoted, state: ApplicationState): Decision<Application> =>
  state.status === 'unknown' ? note(agreement, source) : accept();

/** By a party to it; into the record of a dispute on the platform only by a party to that dispute. */
export const submitting = ({ agreement, ownDispute }: Submitting, state: ApplicationState, { actor }: Occasion): Decision<Application> => {
  if (!agreement.parties.some(({ partyId }) => standing(agreement, partyId, actor))) return refuse('not-a-party');
  if (agreement.disputeId !== agreement.agreementId && !ownDispute) return refuse('not-your-dispute');
  return state.status === 'unknown' ? note(agreement, 'applicant') : refuse('agreement-already-known');
};

const asksExcuse = (state: Known, pack: RulePack, occasion: Occasion, dueOn: string): Application['event'][] => {
  const excuse = arm('excuse', pack.limits.excuse, occasion.on);
  const until = excuse.type === 'DeadlineArmed' ? excuse.data.deadline.dueOn : occasion.on;
  return [{ type: 'ExcuseRequested', data: { dueOn: until, daysLate: daysBetween(dueOn, occasion.on) } }, excuse];
};

/** The last has joined: filed now. In time or not, it is received; out of time, the excuse is asked for (R-CONF-34). */
const file = (state: Known, court: string, occasion: Occasion): Application['event'][] => {
  const { agreement, deadlines } = state;
  const pack = rulePackFor({ court, receivedOn: occasion.on });
  const period = deadlines['application']?.deadline;
  const late = period !== undefined && !inTime(period, occasion.on);
  const { agreementId, disputeId, contentHash, mediatorId } = agreement;
  const filed = {
    agreementId,
    disputeId,
    court,
    filedOn: occasion.on,
    rulePack: pack.id,
    late,
    contentHash,
    ...(mediatorId === undefined ? {} : { mediatorId }),
  };
  return [
    { type: 'ApplicationFiled', data: filed },
    ...meet(deadlines, 'application', occasion.on),
    arm('acceptance', pack.limits.acceptance, occasion.on),
    ...(late && period ? asksExcuse(state, pack, occasion, period.dueOn) : []),
  ];
};

/** One party applies, by itself or by its own agent; never anybody for it (R-CONF-35). */
export const joining = (data: Confirmation.JoinApplication, state: Known, occasion: Occasion): Decision<Application> => {
  const by = standing(state.agreement, data.partyId, occasion.actor);
  if (!by) return refuse('not-a-party');
  if (by === 'agent' && data.authority === undefined) return refuse('authority-missing');
  if (state.status === 'closed') return refuse('already-ended');
  if (state.joined.some(({ partyId }) => partyId === data.partyId)) return accept();
  if (state.status !== 'noted' && state.status !== 'joining') return refuse('already-filed');
  if (state.court !== undefined && state.court !== data.court) return refuse('another-court');
  const { partyId, court, address, authority } = data;
  const joined: Application['event'] = {
    type: 'ApplicationJoined',
    data: {
      partyId,
      court,
      address,
      by,
      person: occasion.actor.person,
      joinedOn: occasion.on,
      ...(authority === undefined ? {} : { authority }),
    },
  };
  const last = state.agreement.parties.length === state.joined.length + 1;
  return accept(joined, ...(last ? file(state, court, occasion) : []));
};

export const excusing = (data: Confirmation.GiveExcuse, state: Known, occasion: Occasion): Decision<Application> => {
  if (!standing(state.agreement, data.partyId, occasion.actor)) return refuse('not-a-party');
  if (state.status !== 'filed') return refuse(state.status === 'closed' ? 'already-ended' : 'not-filed');
  if (state.excuse === undefined) return refuse('no-excuse-asked');
  if (state.excuse === 'given') return accept();
  return accept({ type: 'ExcuseGiven', data: { ...data, givenOn: occasion.on } }, ...meet(state.deadlines, 'excuse', occasion.on));
};

/** One order that lists everything; the clock of acceptance starts anew when the papers are in (R-CONF-10, R-TIME-05). */
export const orderingSupplement = ({ items }: Confirmation.OrderSupplement, state: Known, occasion: Occasion): Decision<Application> => {
  if (state.status !== 'filed') return refuse(state.status === 'closed' ? 'already-ended' : 'not-filed');
  if (state.supplement !== undefined) return refuse('already-supplemented');
  const clock: readonly DeadlineEvent[] = [
    ...cancel(state.deadlines, 'acceptance', 'supplement ordered'),
    arm('supplement', packOf(state).limits.supplement, occasion.on),
  ];
  return accept({ type: 'SupplementOrdered', data: { items, orderedOn: occasion.on } }, ...clock);
};

export const supplying = (data: Confirmation.SupplyPapers, state: Known, occasion: Occasion): Decision<Application> => {
  if (!standing(state.agreement, data.partyId, occasion.actor)) return refuse('not-a-party');
  if (state.supplement === 'received') return accept();
  if (state.status !== 'filed' || state.supplement !== 'ordered') return refuse('no-supplement-ordered');
  const clock = [...meet(state.deadlines, 'supplement', occasion.on), arm('acceptance', packOf(state).limits.acceptance, occasion.on)];
  return accept({ type: 'SupplementReceived', data: { ...data, receivedOn: occasion.on } }, ...clock);
};
