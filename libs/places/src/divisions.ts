import type { LocalDate } from '@fengqiao/kernel';
import { divisionLines } from './data/divisions.generated.js';
import { repealedLines } from './data/repealed.generated.js';
import { villageLines } from './data/villages.generated.js';
import { type DivisionCode, type DivisionLevel, fullCode, levelOf, ownDigits, parentDigits } from './division-code.js';

/** When a code was in force. `unknown` where the source is a list of one day and tells neither beginning nor end. */
export type Validity = 'unknown' | { readonly from?: LocalDate; readonly until?: LocalDate };

/** An administrative division (行政区划): province, city, county, township or street, village or community. */
export interface Division {
  /** 12 digits, filled up with zeros. */
  readonly code: DivisionCode;
  /** As the source writes it. */
  readonly name: string;
  readonly level: DivisionLevel;
  /** The day on which the source was true. */
  readonly sourceDate: LocalDate;
  readonly validity: Validity;
  /** 12 digits; absent for a province. */
  readonly parent?: DivisionCode;
}

/** A code that is not in the list is accepted and flagged, never refused: R-DOCK-22. */
export type DivisionCheck =
  | { readonly known: true; readonly division: Division }
  | {
      readonly known: false;
      readonly flag: 'unknown-division' | 'repealed-division';
      /** The smallest listed place that holds the code: its township when only the village is not carried here. */
      readonly nearest?: Division;
      /** Of a repealed county: its last name, and the year in which its code left the list. */
      readonly repealed?: { readonly name: string; readonly year: number };
    };

/** 统计用区划代码 2023 (National Bureau of Statistics): state of this day. */
export const divisionsSourceDate: LocalDate = '2023-06-30';

type Names = ReadonlyMap<string, string>;

const parse = (block: string, lines: string | undefined): Names => {
  const names = new Map<string, string>();
  for (const line of lines?.split('\n') ?? []) {
    const blank = line.indexOf(' ');
    names.set(block + line.slice(0, blank), line.slice(blank + 1));
  }
  return names;
};

/** Parses a block when it is first asked for and keeps it: reference data never changes while a process runs. */
const lazily = (blocks: Readonly<Record<string, string>>): ((block: string) => Names) => {
  const parsed = new Map<string, Names>();
  return (block) => {
    const names = parsed.get(block) ?? parse(block, blocks[block]);
    parsed.set(block, names);
    return names;
  };
};

const namesOfProvince = lazily(divisionLines);
const villageNamesOfCounty = lazily(villageLines);
const repealedCounties = lazily({ '': repealedLines });

const nameOf = (own: string): string | undefined =>
  own.length === 12 ? villageNamesOfCounty(own.slice(0, 6)).get(own) : namesOfProvince(own.slice(0, 2)).get(own);

const division = (own: string, name: string): Division => {
  const parent = parentDigits(own);
  const known = { code: fullCode(own), name, level: levelOf(own), sourceDate: divisionsSourceDate, validity: 'unknown' } as const;
  return parent === undefined ? known : { ...known, parent: fullCode(parent) };
};

const findOwn = (own: string | undefined): Division | undefined => {
  const name = own === undefined ? undefined : nameOf(own);
  return own === undefined || name === undefined ? undefined : division(own, name);
};

/** The listed division of a code of 2, 4, 6, 9 or 12 digits. Villages are listed for the counties of the README only. */
export const findDivision = (code: DivisionCode): Division | undefined => findOwn(ownDigits(code));

const lineage = (code: DivisionCode): readonly Division[] => {
  const found: Division[] = [];
  for (let own = ownDigits(code); own !== undefined; own = parentDigits(own)) {
    const known = findOwn(own);
    if (known !== undefined) found.unshift(known);
  }
  return found;
};

/** Rows of the statistical list that are no place: the "city" that holds the districts of 北京, or the counties directly under a province. */
const fillers: readonly string[] = ['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划'];

/** Names from the province down, as an address is written; listed places only, without the filler rows of the source. */
export const divisionPath = (code: DivisionCode): readonly string[] =>
  lineage(code)
    .map(({ name }) => name)
    .filter((name) => !fillers.includes(name));

/** The listed places directly under a place, by code. */
export const partsOf = (code: DivisionCode): readonly Division[] => {
  const own = ownDigits(code);
  if (own === undefined || own.length === 12) return [];
  const names = own.length === 9 ? villageNamesOfCounty(own.slice(0, 6)) : namesOfProvince(own.slice(0, 2));
  return [...names].filter(([part]) => ownDigits(part) === part && parentDigits(part) === own).map(([part, name]) => division(part, name));
};

const repealedAs = (code: DivisionCode): { name: string; year: number } | undefined => {
  const line = repealedCounties('').get(code.slice(0, 6));
  return line === undefined ? undefined : { name: line.slice(5), year: Number(line.slice(0, 4)) };
};

/**
 * Looks a code up. What the list does not know is accepted and flagged: identity numbers carry the county code of the day they were
 * issued, and those with repealed codes are valid: R-DOCK-22.
 */
export const checkDivision = (code: DivisionCode): DivisionCheck => {
  const known = findDivision(code);
  if (known !== undefined) return { known: true, division: known };
  const nearest = lineage(code).at(-1);
  const held = nearest === undefined ? {} : { nearest };
  const repealed = repealedAs(code);
  if (repealed !== undefined) return { known: false, flag: 'repealed-division', repealed, ...held };
  return { known: false, flag: 'unknown-division', ...held };
};
