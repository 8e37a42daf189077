import type { Actor } from '@fengqiao/kernel';
import type { Api } from './client.js';
import type { Scenario } from './format/types.js';
import { cut, padded, width } from './lines.js';
import type { Performer } from './performer.js';
import type { World } from './world.js';

interface Summary {
  readonly cause?: { readonly name: string };
  readonly tierPath?: readonly string[];
  readonly outcome?: string;
  readonly days?: number;
  readonly events?: number;
  readonly confirmations?: { readonly applied: number; readonly confirmed: number; readonly dismissed: number; readonly held?: number };
  readonly deadlines?: { readonly armed: number; readonly met: number; readonly late: number; readonly missed: number };
}

const ANALYST: Actor = { person: 'scenario-analyst', role: 'analyst' };

const sumOf = (summaries: readonly Summary[], value: (summary: Summary) => number | undefined): number =>
  summaries.reduce((sum, summary) => sum + (value(summary) ?? 0), 0);

const outcomeOf = (summaries: readonly Summary[]): string => {
  const counts = new Map<string, number>();
  for (const { outcome = 'pending' } of summaries) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const said = [...counts].map(([outcome, count]) => (count === 1 ? outcome : `${outcome} x${count}`)).join(', ');
  const [confirmed, dismissed] = [
    sumOf(summaries, (one) => one.confirmations?.confirmed),
    sumOf(summaries, (one) => one.confirmations?.dismissed),
  ];
  const detail = [confirmed > 1 ? `${confirmed} confirmed` : '', dismissed > 1 ? `${dismissed} dismissed` : ''].filter((one) => one !== '');
  return detail.length === 0 || summaries.length > 1 ? said : `${said}: ${detail.join(', ')}`;
};

const publishedOutcome = ({ published }: Scenario): string => {
  const { outcome } = published;
  if (typeof outcome === 'string') return outcome;
  const { en, zh } = (outcome ?? {}) as { en?: string; zh?: string };
  return en ?? zh ?? '-';
};

const HEADINGS = ['case', 'grade', 'cause', 'path', 'outcome here', 'as published', 'days', 'events', 'deadlines met'];
const WIDEST = [16, 5, 22, 26, 28, 34, 5, 6, 13];

const rowOf = (scenario: Scenario, summaries: readonly Summary[]): readonly string[] => {
  const paths = [...new Set(summaries.map(({ tierPath = [] }) => tierPath.join(' > ')))];
  const armed = sumOf(summaries, (one) => one.deadlines?.armed);
  const met = sumOf(summaries, (one) => one.deadlines?.met);
  const days = Math.max(0, ...summaries.map((one) => one.days ?? 0));
  return [
    scenario.shape ? `${scenario.id} (shape)` : scenario.id,
    scenario.grade ?? '-',
    summaries[0]?.cause?.name ?? scenario.dispute.cause,
    paths.join('; ') || '-',
    outcomeOf(summaries),
    publishedOutcome(scenario),
    String(days),
    String(sumOf(summaries, (one) => one.events)),
    `${met} of ${armed}`,
  ];
};

const summariesOf = async (api: Api, world: World): Promise<readonly Summary[]> => {
  const found: Summary[] = [];
  for (const { id } of world.all('dispute')) {
    const { status, body } = await api.get<Summary>(ANALYST, `/v1/analytics/disputes/${id}`);
    if (status === 200) found.push(body);
  }
  return found;
};

const framed = (rows: readonly (readonly string[])[]): readonly string[] => {
  const shown = rows.map((row) => row.map((cell, index) => cut(cell, WIDEST[index] ?? 20)));
  const columns = HEADINGS.map((_, index) => Math.max(...shown.map((row) => width(row[index] ?? ''))));
  return shown.map((row) => `  ${row.map((cell, index) => padded(cell, columns[index] ?? 0)).join('  ')}`.trimEnd());
};

/** One line a case: what became of it here beside what the source tells. */
export const casesTable = async (api: Api, performers: Iterable<Performer>): Promise<readonly string[]> => {
  const rows: (readonly string[])[] = [HEADINGS];
  for (const { scenario, world } of performers) rows.push(rowOf(scenario, await summariesOf(api, world)));
  return framed(rows);
};
