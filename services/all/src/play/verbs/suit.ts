import { present, type Actor } from '@fengqiao/kernel';
import { partiesOf } from '../format/who.js';
import { claimsOf, field, officer, paper, partyId, people, sum, words, type Desk, type Doing, type Verb } from '../desk.js';
import type { Thing } from '../world.js';
import { byEach, byFirst, forEach } from './shapes.js';

const onSide = ({ actors }: Desk, parties: readonly string[], side: string): readonly string[] =>
  parties.filter((key) => actors.get(key).side === side);

/** The sum of what they claim, where each of them claims one. */
const amountOf = (desk: Desk, plaintiffs: readonly string[]): string | undefined =>
  plaintiffs.every((key) => desk.actors.get(key).claim !== undefined) ? claimsOf(desk, plaintiffs) : desk.scenario.dispute.claim;

/** By whose hand: an agent, an office, or the plaintiff. */
const bringer = ({ step, actors, scenario }: Desk, plaintiff: string): Actor => {
  const [by] = step.by ?? [];
  if (by === undefined || partiesOf([by], scenario).length > 0) return actors.party(plaintiff);
  return scenario.agents.has(by) ? actors.agent(by, plaintiff) : actors.office(by);
};

const forItself = ({ role }: Actor): boolean => role === 'party' || role === 'agent';

const complainOne = async function* (desk: Desk, dispute: Thing, plaintiffs: readonly string[], name: string): Doing {
  const { scenario } = desk;
  const defendants = people(desk, 'defendants') ?? onSide(desk, dispute.parties, 'respondent');
  const actor = bringer(desk, plaintiffs[0] ?? '');
  const facts = field(desk, 'facts') ?? scenario.dispute.facts;
  const body = {
    disputeId: dispute.id,
    court: field(desk, 'court') ?? scenario.dispute.court,
    channel: field(desk, 'channel') ?? (forItself(actor) ? 'online' : 'counter'),
    plaintiffs: plaintiffs.map((key) => partyId(desk, key)),
    defendants: defendants.map((key) => partyId(desk, key)),
    claims: field(desk, 'claims') ?? facts,
    facts,
    ...present({ amount: sum(desk, 'amount') ?? amountOf(desk, plaintiffs) }),
  };
  const recorded = yield { service: 'intake', actor, path: 'complaints', body };
  if (recorded) desk.world.add({ kind: 'complaint', id: recorded.id, name, dispute: dispute.id, parties: [...plaintiffs, ...defendants] });
};

export const complain: Verb = async function* (desk) {
  const { step, scenario } = desk;
  for (const dispute of desk.world.select('dispute', step)) {
    const named = people(desk, 'plaintiffs') ?? onSide(desk, dispute.parties, 'applicant');
    if (step.each === undefined) yield* complainOne(desk, dispute, named, step.name ?? 'complaint');
    else
      for (const member of partiesOf(step.each, scenario).filter((key) => dispute.parties.includes(key)))
        yield* complainOne(desk, dispute, [member], member);
  }
};

export const docket: Verb = async function* (desk) {
  for (const complaint of desk.world.select(
    'complaint',
    desk.step,
    ({ ended, caseNumber }) => ended === undefined && caseNumber === undefined,
  )) {
    const path = `complaints/${complaint.id}`;
    const recorded = yield { service: 'intake', actor: officer(desk, 'docketing'), path: `${path}/docketing`, body: {}, decision: path };
    if (recorded?.number !== undefined) complaint.caseNumber = recorded.number;
  }
};

const at = (id: string, what: string): string => `complaints/${id}/${what}`;

export const orderCorrection = forEach('complaint', (desk, { id }) => ({
  service: 'intake',
  actor: officer(desk, 'docketing'),
  path: at(id, 'correction-order'),
  body: { defects: words(desk, 'defects') },
}));

export const supplyCorrection = byFirst('complaint', (desk, { id }, { actor }) => {
  const papers = words(desk, 'papers');
  const given = papers.length > 0 ? papers : ['补正材料'];
  return { service: 'intake', actor, path: at(id, 'correction'), body: { papers: given.map((title) => paper(desk.scenario.id, title)) } };
});

export const returnComplaint = forEach(
  'complaint',
  (desk, { id }) => ({
    service: 'intake',
    actor: officer(desk, 'docketing'),
    path: at(id, 'return'),
    body: { reason: field(desk, 'reason') ?? '逾期未补正' },
    decision: `complaints/${id}`,
  }),
  undefined,
  'returned',
);

/** The plaintiffs among those a step means. */
const isPlaintiff = ({ actors }: Desk, key: string): boolean => actors.get(key).side === 'applicant';

export const persistInSuit: Verb = async function* (desk) {
  const steps = byEach('complaint', (own, { id }, { actor, key }) => ({
    service: 'intake',
    actor,
    path: at(id, 'persistence'),
    body: { partyId: partyId(own, key) },
  }));
  const applicants = {
    ...desk,
    step: { ...desk.step, by: desk.step.by ?? [...desk.scenario.parties.keys()].filter((key) => isPlaintiff(desk, key)) },
  };
  yield* steps(applicants);
};

export const ruleComplaintNonAcceptance = forEach(
  'complaint',
  (desk, { id }) => ({
    service: 'intake',
    actor: officer(desk, 'judge'),
    path: at(id, 'non-acceptance'),
    body: {
      ground: field(desk, 'ground'),
      reason: field(desk, 'reason') ?? '不符合起诉条件',
      ...present({ redirectTo: field(desk, 'redirect-to') }),
    },
    decision: `complaints/${id}`,
  }),
  undefined,
  'not-accepted',
);

export const withdrawComplaint: Verb = async function* (desk) {
  for (const complaint of desk.world.select('complaint', desk.step)) {
    const plaintiffs = complaint.parties.filter((key) => isPlaintiff(desk, key));
    const named = desk.step.by === undefined ? plaintiffs : partiesOf(desk.step.by, desk.scenario);
    const own = plaintiffs.filter((key) => named.includes(key));
    for (const key of own) {
      const body = { plaintiffs: [partyId(desk, key)] };
      yield { service: 'intake', actor: desk.actors.party(key), path: at(complaint.id, 'withdrawal'), body };
    }
    if (own.length === plaintiffs.length) complaint.ended = 'withdrawn';
  }
};

export const closeComplaint = forEach(
  'complaint',
  (desk, { id }) => ({
    service: 'intake',
    actor: officer(desk, 'docketing'),
    path: at(id, 'closing'),
    body: {},
    decision: `complaints/${id}`,
  }),
  undefined,
  'closed',
);
