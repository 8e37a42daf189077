import type { Actor } from '@fengqiao/kernel';

export const COURT = '鄂0205';
export const DIVISION = '420205003001';
export const HASH = `sha-256:${'a'.repeat(64)}`;

const atCourt = { tier: 'court', court: COURT } as const;

export const li: Actor = { person: 'li-na', role: 'party' };
export const wang: Actor = { person: 'wang-wu', role: 'party' };
/** The parties of every dispute, each with who signs in for it. */
export const PEOPLE = [
  ['li', li],
  ['wang', wang],
] as const;
export const grid: Actor = { person: 'grid-hu', role: 'grid-officer', tier: 'village', division: DIVISION };
export const judge: Actor = { person: 'judge-liu', role: 'judge', ...atCourt };
export const president: Actor = { person: 'president-gao', role: 'court-president', ...atCourt };
export const officer: Actor = { person: 'officer-chen', role: 'docketing-officer', ...atCourt };
export const diverter: Actor = { person: 'clerk-zhou', role: 'diversion-clerk', ...atCourt };
export const courtClerk: Actor = { person: 'clerk-qian', role: 'court-clerk', ...atCourt };
export const analyst: Actor = { person: 'analyst-sun', role: 'analyst' };
export const operator: Actor = { person: 'operator-wu', role: 'operator' };
export const system: Actor = { person: 'court-it', role: 'connected-system' };

/** What a connected system of another body signs in as. */
export const systemOf = (organisation: string, court?: string): Actor => ({
  person: `of-${organisation}`,
  role: 'connected-system',
  organisation,
  ...(court === undefined ? {} : { court }),
});
export const clerkOf = (organisation: string): Actor => ({
  person: `clerk-tang`,
  role: 'organisation-clerk',
  organisation,
  division: DIVISION,
});
export const mediatorOf = (organisation: string, person = 'mediator-he'): Actor => ({
  person,
  role: 'people-mediator',
  tier: 'village',
  organisation,
  division: DIVISION,
});
export const invitedOf = (organisation: string, person = 'inspector-liu'): Actor => ({ person, role: 'invited-mediator', organisation });
