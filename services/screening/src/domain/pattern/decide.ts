import { accept, daysBetween, type Decision } from '@fengqiao/kernel';
import { fromSeries } from '../library/series.js';
import type { Mark, Member, Pattern, PatternCommand, PatternState } from './types.js';

/** A series of more is no longer remembered one by one: its first members have long been looked at. */
export const MOST_MEMBERS = 10_000;
/** One event names so many at most, to stay under 256 KB. */
export const MOST_NAMED = 500;

type Data<T extends PatternCommand['type']> = Extract<PatternCommand, { type: T }>['data'];

const units = (members: readonly Member[]): number => new Set(members.map(({ unit }) => unit)).size;

/** When the threshold is reached, every member is named, the first ones too; after that each new one. */
const seen = ({ key, pattern, member }: Data<'NoteMember'>, state: PatternState): readonly Pattern['event'][] => {
  const { threshold, days } = fromSeries[pattern];
  const together = [...state.members, member].filter(({ on }) => Math.abs(daysBetween(on, member.on)) <= days);
  const total = units(together);
  if (total < threshold) return [];
  const members = together.filter(({ submissionId }) => !state.named.includes(submissionId)).slice(-MOST_NAMED);
  return [{ type: 'PatternSeen', data: { key, pattern, total, threshold, members, marks: [...state.marks] } }];
};

const noting = (data: Data<'NoteMember'>, state: PatternState): Decision<Pattern> => {
  const known = state.members.some(({ submissionId }) => submissionId === data.member.submissionId);
  if (known || state.members.length >= MOST_MEMBERS) return accept();
  const { key, pattern, member } = data;
  return accept({ type: 'MemberNoted', data: { key, pattern, member } }, ...seen(data, state));
};

/** The first sign of each kind marks the series: whoever has been named is told, page by page. */
const marking = ({ key, mark }: { readonly key: string; readonly mark: Mark }, state: PatternState): Decision<Pattern> => {
  if (state.marks.some(({ kind }) => kind === mark.kind)) return accept();
  const told = state.members.filter(({ submissionId }) => submissionId !== mark.submissionId && state.named.includes(submissionId));
  const pages = Math.max(1, Math.ceil(told.length / MOST_NAMED));
  return accept(
    ...Array.from({ length: pages }, (_, page): Pattern['event'] => ({
      type: 'SeriesMarked',
      data: { key, mark, members: told.slice(page * MOST_NAMED, (page + 1) * MOST_NAMED) },
    })),
  );
};

/** Answers a command from the state alone. */
export const decide = (command: PatternCommand, state: PatternState): Decision<Pattern> => {
  switch (command.type) {
    case 'NoteMember':
      return noting(command.data, state);
    case 'MarkSeries':
      return marking(command.data, state);
  }
};
