import { accept, refuse, type Decision, type Occasion } from '@fengqiao/kernel';
import type { Confirmation } from '@fengqiao/contracts';
import { arm, cancelAll, meet } from '@fengqiao/clocks';
import { competentForConfirmation, type Competence } from '@fengqiao/law';
import { barsOf, groundRules, type Ground } from './bars.js';
import { packOf } from './joining.js';
import type { Application, ApplicationCommand, Known } from './types.js';

type Accepting = Extract<ApplicationCommand, { type: 'AcceptApplication' }>['data'];

/** Which courts may confirm, by the pack of the day it was filed (R-CONF-03 to R-CONF-06). */
export const competence = (state: Known, found: Pick<Accepting, 'subjectMatterCourt' | 'intermediate'> = {}): Competence => {
  const { invitingCourt, organisation, parties } = state.agreement;
  return competentForConfirmation(packOf(state), {
    court: state.court ?? '',
    organisationCourts: organisation.court === undefined ? [] : [organisation.court],
    partyDomicileCourts: parties.flatMap(({ domicileCourt }) => (domicileCourt === undefined ? [] : [domicileCourt])),
    ...(invitingCourt === undefined ? {} : { invitingCourt }),
    ...found,
  });
};

const knownBars = (state: Known): readonly Ground[] => barsOf(state.agreement, packOf(state).settings.administrativeMediationConfirmable);

/** Accepted with number and judge in one append; both run: the internal limit and the statutory one (R-CONF-13, R-CONF-20). */
export const accepting = (data: Accepting, state: Known, { on }: Occasion): Decision<Application> => {
  if (state.status === 'closed') return refuse('already-ended');
  if (state.status === 'under-review') return accept();
  if (state.status !== 'filed') return refuse('not-filed');
  if (knownBars(state).length > 0) return refuse('bar-known');
  if (state.supplement === 'ordered') return refuse('supplement-outstanding');
  if (state.filed?.late && !(state.excuse === 'given' && data.excuseAccepted)) return refuse('excuse-outstanding');
  const { judge, caseNumber, excuseAccepted, ...found } = data;
  const court = competence(state, found);
  if (!court.competent) return refuse('not-competent');
  const { rulingInternal, rulingStatutory } = packOf(state).limits;
  return accept(
    {
      type: 'ApplicationAccepted',
      data: { caseNumber, judge, acceptedOn: on, competence: court.rule, ...(excuseAccepted === undefined ? {} : { excuseAccepted }) },
    },
    ...meet(state.deadlines, 'acceptance', on),
    arm('ruling-internal', rulingInternal, on),
    arm('ruling', rulingStatutory, on),
  );
};

/** Whether the record bears the ground out. Scope is the court's own judgement; the others are facts of the file. */
const borneOut = (ground: Ground, state: Known): boolean => {
  switch (ground) {
    case 'out-of-time':
      return state.filed?.late === true;
    case 'not-joint':
      return state.status === 'joining' || state.disowned.length > 0;
    case 'outside-scope':
      return true;
    case 'not-this-court':
      return !competence(state).competent;
    case 'after-docketing':
    case 'no-organisation':
    case 'not-written':
    case 'status':
    case 'special-procedure':
    case 'real-or-ip-right':
    case 'labour-not-payment':
      return knownBars(state).includes(ground);
  }
};

const stillOpen = (ground: Ground, state: Known): boolean =>
  (ground === 'out-of-time' && state.excuse === 'asked' && state.deadlines['excuse']?.status === 'armed') ||
  (ground === 'not-joint' && state.status === 'joining' && state.deadlines['application']?.status === 'armed');

/** A ruling on a recorded application, never a refusal to receive it (R-CONF-14). */
export const rulingNonAcceptance = (
  { ground, reason }: Confirmation.RuleNonAcceptance,
  state: Known,
  { on, actor }: Occasion,
): Decision<Application> => {
  if (state.status === 'closed') return refuse('already-ended');
  if (state.status === 'noted') return refuse('not-filed');
  if (state.status === 'joining' && ground !== 'not-joint') return refuse('not-filed');
  if (state.status === 'under-review') return refuse('already-filed');
  if (!borneOut(ground, state)) return refuse('ground-contradicted');
  if (stillOpen(ground, state)) return refuse('excuse-still-open');
  const met = meet(state.deadlines, 'acceptance', on);
  const rest = Object.fromEntries(Object.entries(state.deadlines).filter(([id]) => id !== 'acceptance'));
  return accept(
    { type: 'NonAcceptanceRuled', data: { ground, basis: groundRules[ground], ruledOn: on, reason, judge: actor.person } },
    ...met,
    ...cancelAll(rest, 'non-acceptance ruled'),
  );
};
