import { addDays, type LocalDate } from '@fengqiao/kernel';
import { field, officer, type Verb } from '../desk.js';
import { NothingThere } from '../world.js';
import { at, ids, mediatorDoes, paperOf, partiesDo, view } from './mediation.js';
import { byFirst, byParties, forEach } from './shapes.js';

export const requestAppraisal = byFirst('mediation', (desk, { id }, { actor, key }) => ({
  service: 'mediation',
  actor,
  path: at(id, 'appraisals'),
  body: { partyIds: ids(desk, [key]), matter: field(desk, 'matter') ?? '鉴定' },
}));
export const consentToAppraisal = partiesDo('appraisal/consents');
export const approveAppraisal = forEach('mediation', (desk, { id }) => ({
  service: 'mediation',
  actor: officer(desk, 'diversion'),
  path: at(id, 'appraisal/approval'),
  body: { institution: field(desk, 'institution') ?? '鉴定机构（虚构）' },
  decision: view(id),
}));
export const receiveReport = mediatorDoes('appraisal/report', (desk) => ({
  report: paperOf(desk, field(desk, 'report') ?? 'appraisal report'),
}));
interface Shown {
  readonly deadlines?: readonly { readonly id: string; readonly nominalEnd: LocalDate }[];
}

/** All parties name the same last day; so many `days` are counted from the end of the period that runs. */
export const consentToExtension: Verb = byParties('mediation', async (desk, { id }, { actor, parties }) => {
  const given = field(desk, 'until');
  const { body } = given === undefined ? await desk.api.get<Shown>(actor, `/v1/mediation/${view(id)}`) : { body: {} as Shown };
  const end = body.deadlines?.find((one) => one.id === 'period')?.nominalEnd;
  if (given === undefined && end === undefined) throw new NothingThere('no period is running that could be longer: give `until` a day');
  const until = given ?? addDays(end ?? '', Number(desk.step.fields['days'] ?? 30));
  return { service: 'mediation', actor, path: at(id, 'extensions'), body: { partyIds: ids(desk, parties), until } };
});
