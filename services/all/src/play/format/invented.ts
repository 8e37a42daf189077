import { createHash } from 'node:crypto';
import { textOf } from './text.js';

/**
 * People nobody has met. Everything follows from the case and the key, so that a file is always played with the same people.
 * The order codes 996 to 999 are kept out of ordinary identity numbers (they were set aside for people over a hundred),
 * so that no invented number can be anybody's.
 */
const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎'];
const FIRST = [...'建志国文永春明德秀桂玉海长兴庆家学忠新振大小云金成立光正宝福'];
const SECOND = [...'华军平兰英芳明林生荣芬贵山梅元强红萍良辉东勇琴珍霞娟超涛杰'];
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** A number below `below` that is always the same for the same words. */
const draw = (below: number, ...words: readonly string[]): number =>
  createHash('sha256').update(words.join('\u0000')).digest().readUInt32BE(0) % below;

const pick = (letters: readonly string[], ...words: readonly string[]): string => letters[draw(letters.length, ...words)] ?? '';

export const checkDigit = (first17: string): string =>
  CHECKS[WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(first17[index]), 0) % 11] ?? '';

export const inventedName = (scenario: string, key: string): string =>
  pick(SURNAMES, scenario, key, 'surname') + pick(FIRST, scenario, key, 'first') + pick(SECOND, scenario, key, 'second');

/** @param county six digits @param nth keeps the numbers of one case apart */
export const inventedId = (county: string, nth: number, sex: 'male' | 'female'): string => {
  const born = new Date(Date.UTC(1962, 0, 1 + (nth % 12_000))).toISOString().slice(0, 10).replaceAll('-', '');
  const order = 996 + (sex === 'male' ? 1 : 0) + (Math.floor(nth / 12_000) % 2) * 2;
  const first17 = `${county}${born}${order}`;
  return first17 + checkDigit(first17);
};

export const inventedSex = (scenario: string, key: string): 'male' | 'female' => (draw(2, scenario, key, 'sex') === 0 ? 'male' : 'female');

/** Numbers that begin with 100 are not given to mobile phones. */
export const inventedPhone = (scenario: string, key: string): string =>
  `100${String(draw(100_000_000, scenario, key, 'phone')).padStart(8, '0')}`;

/** Shares a sum out among `count` people: whole yuan, none equal by design, exact in total. @param total yuan, decimal string */
export const shareOut = (total: string, count: number, scenario: string, key: string): readonly string[] => {
  const cents = Math.round(Number(total) * 100);
  const weights = Array.from({ length: count }, (_, index) => 60 + draw(81, scenario, key, String(index)));
  const sum = weights.reduce((a, b) => a + b, 0);
  const shares = weights.map((weight) => Math.floor((cents * weight) / sum / 100) * 100);
  const left = cents - shares.reduce((a, b) => a + b, 0);
  return shares.map((share, index) => money(index === count - 1 ? share + left : share));
};

/** Cents as a decimal string of yuan. */
export const money = (cents: number): string => {
  const yuan = Math.floor(cents / 100);
  const rest = cents % 100;
  return rest === 0 ? String(yuan) : `${yuan}.${String(rest).padStart(2, '0')}`;
};

/** What a file writes for a sum, `7,600` or 7600, as a decimal string. */
export const yuanOf = (value: unknown): string | undefined =>
  value === undefined ? undefined : money(Math.round(Number(textOf(value).replaceAll(',', '')) * 100));
