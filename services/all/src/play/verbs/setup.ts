import { legalDay } from '@fengqiao/kernel';
import { field, officer, organisationFor, some, type Desk, type Doing, type Verb } from '../desk.js';
import type { Organisation } from '../format/types.js';
import { NothingThere } from '../world.js';
import { sealOf } from './signing.js';

const NEEDING = ['begin-mediation', 'offer-mediation', 'send-down', 'accept-referral', 'appoint-mediator', 'choose-mediator'];
/** A course is behind whoever mediates, unless the file says that it is not. */
const TRAINED_BEFORE = 30;

const registering = async function* (desk: Desk, organisation: Organisation): Doing {
  const { key, kind, name, division, court, fee, invented } = organisation;
  const actor = officer({ ...desk, step: { ...desk.step, by: ['diversion'] } }, 'diversion');
  const body = {
    kind,
    name: name.zh,
    division,
    court,
    fee,
    seals: [sealOf(key)],
    ...some({ feeStandard: fee ? '按标准收取' : undefined, invented: invented || undefined }),
  };
  const recorded = yield { service: 'mediation', actor, path: 'organisations', body };
  if (recorded) desk.world.register(key, recorded.id);
};

const idOf = (desk: Desk, { key }: Organisation): string => {
  const id = desk.world.organisation(key);
  if (id === undefined) throw new NothingThere(`the organisation \`${key}\` is not registered: \`register-organisation\` comes first`);
  return id;
};

const enrolling = async function* (desk: Desk, organisation: Organisation, court?: string): Doing {
  const path = `organisations/${idOf(desk, organisation)}`;
  const usual = officer({ ...desk, step: { ...desk.step, by: ['diversion'] } }, 'diversion');
  yield {
    service: 'mediation',
    actor: court === undefined ? usual : { ...usual, court },
    path: `${path}/roster`,
    body: {},
    decision: path,
  };
};

const listing = async function* (desk: Desk, organisation: Organisation, mediator: string): Doing {
  const actor = officer({ ...desk, step: { ...desk.step, by: ['diversion'] } }, 'diversion');
  const name = organisation.mediators.get(mediator)?.zh ?? mediator;
  const trained = legalDay(new Date(Date.parse(desk.step.at) - TRAINED_BEFORE * 86_400_000).toISOString());
  const body = { mediatorId: desk.actors.person(mediator), name, trainedOn: trained, shamCourseOn: trained };
  yield { service: 'mediation', actor, path: `organisations/${idOf(desk, organisation)}/mediators`, body };
};

/** What is there before the first step of a file: its organisations, on the roster of their court, with their mediators. */
export const prepare: Verb = async function* (desk) {
  const { scenario } = desk;
  const told = (verb: string): readonly string[] =>
    scenario.steps.flatMap((step) => (step.verb === verb ? [String(step.fields['organisation'] as string | undefined)] : []));
  const later = told('register-organisation');
  if (!scenario.steps.some(({ verb }) => NEEDING.includes(verb)) && !scenario.organisationsNamed) return;
  const rostersAreSteps = scenario.steps.some(({ verb }) => verb === 'approve-roster');
  const listed = scenario.steps.flatMap(({ verb, fields }) => (verb === 'list-mediator' ? [String(fields['mediator'] as string)] : []));
  for (const organisation of scenario.organisations.values()) {
    if (later.includes(organisation.key)) continue;
    yield* registering(desk, organisation);
    if (!rostersAreSteps) yield* enrolling(desk, organisation);
    for (const mediator of [...organisation.mediators.keys()].filter((key) => !listed.includes(key)))
      yield* listing(desk, organisation, mediator);
  }
};

export const registerOrganisation: Verb = (desk) => registering(desk, organisationFor(desk));
export const approveRoster: Verb = (desk) => enrolling(desk, organisationFor(desk), field(desk, 'court'));
export const listMediator: Verb = (desk) => {
  const mediator = field(desk, 'mediator') ?? '';
  return listing(desk, desk.actors.organisationOf(mediator) ?? organisationFor(desk), mediator);
};

const mediatorPath = (desk: Desk): { readonly path: string; readonly organisation: string } => {
  const named = field(desk, 'mediator');
  const organisation = (named === undefined ? undefined : desk.actors.organisationOf(named)) ?? organisationFor(desk);
  const mediator = named ?? [...organisation.mediators.keys()][0] ?? 'mediator';
  const own = `organisations/${idOf(desk, organisation)}`;
  return { organisation: own, path: `${own}/mediators/${desk.actors.person(mediator)}` };
};

export const recordTraining: Verb = async function* (desk) {
  const body = { course: field(desk, 'course') ?? 'mediation', completedOn: field(desk, 'on') ?? legalDay(desk.step.at) };
  yield { service: 'mediation', actor: officer(desk, 'diversion'), path: `${mediatorPath(desk).path}/training`, body };
};

export const removeMediator: Verb = async function* (desk) {
  const { path, organisation } = mediatorPath(desk);
  const body = { reason: field(desk, 'reason') ?? '不再担任调解员' };
  yield { service: 'mediation', actor: officer(desk, 'diversion'), path: `${path}/removal`, body, decision: organisation };
};
