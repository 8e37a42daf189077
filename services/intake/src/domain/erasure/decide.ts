import { accept, present, refuse, type Decision, type LocalDate, type Occasion } from '@fengqiao/kernel';
import { rulePackFor, settingRules } from '@fengqiao/law';
import type { Intake } from '@fengqiao/contracts';
import type { Erasure, ErasureCommand, ErasureState, FileStanding, Keys, KnownErasure } from './types.js';

type Data<T extends ErasureCommand['type']> = Extract<ErasureCommand, { type: T }>['data'];

/** Keys that one event names at most. */
const MOST_KEYS = 1_500;

const yearsAfter = (day: LocalDate, years: number): LocalDate => {
  const [year = '', month = '', date = ''] = day.split('-');
  const day29 = month === '02' && date === '29';
  return `${String(Number(year) + years).padStart(4, '0')}-${month}-${day29 ? '28' : date}`;
};

/** Until when the file is kept: from its last fact, the term of a case file once there is a suit in it (R-RET-01, R-RET-04). */
export const retentionOf = (file: FileStanding, court: string | undefined): Intake.SubjectKeyDestroyed['retention'] => {
  const { settings } = rulePackFor({ receivedOn: file.lastOn, ...present({ court }) });
  const term = file.suit ? 'caseFileRetentionYears' : 'mediationRetentionYears';
  return { rule: settingRules[term].rule, lastOn: file.lastOn, keptUntil: yearsAfter(file.lastOn, settings[term]) };
};

const unfit = (keys: Keys): 'nothing-held' | 'too-many-keys' | undefined => {
  if (keys.length === 0) return 'nothing-held';
  return keys.length > MOST_KEYS ? 'too-many-keys' : undefined;
};

/** The same shape whether one key or a thousand: at least one, as the contract says. */
const named = (keys: Keys): Intake.SubjectKeyDestroyed['keys'] => [...keys] as Intake.SubjectKeyDestroyed['keys'];

const requesting = (data: Data<'RequestErasure'>, { actor, on }: Occasion): Decision<Erasure> => {
  const { keys, erasureId, subject, basis, person, court, paper } = data;
  const refusal = unfit(keys);
  if (refusal) return refuse(refusal);
  if (actor.court !== undefined && court !== undefined && actor.court !== court) return refuse('another-court');
  const requested = { erasureId, subject, basis, by: actor.person, requestedOn: on, ...present({ person, court, paper }) };
  return accept({ type: 'ErasureRequested', data: requested });
};

const restricting = ({ keys }: Data<'RestrictSubject'>, { requested }: KnownErasure, { actor, on }: Occasion): Decision<Erasure> => {
  const refusal = unfit(keys);
  if (refusal) return refuse(refusal);
  const { erasureId, subject } = requested;
  return accept({ type: 'SubjectKeyRestricted', data: { erasureId, subject, keys: named(keys), by: actor.person, restrictedOn: on } });
};

/** Unlawful processing is ended at once; every other ground waits for the end of the term (R-SEC-07). */
const approving = ({ keys, file }: Data<'ApproveErasure'>, state: KnownErasure, { actor, on }: Occasion): Decision<Erasure> => {
  const { requested, restricted } = state;
  if (!restricted) return refuse('not-restricted');
  if (actor.person === requested.by || actor.person === restricted.by) return refuse('same-person');
  const retention = retentionOf(file, requested.court);
  if (requested.basis !== 'unlawful' && on <= retention.keptUntil) return refuse('still-kept');
  const refusal = unfit(keys);
  if (refusal) return refuse(refusal);
  const { erasureId, subject, basis, by } = requested;
  const destroyed = { erasureId, subject, keys: named(keys), basis, retention, requestedBy: by, approvedBy: actor.person, destroyedOn: on };
  return accept({ type: 'SubjectKeyDestroyed', data: destroyed });
};

const declining = ({ keys, ground }: Data<'DeclineErasure'>, { requested }: KnownErasure, { actor, on }: Occasion): Decision<Erasure> => {
  const refusal = unfit(keys);
  if (refusal) return refuse(refusal);
  const { erasureId, subject } = requested;
  return accept({ type: 'ErasureDeclined', data: { erasureId, subject, keys: named(keys), ground, by: actor.person, declinedOn: on } });
};

/** Answers a command from the state alone; every rule it rests on is named beside its refusal. */
export const decide = (command: ErasureCommand, state: ErasureState, occasion: Occasion): Decision<Erasure> => {
  if (command.type === 'RequestErasure') return state.status === 'unknown' ? requesting(command.data, occasion) : accept();
  if (state.status === 'unknown') return refuse('erasure-unknown');
  if (state.status === 'destroyed') return command.type === 'ApproveErasure' ? accept() : refuse('erasure-over');
  if (state.status === 'declined') return command.type === 'DeclineErasure' ? accept() : refuse('erasure-over');
  switch (command.type) {
    case 'RestrictSubject':
      return state.status === 'restricted' ? accept() : restricting(command.data, state, occasion);
    case 'ApproveErasure':
      return approving(command.data, state, occasion);
    case 'DeclineErasure':
      return declining(command.data, state, occasion);
  }
};
