import { legalDay, tiers, type Tier } from '@fengqiao/kernel';
import type { Message } from '@fengqiao/bus';
import { bodyIn, bodyOf, textIn, textsIn, type Body } from '../heard.js';
import type { Decisive, DisputeRow, Memory } from './row.js';

type Lesson = (row: DisputeRow, message: Message, body: Body) => DisputeRow;

const remember = (row: DisputeRow, memory: Partial<Memory>): DisputeRow => ({ ...row, memory: { ...row.memory, ...memory } });

const tierIn = (body: Body, name: string): Tier | undefined => tiers.find((tier) => tier === body[name]);

const MOST_VISITS = 64;

/** Arrivals in the order of the log. Beyond 64, repeated arrivals at one tier are told once: thousands of plaintiffs arrive one by one. */
const visiting = (row: DisputeRow, { subjectSequence: sequence }: Message, tier: Tier | undefined): DisputeRow => {
  if (tier === undefined) return row;
  const all = [...row.memory.visits, { sequence, tier }].sort((a, b) => a.sequence - b.sequence);
  return remember(row, { visits: all.length > MOST_VISITS ? all.filter((visit, index) => visit.tier !== all[index - 1]?.tier) : all });
};

/** Keeps the newest of a kind, however late an older one is heard. */
const deciding = (row: DisputeRow, { subjectSequence: sequence, at }: Message, kind: Decisive): DisputeRow =>
  (row.memory.decisive[kind]?.sequence ?? 0) > sequence
    ? row
    : remember(row, { decisive: { ...row.memory.decisive, [kind]: { sequence, on: legalDay(at) } } });

const causeOf = (body: Body): Pick<DisputeRow, 'causeEdition' | 'causeCode' | 'causeName'> => {
  const cause = bodyIn(body, 'cause');
  return {
    causeEdition: textIn(cause, 'edition') ?? null,
    causeCode: textIn(cause, 'code') ?? null,
    causeName: textIn(cause, 'name') ?? null,
  };
};

const register: Lesson = (row, message, body) => {
  const registered: DisputeRow = {
    ...row,
    ...causeOf(body),
    channel: textIn(body, 'channel') ?? null,
    division: textIn(body, 'division') ?? null,
    claimAmount: textIn(body, 'claimAmount') ?? null,
    group: body['group'] === true,
    invented: body['invented'] === true,
    linkedTo: textIn(body, 'linkedTo') ?? row.linkedTo,
    registeredOn: textIn(body, 'registeredOn') ?? legalDay(message.at),
  };
  return visiting(registered, message, tierIn(body, 'tier'));
};

/** A slip of the pen about the dispute itself; one about a party is not told here. */
const correct: Lesson = (row, _message, body) => {
  if (textIn(body, 'partyId') !== undefined) return row;
  switch (body['field']) {
    case 'cause':
      return { ...row, ...causeOf(body) };
    case 'division':
      return { ...row, division: textIn(body, 'is') ?? row.division };
    case 'amount':
      return { ...row, claimAmount: textIn(body, 'is') ?? row.claimAmount };
    default:
      return row;
  }
};

/** A mediation that a court commissioned or entrusted is the court's, whoever conducts it (R-MED-63). */
const atCourt: Lesson = (row) => remember(row, { mediationTier: 'court' });

const begun: Lesson = (row, message, body) => {
  const tier = tierIn(body, 'tier') ?? message.actor.tier;
  return visiting(remember(row, { mediationTier: tier ?? null }), message, tier);
};

const agreed = (row: DisputeRow, message: Message, more: Partial<Memory>): DisputeRow =>
  remember(deciding(row, message, 'agreed'), { agreementTier: row.memory.mediationTier, ...more });

/** An oral agreement needs no paper and is in effect at once; a written one when every party has signed. */
const mediationEnded: Lesson = (row, message, body) => {
  if (body['outcome'] !== 'agreed') return row;
  const oral = textsIn(body, 'agreements').length === 0;
  return agreed(oral ? { ...row, agreements: row.agreements + 1 } : row, message, { inEffect: row.memory.inEffect + (oral ? 1 : 0) });
};

const tookEffect: Lesson = (row, message, body) => {
  const agreement = bodyIn(body, 'agreement');
  const court = agreement['commissioned'] === true || agreement['afterDocketing'] === true;
  return agreed({ ...row, agreements: row.agreements + 1 }, message, {
    inEffect: row.memory.inEffect + 1,
    ...(court ? { agreementTier: 'court' } : {}),
  });
};

type Counter = 'performed' | 'defaulted' | 'applied' | 'confirmed' | 'dismissed' | 'docketed' | 'notAccepted';
type DeadlineCounter = 'deadlinesArmed' | 'deadlinesMet' | 'deadlinesLate' | 'deadlinesMissed' | 'deadlinesFired';

const more = (row: DisputeRow, counter: Counter | DeadlineCounter): DisputeRow => ({ ...row, [counter]: row[counter] + 1 });

const counting =
  (counter: Counter | DeadlineCounter, kind?: Decisive): Lesson =>
  (row, message) =>
    kind === undefined ? more(row, counter) : deciding(more(row, counter), message, kind);

const applicationEnded = (row: DisputeRow): DisputeRow => remember(row, { applicationsEnded: row.memory.applicationsEnded + 1 });

const ending =
  (lesson: Lesson): Lesson =>
  (row, message, body) =>
    applicationEnded(lesson(row, message, body));

const atTheCourt =
  (lesson: Lesson): Lesson =>
  (row, message, body) =>
    visiting(lesson(row, message, body), message, 'court');

const unchanged: Lesson = (row) => row;

/** What the summary learns of each published fact; of all others it only counts that they happened. */
const lessons: Readonly<Record<string, Lesson>> = {
  'intake.DisputeRegistered': register,
  'intake.ClericalMistakeCorrected': correct,
  'intake.DisputeLinked': (row, _message, body) => ({ ...row, linkedTo: textIn(body, 'to') ?? row.linkedTo }),
  'intake.DisputeWithdrawn': (row, message) => deciding(row, message, 'withdrawn'),
  'intake.ComplaintFiled': atTheCourt(unchanged),
  'intake.CaseDocketed': counting('docketed', 'docketed'),
  'intake.NonAcceptanceRuled': counting('notAccepted', 'not-accepted'),
  'diversion.DisputeReferred': (row, message, body) => visiting(row, message, tierIn(body, 'to')),
  'mediation.MediationBegun': begun,
  'mediation.MediationCommissioned': atCourt,
  'mediation.MediationEntrusted': atCourt,
  'mediation.MediationEnded': mediationEnded,
  'mediation.AgreementTookEffect': tookEffect,
  'mediation.ObligationPerformed': counting('performed'),
  'mediation.ObligationDefaulted': counting('defaulted'),
  'confirmation.ApplicationFiled': atTheCourt(counting('applied')),
  'confirmation.NonAcceptanceRuled': ending(counting('notAccepted', 'not-accepted')),
  'confirmation.AgreementConfirmed': ending(counting('confirmed', 'confirmed')),
  'confirmation.ApplicationDismissed': ending(counting('dismissed', 'dismissed')),
  'confirmation.ApplicationWithdrawn': ending(unchanged),
  'confirmation.ApplicationDeemedWithdrawn': ending(unchanged),
  'confirmation.SpecialProcedureEnded': ending(unchanged),
  'confirmation.ObjectionRuled': (row, message, body) =>
    body['upheld'] === true ? deciding({ ...row, confirmed: row.confirmed - 1 }, message, 'revoked') : row,
};

const deadlineLessons: Readonly<Record<string, Lesson>> = {
  DeadlineArmed: counting('deadlinesArmed'),
  DeadlineMet: (row, _message, body) => more(row, body['late'] === true ? 'deadlinesLate' : 'deadlinesMet'),
  DeadlineMissed: counting('deadlinesMissed'),
  DeadlineFired: counting('deadlinesFired'),
};

/** The row after what one fact says. Never throws: a body that says less teaches less. */
export const learn = (row: DisputeRow, message: Message): DisputeRow => {
  const lesson = lessons[`${message.service}.${message.type}`] ?? deadlineLessons[message.type];
  return lesson ? lesson(row, message, bodyOf(message)) : row;
};
