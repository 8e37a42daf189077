import { yearOf, type LocalDate } from '@fengqiao/kernel';
import { causeKind, mediable, notConfirmable, type CauseKind, type NotConfirmable } from './cause-kinds.js';
import { groups2025 } from './data/causes-2025.js';
import { mediatedCauses, notIn2011, notIn2020, renamedSince2011 } from './data/causes-mediated.js';

/** Editions of the Provisions on Causes of Civil Cases: R-CAU-01. */
export type CauseEdition = '2011' | '2020' | '2025';

/** A cause of action (案由) as one edition has it. */
export interface Cause {
  readonly edition: CauseEdition;
  /** Running number, `108` or `108.3`; only the 2025 edition is stored by code (R-CAU-04). */
  readonly code?: string;
  readonly name: string;
  /** The 2025 code of the same cause: the crosswalk between editions. */
  readonly code2025: string;
  /** Code of the third-level cause over a fourth-level one. */
  readonly parent?: string;
  /** Second-level group of 2025, 1 to 59. */
  readonly group: { readonly number: number; readonly name: string };
  readonly kind: CauseKind;
  /** False only where the cause itself is a ground of CPL-I 355; true says no more than "look at each obligation" (R-CONF-14). */
  readonly confirmable: boolean;
  readonly notConfirmable?: NotConfirmable;
  /** False where the nature of the case forbids mediation: R-DIV-03. */
  readonly mediable: boolean;
}

const causeOf2025 = (code: string, name: string, number: number, group: string): Cause => {
  const ground = notConfirmable(code, name, number);
  const dot = code.indexOf('.');
  return {
    edition: '2025',
    code,
    name,
    code2025: code,
    ...(dot < 0 ? {} : { parent: code.slice(0, dot) }),
    group: { number, name: group },
    kind: causeKind(code, number),
    confirmable: ground === undefined,
    ...(ground === undefined ? {} : { notConfirmable: ground }),
    mediable: mediable(code, number),
  };
};

const of2025: readonly Cause[] = groups2025.flatMap((group, index) =>
  group.causes.map(([code, name]) => causeOf2025(code, name, index + 1, group.name)),
);
const byCode2025: ReadonlyMap<string, Cause> = new Map(of2025.map((cause) => [cause.code2025, cause]));

/** A 2025 cause under the name an older edition gave it. An older edition has no codes here, so no parent either. */
const older = (edition: '2011' | '2020', name: string, code: string): readonly Cause[] => {
  const cause = byCode2025.get(code);
  if (cause === undefined) return [];
  const { code: _code, parent: _parent, ...kept } = cause;
  return [{ ...kept, edition, name }];
};

const olderEdition = (
  edition: '2011' | '2020',
  absent: readonly string[],
  renamed: readonly (readonly [name: string, code: string])[],
): readonly Cause[] => [
  ...mediatedCauses.filter(([code]) => !absent.includes(code)).flatMap(([code, name]) => older(edition, name, code)),
  ...renamed.flatMap(([name, code]) => older(edition, name, code)),
];

const editions: Readonly<Record<CauseEdition, readonly Cause[]>> = {
  '2011': olderEdition('2011', notIn2011, renamedSince2011),
  '2020': olderEdition('2020', notIn2020, []),
  '2025': of2025,
};

const byName: Readonly<Record<CauseEdition, ReadonlyMap<string, Cause>>> = {
  '2011': new Map(editions['2011'].map((cause) => [cause.name, cause])),
  '2020': new Map(editions['2020'].map((cause) => [cause.name, cause])),
  '2025': new Map(editions['2025'].map((cause) => [cause.name, cause])),
};

/** Every cause of an edition in official order; of 2011 and 2020 only those often mediated (R-CAU-10). */
export const causes = (edition: CauseEdition): readonly Cause[] => editions[edition];

/** The edition of a filing by its day: 2011 before 2021-01-01, 2025 from 2026-01-01 (R-CAU-01). */
export const causeEditionOn = (day: LocalDate): CauseEdition => {
  if (yearOf(day) < 2021) return '2011';
  return yearOf(day) < 2026 ? '2020' : '2025';
};

/** What to look for; where both are given, both must fit. */
export interface CauseQuery {
  readonly edition: CauseEdition;
  readonly code?: string;
  readonly name?: string;
}

/** The cause of an edition by code (2025 only) or exact name; undefined when there is none, or none is asked for. */
export const findCause = ({ edition, code, name }: CauseQuery): Cause | undefined => {
  if (code === undefined) return name === undefined ? undefined : byName[edition].get(name);
  const found = edition === '2025' ? byCode2025.get(code) : undefined;
  return name === undefined || found?.name === name ? found : undefined;
};

/** How a cause is stored: `2025:108.3`, before that `2020:民间借贷纠纷` (R-CAU-04). */
export const causeKey = ({ edition, code, name }: Pick<Cause, 'edition' | 'code' | 'name'>): string => `${edition}:${code ?? name}`;
