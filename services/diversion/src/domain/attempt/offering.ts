import { accept, refuse, type Actor, type Decision, type Occasion } from '@fengqiao/kernel';
import type { Diversion } from '@fengqiao/contracts';
import { agreedDay } from '@fengqiao/clocks';
import { rulePackFor } from '@fengqiao/law';
import { CURRENT_TEXT } from './texts.js';
import type { Attempt, AttemptCommand, AttemptState } from './types.js';

type Offer = Extract<AttemptCommand, { type: 'OfferMediation' }>['data'];
type Refusal = Attempt['refusal'];

const COURT_STAFF: readonly Actor['role'][] = ['docketing-officer', 'diversion-clerk', 'court-clerk', 'judge'];
const isParty = ({ role }: Actor): boolean => role === 'party' || role === 'agent';

/** How an actor stands to a party of an attempt: the party itself, its own agent, or nothing. */
export const standing = (party: Diversion.AttemptParty | undefined, { person, role }: Actor): 'party' | 'agent' | undefined => {
  if (role === 'party' && party?.personId === person) return 'party';
  return role === 'agent' && party?.agents.includes(person) ? 'agent' : undefined;
};

const barRefusals: Readonly<Record<string, Refusal>> = {
  'R-DIV-01': 'safety-first',
  'R-DIV-02': 'not-civil-here',
  'R-DIV-03': 'never-mediate',
  'R-DIV-04': 'not-before-suit',
  'R-DIV-05': 'administrative-limits',
};

/** What the route forbids now; where only court mediation is closed, the parties' own choice stays open (R-REG-08). */
const bar = ({ mediation, barredBy, kind, routeEnded }: Offer): Refusal | undefined => {
  if (routeEnded) return 'route-ended';
  const closed = mediation === 'barred' || (mediation === 'people-only' && kind !== 'people');
  return closed && barredBy !== undefined ? barRefusals[barredBy] : undefined;
};

const papers = ({ kind, caseNumber, complaintIds = [] }: Offer): Refusal | undefined => {
  switch (kind) {
    case 'people':
      return caseNumber !== undefined || complaintIds.length > 0 ? 'not-court-mediation' : undefined;
    case 'commissioned':
      return caseNumber === undefined ? undefined : 'already-docketed';
    case 'entrusted':
      return caseNumber === undefined ? 'case-number-missing' : undefined;
  }
};

/** Commissioning and entrusting are acts of the court, in its own name. */
const office = ({ kind, court }: Offer, actor: Actor): Refusal | undefined => {
  if (kind === 'people') return undefined;
  if (!COURT_STAFF.includes(actor.role) || actor.court === undefined) return 'court-only';
  return court === undefined || court === actor.court ? undefined : 'another-court';
};

const parties = ({ parties: named, unknownParties, tooMany }: Offer, actor: Actor): Refusal | undefined => {
  if (tooMany) return 'too-many-parties';
  if (unknownParties > 0) return 'party-unknown';
  if (named.length < 2) return 'other-party-missing';
  return isParty(actor) && !named.some((party) => standing(party, actor)) ? 'not-a-party' : undefined;
};

const courtOf = ({ kind, court }: Offer, actor: Actor): string | undefined => (kind === 'people' ? court : actor.court);

/** R-REG-02: from 2025 a filing is docketed before any court mediation. The pack is that of the court and the day of this attempt. */
const offered = (data: Offer, { actor, on }: Occasion): Diversion.MediationOffered => {
  const { attemptId, disputeId, kind, organisationId, complaintIds = [], caseNumber, answerBy } = data;
  const court = courtOf(data, actor);
  const at = court === undefined ? {} : { court };
  return {
    attemptId,
    disputeId,
    kind,
    organisationId,
    ...at,
    complaintIds: [...complaintIds],
    ...(caseNumber === undefined ? {} : { caseNumber }),
    parties: [...data.parties],
    offeredOn: on,
    offeredBy: actor.person,
    by: isParty(actor) ? 'party' : 'official',
    rulePack: rulePackFor({ receivedOn: on, ...at }).id,
    textVersion: CURRENT_TEXT,
    ...(answerBy === undefined ? {} : { answerBy }),
  };
};

const docketFirst = (data: Offer, { actor, on }: Occasion): Refusal | undefined => {
  const { court } = actor;
  const { docketFirst: first } = rulePackFor({ receivedOn: on, ...(court === undefined ? {} : { court }) });
  return data.kind === 'commissioned' && first ? 'docket-first' : undefined;
};

/** Every party is asked; nobody is bound by it. */
export const offering = (data: Offer, state: AttemptState, occasion: Occasion): Decision<Attempt> => {
  if (state.status !== 'unknown') return accept();
  const { actor, on } = occasion;
  const { answerBy } = data;
  const refusal = parties(data, actor) ?? office(data, actor) ?? bar(data) ?? docketFirst(data, occasion) ?? papers(data);
  if (refusal) return refuse(refusal);
  if (answerBy !== undefined && answerBy <= on) return refuse('answer-by-past');
  return accept(
    { type: 'MediationOffered', data: offered(data, occasion) },
    ...(answerBy === undefined ? [] : [agreedDay('answer', 'answer', answerBy, 'R-MED-32')]),
  );
};
