import type { LocalDate } from '@fengqiao/kernel';
import { articlesOn, type Articles } from './articles.js';
import { chosen, statutory, type Limit, type Limits } from './limits.js';
import { defaultSettings, type Settings } from './settings.js';

export type RulePackId = 'RP-0' | 'RP-A' | 'RP-B';

/** The dated law of one proceeding: R-REG-07. */
export interface RulePack {
  readonly id: RulePackId;
  /** Recorded at the start of the proceeding; the pack is found again from the same two facts. */
  readonly receivedOn: LocalDate;
  readonly court?: string;
  readonly limits: Limits;
  readonly settings: Settings;
  /** A filing that meets the law is docketed before any court mediation: R-REG-02. */
  readonly docketFirst: boolean;
  readonly mediation: {
    /** Whether a commissioned mediation gets a number of its own, 民诉前调: R-CN-41, R-REG-03. */
    readonly preSuitNumber: boolean;
    /** The agreed extension of a mediation after docketing: R-REG-04, R-MED-53. */
    readonly extensionAfterDocket?: Limit;
  };
  readonly confirmation: {
    /** The number series of a confirmation: R-CONF-17, R-CN-41. */
    readonly caseType: (facts: { readonly commissioned: boolean }) => '诉前调确' | '民特';
  };
  readonly articles: Articles;
}

/** A court that runs under another pack or other settings, for proceedings received on the days given: R-REG-09. */
export interface CourtOverride {
  /** Court code; the code of a higher court covers the courts under it (`鄂` covers `鄂0204`). */
  readonly court: string;
  readonly from?: LocalDate;
  /** Inclusive. */
  readonly until?: LocalDate;
  readonly pack?: RulePackId;
  readonly settings?: Partial<Settings>;
}

/** The pack of a day: RP-0 until 2021-12-31, RP-A until 2024-12-31, then RP-B. */
const packIdOn = (day: LocalDate): RulePackId => {
  if (day < '2022-01-01') return 'RP-0';
  return day < '2025-01-01' ? 'RP-A' : 'RP-B';
};

const limitsOf = (settings: Settings): Limits => ({ ...statutory, ...chosen(settings) });

interface Identity {
  readonly id: RulePackId;
  readonly receivedOn: LocalDate;
  readonly court?: string | undefined;
}

const buildPack = ({ id, receivedOn, court }: Identity, settings: Settings): RulePack => ({
  id,
  receivedOn,
  ...(court === undefined ? {} : { court }),
  limits: limitsOf(settings),
  settings,
  docketFirst: id === 'RP-B',
  mediation: {
    preSuitNumber: id === 'RP-A',
    ...(id === 'RP-B' ? { extensionAfterDocket: { count: 30, unit: 'day', rule: 'R-REG-04' } as const } : {}),
  },
  confirmation: { caseType: ({ commissioned }) => (commissioned && id !== 'RP-0' ? settings.commissionedCaseType : '民特') },
  articles: articlesOn(receivedOn),
});

const applies = (override: CourtOverride, court: string, day: LocalDate): boolean =>
  court.startsWith(override.court) &&
  (override.from === undefined || override.from <= day) &&
  (override.until === undefined || day <= override.until);

const startOf = ({ from = '' }: CourtOverride): string => from;

/** Those that apply, the wider court first, the later start last: the last word wins. */
const applicable = (overrides: readonly CourtOverride[], court: string, day: LocalDate): readonly CourtOverride[] =>
  overrides
    .filter((override) => applies(override, court, day))
    .sort((a, b) => a.court.length - b.court.length || startOf(a).localeCompare(startOf(b)));

/**
 * The pack of a proceeding by court and the day it was received, never by today, so that a replay gives the same answer (R-REG-07).
 * Overrides are the recorded per-court settings; a proceeding whose court is not known takes none.
 */
export const rulePackFor = (
  { court, receivedOn }: { readonly court?: string; readonly receivedOn: LocalDate },
  overrides: readonly CourtOverride[] = [],
): RulePack => {
  const found = court === undefined ? [] : applicable(overrides, court, receivedOn);
  const id = found.findLast((override) => override.pack !== undefined)?.pack ?? packIdOn(receivedOn);
  const settings = found.reduce<Settings>((sofar, override) => ({ ...sofar, ...override.settings }), defaultSettings);
  return buildPack({ id, receivedOn, court }, settings);
};

/** The same pack with some settings changed; limits that follow a setting follow it. */
export const withSettings = (pack: RulePack, settings: Partial<Settings>): RulePack => buildPack(pack, { ...pack.settings, ...settings });
