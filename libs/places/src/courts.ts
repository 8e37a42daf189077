import { type CourtCode, deriveParentCourt, supremeCourt } from './court-codes.js';
import { basicCourtLines, intermediateCourtLines, parentExceptions } from './data/court-list.js';
import { type DivisionCode, fullCode, isWithin, ownDigits } from './division-code.js';
import { provinces } from './provinces.js';

export type CourtLevel = 'supreme' | 'high' | 'intermediate' | 'basic';

/** A people's court (人民法院). Tribunals are no courts: R-CN-13. */
export interface Court {
  readonly code: CourtCode;
  readonly name: string;
  readonly level: CourtLevel;
  /** 12 digits; absent for the whole country and where the area is no single division. */
  readonly division?: DivisionCode;
  readonly parent?: CourtCode;
  /** `derived` follows R-CN-10..11 and was not read in a publication. */
  readonly codeSource: 'published' | 'derived';
  /** The case number or the rule id in which the code was read. */
  readonly seenIn?: string;
}

const courtFromLine =
  (level: 'intermediate' | 'basic') =>
  (line: string): Court => {
    const [code = '', division = '-', name = '', seenIn] = line.split(' ');
    const parent = parentExceptions[code] ?? deriveParentCourt(code);
    return {
      code,
      name,
      level,
      codeSource: seenIn === undefined ? 'derived' : 'published',
      ...(division === '-' ? {} : { division: fullCode(division) }),
      ...(parent === undefined ? {} : { parent }),
      ...(seenIn === undefined ? {} : { seenIn }),
    };
  };

/** High courts carry their province's abbreviation, the Corps 兵, the army 军: R-CN-09. */
const highCourts = (): readonly Court[] => [
  ...provinces.map(({ code, name, abbreviation }): Court => {
    const known = { code: abbreviation, name: `${name}高级人民法院`, level: 'high', division: fullCode(code) } as const;
    return { ...known, parent: supremeCourt, codeSource: 'published', seenIn: 'R-CN-09' };
  }),
  {
    code: '兵',
    name: '新疆维吾尔自治区高级人民法院生产建设兵团分院',
    level: 'high',
    parent: supremeCourt,
    codeSource: 'published',
    seenIn: 'R-CN-09',
  },
  { code: '军', name: '中国人民解放军军事法院', level: 'high', parent: supremeCourt, codeSource: 'published', seenIn: 'R-CN-09' },
];

/** The courts listed here: the Supreme Court, all high courts, and the intermediate and basic courts of the published cases. */
export const courts: readonly Court[] = [
  { code: supremeCourt, name: '中华人民共和国最高人民法院', level: 'supreme', codeSource: 'published', seenIn: 'R-CN-09' },
  ...highCourts(),
  ...intermediateCourtLines.trim().split('\n').map(courtFromLine('intermediate')),
  ...basicCourtLines.trim().split('\n').map(courtFromLine('basic')),
];

const byCode: ReadonlyMap<CourtCode, Court> = new Map(courts.map((court) => [court.code, court]));

export const findCourt = (code: CourtCode): Court | undefined => byCode.get(code);

export const courtName = (code: CourtCode): string | undefined => byCode.get(code)?.name;

/**
 * The listed basic courts whose area holds the place: one for a county and what lies in it, three for 东莞, none where none is listed
 * (`deriveCourtCode` then gives the code the rule would give).
 */
export const courtsOf = (divisionCode: DivisionCode): readonly Court[] => {
  const own = ownDigits(divisionCode);
  if (own === undefined) return [];
  return courts.filter(({ level, division }) => level === 'basic' && division !== undefined && isWithin(own, division));
};

/** The court above: as listed, else by R-CN-10. Undefined for the Supreme Court and where neither tells. */
export const parentCourt = (code: CourtCode): CourtCode | undefined => {
  const listed = byCode.get(code);
  return listed === undefined ? deriveParentCourt(code) : listed.parent;
};

/** Whether a court is the ancestor or stands below it: what a court sees of the courts in its tree. */
export const isWithinCourtTree = (code: CourtCode, ancestorCode: CourtCode): boolean => {
  for (let court: CourtCode | undefined = code; court !== undefined; court = parentCourt(court)) {
    if (court === ancestorCode) return true;
  }
  return false;
};
