import { caseTypes, type CaseType } from './case-types.js';
import { courtPattern, isCourtCode } from './courts.js';

/** The four elements of a case number (案号) and nothing more: R-CN-01. */
export interface CaseNumber {
  /** Calendar year of acceptance: R-CN-02. */
  readonly year: number;
  readonly court: string;
  readonly type: CaseType;
  /** From 1, without padding: R-CN-05. */
  readonly serial: number;
}

/** What a serial runs in: R-CN-05. */
export type CaseSeries = Pick<CaseNumber, 'year' | 'court' | 'type'>;

/** Longest first, so that 民诉前调 is not read as 诉前调. */
const types = Object.keys(caseTypes).sort((a, b) => b.length - a.length);
const grammar = new RegExp(`^\\(((?:19|20)\\d{2})\\)(${courtPattern})(${types.join('|')})([1-9]\\d{0,7})号$`);

export const isCaseType = (text: string): text is CaseType => Object.hasOwn(caseTypes, text);

const checkSeries = ({ year, court, type }: CaseSeries): void => {
  if (!Number.isInteger(year) || year < 1900 || year > 2099) throw new RangeError(`"${year}" is no year of a case number`);
  if (!isCourtCode(court)) throw new RangeError(`"${court}" is no court code`);
  if (!isCaseType(type)) throw new RangeError(`"${String(type)}" is no case type`);
};

/**
 * Half-width form, `(2024)粤0604诉前调确1716号`: R-CN-14.
 * @throws RangeError when an element is out of the grammar of R-CN-15.
 */
export const formatCaseNumber = (number: CaseNumber): string => {
  checkSeries(number);
  const { year, court, type, serial } = number;
  if (!Number.isInteger(serial) || serial < 1 || serial > 99_999_999) throw new RangeError(`"${serial}" is no serial of a case number`);
  return `(${year})${court}${type}${serial}号`;
};

/** Reads a case number in half-width or full-width form, spaces ignored (R-CN-14); undefined for anything else. */
export const parseCaseNumber = (text: string): CaseNumber | undefined => {
  const found = grammar.exec(text.normalize('NFKC').replaceAll(/\s/g, ''));
  if (!found) return undefined;
  const [, year, court, type, serial] = found as unknown as [string, string, string, CaseType, string];
  return { year: Number(year), court, type, serial: Number(serial) };
};

/**
 * The id of the stream that counts a series, `2024-鄂0204-民特`: one sequencer per court, year and type (R-CN-16).
 * @throws RangeError when an element is out of the grammar.
 */
export const seriesKey = (series: CaseSeries): string => {
  checkSeries(series);
  return `${series.year}-${series.court}-${series.type}`;
};
