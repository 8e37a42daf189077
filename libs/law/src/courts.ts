/** First characters of court codes: provinces, 兵 the Xinjiang Corps, 军 the armed forces (R-CN-09). */
const PREFIX = '京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新军兵';

/** Source of the regular expression of a court code: R-CN-15. */
export const courtPattern = `最高法|[${PREFIX}](?:\\d{2}(?:\\d{2})?)?`;

const whole = new RegExp(`^(?:${courtPattern})$`);

export type CourtLevel = 'supreme' | 'high' | 'intermediate' | 'basic';

export const isCourtCode = (text: string): boolean => whole.test(text);

/** The level a code tells: none, two or four digits (R-CN-10). Undefined for what is no court code. */
export const courtLevel = (code: string): CourtLevel | undefined => {
  if (!isCourtCode(code)) return undefined;
  if (code === '最高法') return 'supreme';
  return ({ 1: 'high', 3: 'intermediate', 5: 'basic' } as const)[code.length as 1 | 3 | 5];
};

/** The court above: 鄂0204, 鄂02, 鄂, 最高法. Undefined above the Supreme Court and for what is no court code. */
export const courtAbove = (code: string): string | undefined => {
  const level = courtLevel(code);
  if (level === 'basic') return code.slice(0, 3);
  if (level === 'intermediate') return code.slice(0, 1);
  return level === 'high' ? '最高法' : undefined;
};
