import { accept, present, refuse, type Decision, type Occasion } from '@fengqiao/kernel';
import { arm, type DeadlineEvent } from '@fengqiao/clocks';
import { rulePackFor } from '@fengqiao/law';
import { tierOf } from '@fengqiao/places';
import type { Mediation, MediationState, OpeningCommand, Party } from './types.js';

type Data<T extends OpeningCommand['type']> = Extract<OpeningCommand, { type: T }>['data'];

const twoSided = (parties: readonly Party[]): boolean =>
  parties.some(({ side }) => side === 'applicant') && parties.some(({ side }) => side !== 'applicant');

const obstacle = (
  { organisationId, credentials, partyIds, parties }: Data<'BeginPeoplesMediation'> & { readonly organisationId: string },
  { actor }: Occasion,
): Mediation['refusal'] | undefined => {
  if (!credentials) return 'organisation-unknown';
  if (credentials.kind !== 'people-mediation-committee') return 'not-a-committee';
  if (actor.organisation !== organisationId) return 'not-of-this-organisation';
  if (credentials.mediator === 'removed') return 'mediator-removed';
  if (credentials.mediator === 'unknown') return 'mediator-not-listed';
  if (!partyIds.every((partyId) => parties.some((party) => party.partyId === partyId))) return 'party-unknown';
  return twoSided(parties) ? undefined : 'one-side-only';
};

/** A committee may begin unasked; the parties keep the right to refuse at any moment (R-MED-02, R-MED-63). */
export const beginning = (data: Data<'BeginPeoplesMediation'>, state: MediationState, occasion: Occasion): Decision<Mediation> => {
  if (state.status !== 'unknown') return accept();
  const { credentials, disputeId, mediationId, unasked, mediatorId = occasion.actor.person } = data;
  const organisationId = credentials?.organisationId ?? '';
  const refusal = obstacle({ ...data, organisationId }, occasion);
  if (refusal) return refuse(refusal);
  const { on, actor } = occasion;
  const tier = actor.tier ?? tierOf(credentials?.division ?? '');
  return accept(
    {
      type: 'MediationBegun',
      data: { mediationId, disputeId, organisationId, parties: [...data.parties], unasked, on, ...present({ tier }) },
    },
    { type: 'MediatorAppointed', data: { mediatorId, organisationId, by: 'organisation', appointedBy: actor.person, on } },
  );
};

/** Every party consented to people's mediation by this committee; it assigns the mediator (R-MED-38). */
export const beginningAgreed = (
  { mediationId, disputeId, organisationId, parties }: Data<'BeginAgreedMediation'>,
  state: MediationState,
  { on }: Occasion,
): Decision<Mediation> =>
  state.status === 'unknown'
    ? accept({ type: 'MediationBegun', data: { mediationId, disputeId, organisationId, parties: [...parties], unasked: false, on } })
    : accept();

const choosing = (court: string, receivedOn: string, on: string): DeadlineEvent =>
  arm('choose', rulePackFor({ court, receivedOn }).limits.chooseMediator, on);

/** Opened only by the consent of all parties; under RP-A with a number of its own (R-MED-52, R-CN-41). */
export const commissioning = (
  { caseNumber, parties, complaintIds, ...data }: Data<'CommissionMediation'>,
  state: MediationState,
  { on }: Occasion,
): Decision<Mediation> => {
  if (state.status !== 'unknown') return accept();
  const { id, mediation } = rulePackFor({ court: data.court, receivedOn: data.receivedOn });
  const number = mediation.preSuitNumber ? { caseNumber } : {};
  return accept(
    {
      type: 'MediationCommissioned',
      data: { ...data, parties: [...parties], complaintIds: [...complaintIds], rulePack: id, on, ...number },
    },
    choosing(data.court, data.receivedOn, on),
  );
};

/** After docketing it runs under the number of the suit (R-MED-53, R-CN-43). */
export const entrusting = (
  { parties, complaintIds, ...data }: Data<'EntrustMediation'>,
  state: MediationState,
  { on }: Occasion,
): Decision<Mediation> => {
  if (state.status !== 'unknown') return accept();
  const { id } = rulePackFor({ court: data.court, receivedOn: data.receivedOn });
  return accept(
    { type: 'MediationEntrusted', data: { ...data, parties: [...parties], complaintIds: [...complaintIds], rulePack: id, on } },
    choosing(data.court, data.receivedOn, on),
  );
};
