import { type DivisionCode, ownDigits } from './division-code.js';
import { provinceByAbbreviation, provinceOf } from './provinces.js';

/** The short name of a court in a case number (法院代字): 最高法, 鄂, 鄂02, 鄂0205. */
export type CourtCode = string;

export const supremeCourt: CourtCode = '最高法';

/** Cities whose counties are tried elsewhere than "their own" intermediate court, so that no rule gives a code: 儋州, 省直辖. */
const cityWithoutCourt = (city: string): boolean => city.slice(2) === '90' || city === '4604';

/** County codes that name no county with a court of its own by the rule: see `deriveCourtCode`. */
const hasNoCourt = (own: string, municipality: boolean): boolean => {
  const city = Number(own.slice(2, 4));
  const county = Number(own.slice(4, 6));
  const wholeCity = county === 0 || (county === 1 && city <= 20 && !municipality);
  const developmentZone = county >= 71 && county <= 79;
  return wholeCity || developmentZone || own.startsWith('6590');
};

/**
 * The code of the court of a place by rule: the province's abbreviation and the middle digits of the division code, 330102 -> 浙0102, 4407 -> 粤07
 * (R-CN-10, R-CN-11). A township or village gives the code of its county's court (R-CN-13).
 * Undefined where the rule does not hold: the cities of municipalities, cities without counties below city level (东莞 has three courts, 嘉峪关 is 620201 in the statistics),
 * statistical development zones (71-79), the Corps (6590xx), and what is no division code.
 * A derived code is a default, not a fact: a court keeps its code when districts change (R-CN-08), and special courts have ranges of their own (R-CN-12).
 */
export const deriveCourtCode = (divisionCode: DivisionCode): CourtCode | undefined => {
  const own = ownDigits(divisionCode);
  const province = own === undefined ? undefined : provinceOf(own);
  if (own === undefined || province === undefined) return undefined;
  if (own.length === 2) return province.abbreviation;
  if (own.length === 4) return province.municipality || cityWithoutCourt(own) ? undefined : province.abbreviation + own.slice(2);
  return hasNoCourt(own, province.municipality) ? undefined : province.abbreviation + own.slice(2, 6);
};

/**
 * The court above, by code alone: 浙0102 -> 浙01 -> 浙 -> 最高法 (R-CN-10). Undefined where the code does not tell: basic courts of
 * municipalities (京0105 is under 京03), of counties directly under a province (90s), and special ranges (R-CN-12).
 */
export const deriveParentCourt = (code: CourtCode): CourtCode | undefined => {
  const match = /^(\p{Script=Han})(\d{2})?(\d{2})?$/u.exec(code);
  const province = match === null ? undefined : provinceByAbbreviation(match[1] ?? '');
  if (match === null || province === undefined) return undefined;
  const [, abbreviation, city, county] = match;
  if (city === undefined) return supremeCourt;
  if (county === undefined) return abbreviation;
  return province.municipality || Number(city) > 70 ? undefined : code.slice(0, 3);
};
