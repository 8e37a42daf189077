import type { Actor } from '@fengqiao/kernel';
import { partiesOf } from '../format/who.js';
import { field, flag, officer, paper, partyId, type Desk, type Verb } from '../desk.js';
import type { Thing } from '../world.js';
import { byEach, forEach } from './shapes.js';

const registrarOf = (desk: Desk, { parties }: Thing): Actor => {
  const { step, actors, scenario } = desk;
  const [by] = step.by ?? [];
  if (by === undefined) return actors.party(field(desk, 'party') ?? parties[0] ?? '');
  return partiesOf([by], scenario).length > 0 ? actors.party(by) : actors.office(by);
};

export const addEvidence: Verb = async function* (desk) {
  const title = field(desk, 'title') ?? '证据';
  for (const dispute of desk.world.select('dispute', desk.step)) {
    const of = field(desk, 'party') ?? dispute.parties[0] ?? '';
    const body = {
      digest: paper(desk.scenario.id, title),
      category: field(desk, 'category') ?? 'documentary',
      title,
      partyId: partyId(desk, of),
    };
    const actor = registrarOf(desk, dispute);
    const recorded = yield { service: 'intake', actor, path: `disputes/${dispute.id}/evidence`, body, parts: true };
    if (!recorded) continue;
    dispute.evidence = (dispute.evidence ?? 0) + 1;
    dispute.note = { ...dispute.note, evidence: recorded.resources?.[0] ?? '' };
  }
};

export const checkOriginal = forEach('dispute', (desk, { id, note }) => ({
  service: 'intake',
  actor: officer(desk, 'docketing'),
  path: `disputes/${id}/evidence/${note?.['evidence'] ?? '-'}/original`,
  body: { matches: flag(desk, 'matches') ?? true },
}));

export const signUndertaking = byEach('dispute', (desk, { id }, { actor, key }) => ({
  service: 'intake',
  actor,
  path: `disputes/${id}/undertakings`,
  body: { partyId: partyId(desk, key), text: paper('undertaking') },
}));

export const correct = forEach('dispute', (desk, thing) => {
  const party = field(desk, 'party');
  const body = { field: field(desk, 'field'), is: field(desk, 'is'), reason: field(desk, 'reason') ?? '笔误' };
  const own = party === undefined ? {} : { partyId: partyId(desk, party) };
  return { service: 'intake', actor: officer(desk, 'docketing'), path: `disputes/${thing.id}/corrections`, body: { ...body, ...own } };
});

export const linkDisputes = forEach('dispute', (desk, { id }) => {
  const to = desk.world.all('dispute').find(({ name }) => name === field(desk, 'to'));
  const body = { to: to?.id ?? '-', relation: field(desk, 'relation') ?? 'continues' };
  return { service: 'intake', actor: officer(desk, 'docketing'), path: `disputes/${id}/links`, body };
});

export const withdrawDispute = forEach(
  'dispute',
  (desk, thing) => ({
    service: 'intake',
    actor: registrarOf(desk, thing),
    path: `disputes/${thing.id}/withdrawal`,
    body: { reason: field(desk, 'reason') ?? '申请人撤回' },
  }),
  undefined,
  'withdrawn',
);
