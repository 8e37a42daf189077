import type { Tier } from '@fengqiao/kernel';

/**
 * A division code (统计用区划代码): 2 digits for a province, 4 for a city, 6 for a county, 9 for a township, 12 for a village.
 * Any of them may be written with its own digits only, or filled up with zeros to 6 or 12: `42`, `420000` and `420000000000` are one place.
 */
export type DivisionCode = string;

export const divisionLevels = ['province', 'city', 'county', 'township', 'village'] as const;
export type DivisionLevel = (typeof divisionLevels)[number];

const ENDS = [2, 4, 6, 9, 12] as const;

/** The digits a place has of its own, without filling zeros; undefined when the text is no division code. */
export const ownDigits = (code: DivisionCode): string | undefined => {
  if (!/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/.test(code)) return undefined;
  let own = code;
  for (const [shorter, longer] of [
    [9, 12],
    [6, 9],
    [4, 6],
    [2, 4],
  ] as const) {
    if (own.length === longer && /^0+$/.test(own.slice(shorter))) own = own.slice(0, shorter);
  }
  return own === '00' ? undefined : own;
};

/** The one form in which a code is stored: 12 digits, filled up with zeros. */
export const fullCode = (own: string): DivisionCode => own.padEnd(12, '0');

export const levelOf = (own: string): DivisionLevel => divisionLevels[ENDS.findIndex((end) => end === own.length)] ?? 'village';

/** The own digits of the place that holds this one; cities without counties (东莞, 中山, 儋州) hold their townships themselves. */
export const parentDigits = (own: string): string | undefined => {
  const end = ENDS.findLast((candidate) => candidate < own.length);
  return end === undefined ? undefined : ownDigits(own.slice(0, end));
};

/** The county of a place, 6 digits; undefined for provinces, cities, and places of a city without counties. */
export const countyOf = (code: DivisionCode): string | undefined => {
  const own = ownDigits(code);
  if (own === undefined || own.length < 6) return undefined;
  return own.slice(4, 6) === '00' ? undefined : own.slice(0, 6);
};

/** Whether a place is the area or lies in it, by code alone: R-DIV-90, R-MET-12. False when either is no division code. */
export const isWithin = (code: DivisionCode, areaCode: DivisionCode): boolean => {
  const own = ownDigits(code);
  const area = ownDigits(areaCode);
  return own !== undefined && area !== undefined && own.startsWith(area);
};

/** The tier a place serves (村社区、乡镇街道): R-DIV-90. Counties and above are no tier: the court there is found by `courtsOf`. */
export const tierOf = (code: DivisionCode): Exclude<Tier, 'court'> | undefined => {
  const digits = ownDigits(code)?.length;
  if (digits === 12) return 'village';
  return digits === 9 ? 'township' : undefined;
};
