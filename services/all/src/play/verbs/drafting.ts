import { present } from '@fengqiao/kernel';
import type { Given } from '../format/cast.js';
import { money, yuanOf } from '../format/invented.js';
import { textOf } from '../format/text.js';
import { partiesOf } from '../format/who.js';
import { field, flag, mediatorFor, people, some, sum, type Desk, type Doing, type Verb } from '../desk.js';
import { NothingThere, type Duty, type Thing } from '../world.js';

/** One request holds at most so many members. */
const BATCH = 200;

const keyOf = (word: unknown, member: string | undefined): string => {
  const key = textOf(word);
  if (key !== 'member') return key;
  if (member === undefined) throw new NothingThere('`member` stands for nobody here: add `each` to the step, or name the party');
  return member;
};

const cents = (amount: string): number => Math.round(Number(amount) * 100);

/** What a duty is a share of: the claim of whoever is paid, else of the payer, else of the dispute. */
const claimBehind = ({ actors, scenario }: Desk, { from, to }: Duty): string | undefined =>
  actors.get(to).claim ?? actors.get(from).claim ?? scenario.dispute.claim;

const needed = (claim: string | undefined): string => {
  if (claim === undefined)
    throw new NothingThere('there is no claim to take the sum from: add `amount` to the obligation, or a claim to the party');
  return claim;
};

/** @param taken cents of the same claim that other duties of this agreement take */
const amountOf = (desk: Desk, given: Given, duty: Duty, taken: number): string | undefined => {
  const { amount, share, kind = 'payment' } = given;
  if (amount !== undefined && amount !== 'claim') return yuanOf(amount);
  if (kind !== 'payment' && amount === undefined && share === undefined) return undefined;
  const claim = cents(needed(claimBehind(desk, duty)));
  if (share === 'rest') return money(claim - taken);
  if (share === undefined) return money(claim);
  return money(Math.floor(claim * (share === 'half' ? 0.5 : Number(share))));
};

interface Drafted {
  readonly bodies: readonly object[];
  readonly duties: readonly Duty[];
}

const obligationOf = (desk: Desk, given: Given, duty: Duty, amount: string | undefined): object => {
  const { actors, scenario } = desk;
  const account = given['account'] === undefined ? actors.get(duty.to).account : textOf(given['account']);
  const payment = (given['kind'] ?? 'payment') === 'payment';
  return {
    kind: given['kind'] ?? 'payment',
    from: actors.person(duty.from),
    to: actors.person(duty.to),
    ...present({ amount }),
    ...(payment ? { account: `${scenario.id}-${account}`.toLowerCase() } : {}),
    ...some({ dueOn: given['due'], detail: given['detail'], performed: given['performed'] }),
  };
};

const obligations = (desk: Desk, member: string | undefined, parties: readonly string[]): Drafted => {
  const { actors } = desk;
  const pays = parties.find((key) => actors.get(key).side === 'respondent') ?? '';
  const paid = parties.find((key) => actors.get(key).side === 'applicant') ?? '';
  const given = (desk.step.fields['obligations'] ?? [{}]) as readonly Given[];
  const duties = given.map(({ from, to }) => ({ from: keyOf(from ?? pays, member), to: keyOf(to ?? paid, member) }));
  let taken = 0;
  const bodies = given.map((one, index) => {
    const duty = duties[index] ?? { from: pays, to: paid };
    const amount = amountOf(desk, one, duty, taken);
    taken += cents(amount ?? '0');
    return obligationOf(desk, one, duty, amount);
  });
  return { bodies, duties };
};

/** What the papers of one agreement say beside its duties. */
const terms = (desk: Desk, thing: Thing, parties: readonly string[]): object => {
  const { actors, scenario, world } = desk;
  const own = parties.find((key) => actors.get(key).claim !== undefined);
  const claimed = sum(desk, 'claimed') ?? (own === undefined ? scenario.dispute.claim : actors.get(own).claim);
  const evidence = desk.step.fields['evidence'] ?? Math.max(1, world.find(thing.dispute)?.evidence ?? 0);
  return {
    evidenceCount: evidence,
    ...present({ claimedAmount: claimed, paperAmount: sum(desk, 'paper') }),
    ...some({
      confronted: flag(desk, 'confronted') ?? (thing.sessions === undefined ? true : undefined),
      selfSettled: flag(desk, 'self-settled'),
    }),
  };
};

const texts = (desk: Desk): object => ({
  facts: field(desk, 'facts') ?? desk.scenario.dispute.facts,
  ...some({ clauses: desk.step.fields['clauses'] }),
});

const remember = (desk: Desk, thing: Thing, id: string, more: Partial<Thing> & Pick<Thing, 'parties' | 'name'>): void =>
  desk.world.add({
    kind: 'agreement',
    id,
    dispute: thing.dispute,
    mediation: thing.id,
    ...present({ mediationKind: thing.mediationKind, organisation: thing.organisation, note: thing.note }),
    ...more,
  });

const draftOne = async function* (desk: Desk, thing: Thing, parties: readonly string[], name: string): Doing {
  const { scenario, actors } = desk;
  const member = parties.find((key) => scenario.parties.get(key)?.group !== undefined);
  const { bodies, duties } = obligations(desk, member, parties);
  const body = {
    partyIds: parties.map((key) => actors.person(key)),
    obligations: bodies,
    ...texts(desk),
    ...terms(desk, thing, parties),
    ...some({ oral: flag(desk, 'oral') }),
  };
  const recorded = yield {
    service: 'mediation',
    actor: mediatorFor(desk, thing),
    path: `mediations/${thing.id}/agreements`,
    body,
    parts: true,
  };
  if (recorded) remember(desk, thing, recorded.resources?.[0] ?? recorded.id, { name, parties, duties, ...present({ member }) });
};

const draftMany = async function* (desk: Desk, thing: Thing, members: readonly string[], others: readonly string[]): Doing {
  const { actors } = desk;
  for (let from = 0; from < members.length; from += BATCH) {
    const page = members.slice(from, from + BATCH).map((member) => {
      const parties = [member, ...others];
      const { bodies, duties } = obligations(desk, member, parties);
      return { member, duties, body: { memberId: actors.person(member), obligations: bodies, ...terms(desk, thing, parties) } };
    });
    const body = { respondentIds: others.map((key) => actors.person(key)), members: page.map((one) => one.body), ...texts(desk) };
    const recorded = yield {
      service: 'mediation',
      actor: mediatorFor(desk, thing),
      path: `mediations/${thing.id}/agreements/batch`,
      body,
      parts: true,
    };
    for (const [index, id] of (recorded?.resources ?? []).entries()) {
      const { member = '', duties = [] } = page[index] ?? {};
      remember(desk, thing, id, { name: desk.step.name ?? member, member, duties, parties: [member, ...others] });
    }
  }
};

/** The other side of members: all who are on another side, and those of their own side who are in no group. */
const othersOf = ({ actors }: Desk, parties: readonly string[], members: readonly string[]): readonly string[] => {
  const side = actors.get(members[0] ?? '').side;
  return parties.filter((key) => !members.includes(key) && (actors.get(key).side !== side || actors.get(key).group === undefined));
};

export const draftAgreement: Verb = async function* (desk) {
  const { step, scenario, world } = desk;
  const named = people(desk, 'parties');
  const each = step.each === undefined ? undefined : partiesOf(step.each, scenario);
  for (const thing of world.select('mediation', step)) {
    const members = each?.filter((key) => thing.parties.includes(key)) ?? [];
    if (each === undefined) yield* draftOne(desk, thing, named ?? thing.parties, step.name ?? 'agreement');
    else yield* draftMany(desk, thing, members, named?.filter((key) => !members.includes(key)) ?? othersOf(desk, thing.parties, members));
  }
};
