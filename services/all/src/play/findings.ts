import type { Api } from './client.js';
import { officer, type Desk } from './desk.js';
import type { Performer } from './performer.js';
import type { Thing } from './world.js';

interface Application {
  readonly status?: string;
  readonly caseNumber?: string;
  readonly outcome?: string;
  readonly ground?: string;
  readonly openSuspicions?: readonly string[];
}

interface Indicator {
  readonly indicator: string;
  readonly rule: string;
  readonly weight?: string;
  readonly explanation: { readonly zh: string; readonly en: string };
}

interface Screening {
  readonly tier?: string;
  readonly explanation?: { readonly zh: string; readonly en: string };
  readonly indicators?: readonly Indicator[];
  readonly suspicions?: readonly { readonly status: string; readonly tier: string }[];
}

interface Found {
  readonly thing: Thing;
  readonly application: Application;
  readonly screening: Screening;
}

/** As the judge of the case sees it. */
const look = async ({ scenario, world, actors }: Performer, api: Api, thing: Thing): Promise<Found> => {
  const desk = { scenario, world, actors, api, step: { by: undefined } } as unknown as Desk;
  const judge = officer(desk, 'judge');
  const application = await api.get<Application>(judge, `/v1/confirmation/applications/${thing.id}`);
  const screening = await api.get<Screening>(judge, `/v1/screening/screenings/${thing.id}`);
  return {
    thing,
    application: application.status === 200 ? application.body : {},
    screening: screening.status === 200 ? screening.body : {},
  };
};

const verdictOf = ({ application: { status, outcome, ground, openSuspicions = [] }, thing }: Found): string => {
  const held = openSuspicions.length > 0 ? 'held: a suspicion is open' : '';
  if (status === 'closed')
    return `${outcome ?? 'closed'}${ground === undefined ? '' : ` (${ground})`}${held === '' ? '' : ', still under suspicion'}`;
  if (held !== '') return held;
  if (thing.ended === 'refused') return 'not signed';
  return status === undefined ? 'not in effect' : `no ruling: ${status}`;
};

const indicatorsOf = ({ screening: { tier = 'none', indicators = [] } }: Found): string =>
  `${tier}: ${indicators.map(({ indicator }) => indicator).join(', ') || 'no indicator'}`;

const grouped = <T>(all: readonly T[], by: (one: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return groups;
};

const whyLines = ({ screening }: Found): readonly string[] => {
  const { explanation, indicators = [] } = screening;
  if (indicators.length === 0) return [];
  return [
    ...(explanation === undefined ? [] : [`      ${explanation.en} / ${explanation.zh}`]),
    ...indicators.map(
      ({ indicator, rule, weight, explanation: why }) =>
        `      ${indicator} (${rule}${weight === undefined ? '' : `, ${weight}`}): ${why.en} / ${why.zh}`,
    ),
  ];
};

/** What was held, dismissed and confirmed, and why, as court staff would see it: parties never do (R-ACC-01). */
export const findings = async (performer: Performer, api: Api): Promise<readonly string[]> => {
  const found: Found[] = [];
  for (const thing of performer.world.all('agreement')) found.push(await look(performer, api, thing));
  if (found.length === 0) return ['  no agreement was drafted'];
  const lines: string[] = [];
  for (const [verdict, same] of grouped(found, verdictOf)) {
    const numbers = same.flatMap(({ application }) => application.caseNumber ?? []);
    const range = numbers.length > 1 ? `${numbers[0]} ... ${numbers.at(-1)}` : (numbers[0] ?? '');
    lines.push(`  ${same.length} agreement${same.length > 1 ? 's' : ''} ${verdict}${range === '' ? '' : `  ${range}`}`);
    for (const [indicators, alike] of grouped(same, indicatorsOf)) {
      lines.push(`    screening ${indicators}${alike.length > 1 ? ` (${alike.length} times)` : ''}`);
      const [example] = alike;
      if (example) lines.push(...whyLines(example));
    }
  }
  return lines;
};
