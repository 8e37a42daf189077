import type { Confirmation } from '@fengqiao/contracts';
import type { Agreement } from './types.js';

export type Ground = Confirmation.NonAcceptanceGround;

/** The rule each ground of non-acceptance rests on. */
export const groundRules: Readonly<Record<Ground, string>> = {
  'out-of-time': 'R-CONF-34',
  'not-joint': 'R-CONF-35',
  'outside-scope': 'R-CONF-14',
  'not-this-court': 'R-CONF-14',
  status: 'R-CONF-14',
  'special-procedure': 'R-CONF-14',
  'real-or-ip-right': 'R-CONF-14',
  'after-docketing': 'R-CONF-36',
  'no-organisation': 'R-CONF-36',
  'not-written': 'R-CONF-36',
  'labour-not-payment': 'R-CONF-12',
};

const has = ({ content }: Agreement, ...kinds: readonly Agreement['content'][number][]): boolean =>
  content.some((kind) => kinds.includes(kind));

type Bar = readonly [Ground, (agreement: Agreement, administrativeConfirmable: boolean) => boolean];

/** What the agreement itself shows to be no matter for confirmation, obligation by obligation (R-CONF-12, 14, 36, 37). */
const bars: readonly Bar[] = [
  ['after-docketing', ({ afterDocketing }) => afterDocketing],
  [
    'no-organisation',
    ({ organisation: { kind } }, administrative) => kind === 'none' || (kind === 'administrative-body' && !administrative),
  ],
  ['not-written', ({ written }) => !written],
  ['status', (agreement) => has(agreement, 'status')],
  ['special-procedure', (agreement) => has(agreement, 'special-procedure', 'bankruptcy')],
  ['real-or-ip-right', (agreement) => has(agreement, 'real-right', 'ip-right')],
  [
    'labour-not-payment',
    ({ labour, organisation, content }) =>
      labour === true && organisation.kind === 'people-mediation-committee' && content.some((kind) => kind !== 'payment'),
  ],
];

/** @param administrativeConfirmable the court's setting for mediation by administrative bodies (R-CONF-37) */
export const barsOf = (agreement: Agreement, administrativeConfirmable: boolean): readonly Ground[] =>
  bars.filter(([, applies]) => applies(agreement, administrativeConfirmable)).map(([ground]) => ground);
