/** Families of causes that other rules ask about: screening, routing, jurisdiction. */
export type CauseKind =
  | 'personality'
  | 'family'
  | 'family-status'
  | 'inheritance'
  | 'real-right'
  | 'neighbour'
  | 'rural-land'
  | 'contract'
  | 'sale'
  | 'house-sale'
  | 'loan'
  | 'bank-card'
  | 'lease'
  | 'construction'
  | 'property-service'
  | 'service'
  | 'labour-service'
  | 'ip'
  | 'competition'
  | 'data'
  | 'labour'
  | 'maritime'
  | 'company'
  | 'bankruptcy'
  | 'finance'
  | 'insurance'
  | 'tort'
  | 'traffic'
  | 'medical'
  | 'product'
  | 'confirmation'
  | 'special-procedure'
  | 'payment-order'
  | 'public-notice'
  | 'preservation'
  | 'protection-order'
  | 'public-interest'
  | 'third-party-revocation'
  | 'enforcement-objection';

/** By second-level group of 2025, the last group of each family: [up to and including group, kind]. */
const byGroup: readonly (readonly [upTo: number, kind: CauseKind])[] = [
  [1, 'personality'],
  [2, 'family'],
  [3, 'inheritance'],
  [9, 'real-right'],
  [12, 'contract'],
  [14, 'ip'],
  [16, 'competition'],
  [18, 'data'],
  [21, 'labour'],
  [22, 'maritime'],
  [26, 'company'],
  [27, 'bankruptcy'],
  [30, 'finance'],
  [31, 'insurance'],
  [34, 'finance'],
  [35, 'tort'],
  [40, 'special-procedure'],
  [42, 'confirmation'],
  [44, 'special-procedure'],
  [45, 'payment-order'],
  [46, 'public-notice'],
  [48, 'bankruptcy'],
  [50, 'preservation'],
  [51, 'protection-order'],
  [55, 'special-procedure'],
  [56, 'special-procedure'],
  [57, 'public-interest'],
  [58, 'third-party-revocation'],
  [59, 'enforcement-objection'],
];

/** Where a third-level cause (and all under it) belongs to a narrower family than its group. Codes of 2025. */
const byCode: Readonly<Record<string, CauseKind>> = {
  ...Object.fromEntries(['14', '17', '18', '21', '25', '26'].map((code) => [code, 'family-status'])),
  '55': 'neighbour',
  ...Object.fromEntries(['65', '66', '68', '136', '137', '138', '139', '140'].map((code) => [code, 'rural-land'])),
  '88': 'sale',
  ...Object.fromEntries(['95', '96'].map((code) => [code, 'house-sale'])),
  '108': 'loan',
  '115': 'bank-card',
  ...Object.fromEntries(['116', '117'].map((code) => [code, 'lease'])),
  '120': 'construction',
  '126': 'property-service',
  '142': 'service',
  ...Object.fromEntries(['144', '405', '406'].map((code) => [code, 'labour-service'])),
  '410': 'product',
  ...Object.fromEntries(['411', '412'].map((code) => [code, 'traffic'])),
  '413': 'medical',
};

const thirdLevel = (code: string): string => code.split('.')[0] ?? code;

export const causeKind = (code: string, group: number): CauseKind =>
  byCode[thirdLevel(code)] ?? byGroup.find(([upTo]) => group <= upTo)?.[1] ?? 'contract';

/** Why a cause names something that is never confirmed: the grounds (3) to (5) of CPL-I 355, R-CONF-14. */
export type NotConfirmable = 'status' | 'special-procedure' | 'bankruptcy' | 'real-right' | 'ip-right';

/** Validity or dissolution of marriage, parentage and adoption. */
const status = ['14', '17', '18', '21', '25'];
/** Asks who holds a real right. */
const realRight = ['38', '54', '56.1', '65.1', '272.1'];
/** Non-litigation procedures: groups 36 to 55 of 2025. */
const isSpecial = (group: number): boolean => group >= 36 && group <= 55;
const BANKRUPTCY = [27, 48];
const IP_TITLE = 14;

const within = (codes: readonly string[], code: string): boolean => codes.includes(code) || codes.includes(thirdLevel(code));

/** The clear ground against confirming such an agreement; undefined where it depends on each obligation of the agreement. */
export const notConfirmable = (code: string, name: string, group: number): NotConfirmable | undefined => {
  if (within(status, code)) return 'status';
  if (BANKRUPTCY.includes(group)) return 'bankruptcy';
  if (isSpecial(group)) return 'special-procedure';
  if (within(realRight, code)) return 'real-right';
  return group === IP_TITLE && code.includes('.') && name.endsWith('权属纠纷') ? 'ip-right' : undefined;
};

/** Whether the court may mediate: never special, payment-order and public-notice procedures, nor findings on status (R-DIV-03). */
export const mediable = (code: string, group: number): boolean => !isSpecial(group) && !within(['17', '21', '25.1'], code);
