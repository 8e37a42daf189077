import type { Tier } from '@fengqiao/kernel';
import type { Decisive, DisputeRow, OutcomeOfDispute, Said } from './row.js';

/** Arrivals without those at the tier it was at already. */
const pathOf = ({ memory: { visits } }: DisputeRow): readonly Tier[] =>
  visits.filter(({ tier }, index) => tier !== visits[index - 1]?.tier).map(({ tier }) => tier);

/** Decisive facts whose newest one speaks; a withdrawal and a confirmation that stands speak before all of them. */
const RIVALS: readonly Decisive[] = ['agreed', 'dismissed', 'revoked', 'docketed', 'not-accepted'];

const newest = ({ memory: { decisive } }: DisputeRow): readonly [Decisive, Said] | undefined =>
  RIVALS.flatMap((kind) => {
    const said = decisive[kind];
    return said ? [[kind, said] as const] : [];
  }).reduce<readonly [Decisive, Said] | undefined>((last, one) => (last && last[1].sequence > one[1].sequence ? last : one), undefined);

const agreedAs = ({ applied, memory }: DisputeRow): OutcomeOfDispute =>
  memory.inEffect > 0 && applied <= memory.applicationsEnded ? 'resolved' : 'agreement-reached';

const named = (row: DisputeRow, kind: Decisive): OutcomeOfDispute => {
  switch (kind) {
    case 'agreed':
      return agreedAs(row);
    case 'not-accepted':
      return 'non-acceptance';
    case 'withdrawn':
    case 'confirmed':
    case 'dismissed':
    case 'revoked':
    case 'docketed':
      return kind;
  }
};

const decisiveOf = (row: DisputeRow): readonly [Decisive, Said] | undefined => {
  const { withdrawn, confirmed } = row.memory.decisive;
  if (withdrawn) return ['withdrawn', withdrawn];
  return confirmed && row.confirmed > 0 ? ['confirmed', confirmed] : newest(row);
};

/** An agreement of unknown mediation was made where the dispute then was. */
const tierAt = ({ memory: { visits } }: DisputeRow, sequence: number): Tier | null =>
  visits.filter((visit) => visit.sequence <= sequence).at(-1)?.tier ?? null;

const tierOf = (row: DisputeRow, decisive: readonly [Decisive, Said] | undefined): Tier | null => {
  const stands = pathOf(row).at(-1) ?? null;
  if (!decisive) return stands;
  const [kind, { sequence }] = decisive;
  switch (kind) {
    case 'agreed':
      return row.memory.agreementTier ?? tierAt(row, sequence);
    case 'withdrawn':
      return stands;
    case 'confirmed':
    case 'dismissed':
    case 'revoked':
    case 'docketed':
    case 'not-accepted':
      return 'court';
  }
};

/** Where the dispute stands, from what is known so far: the same whatever order it was heard in. */
export const judge = (row: DisputeRow): Pick<DisputeRow, 'outcome' | 'outcomeOn' | 'tier' | 'tierPath'> => {
  const decisive = decisiveOf(row);
  return {
    outcome: decisive ? named(row, decisive[0]) : 'pending',
    outcomeOn: decisive ? decisive[1].on : null,
    tier: tierOf(row, decisive),
    tierPath: pathOf(row),
  };
};
