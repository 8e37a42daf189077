import type { Settings } from './settings.js';

/** A statutory or set number with the rule it comes from. `unit` says whether days are working days: R-TIME-04. */
export interface Limit {
  readonly count: number;
  readonly unit: 'day' | 'working-day' | 'month' | 'year' | 'hour';
  readonly rule: string;
}

const limit = (count: number, unit: Limit['unit'], rule: string): Limit => ({ count, unit, rule });

/** What the law fixes. The same in all three packs; where a pack differs it says so. */
export const statutory = {
  docketing: limit(7, 'day', 'R-DOCK-03'),
  confirmationApplication: limit(30, 'day', 'R-CONF-02'),
  /** After the obstacle ends. */
  excuse: limit(10, 'day', 'R-CONF-34'),
  acceptance: limit(3, 'day', 'R-CONF-13'),
  rulingInternal: limit(15, 'day', 'R-CONF-20'),
  /** On top of `rulingInternal`, with the court president's approval. */
  rulingExtension: limit(10, 'day', 'R-CONF-20'),
  /** From docketing; extendable by the president. */
  rulingStatutory: limit(30, 'day', 'R-CONF-21'),
  objectionParty: limit(15, 'day', 'R-CONF-29'),
  /** A fixed period: never suspended, interrupted or extended (R-TIME-07). */
  objectionOutsider: limit(6, 'month', 'R-CONF-29'),
  chooseMediator: limit(2, 'working-day', 'R-MED-29'),
  appointMediator: limit(3, 'working-day', 'R-MED-30'),
  acceptCommission: limit(3, 'working-day', 'R-MED-31'),
  /** Help of a mediator with a one-sided application. */
  askOtherParty: limit(3, 'working-day', 'R-MED-32'),
  mediationBeforeDocket: limit(30, 'day', 'R-MED-52'),
  mediationOrdinary: limit(15, 'day', 'R-MED-53'),
  mediationSummary: limit(7, 'day', 'R-MED-53'),
  labourMediation: limit(15, 'day', 'R-MED-60'),
  complaintToDefendant: limit(5, 'day', 'R-DOCK-17'),
  defence: limit(15, 'day', 'R-DOCK-17'),
  grievanceAnswer: limit(15, 'day', 'R-DOCK-15'),
  protectionOrder: limit(72, 'hour', 'R-PPO-06'),
  protectionOrderUrgent: limit(24, 'hour', 'R-PPO-06'),
  protectionOrderLength: limit(6, 'month', 'R-PPO-08'),
  protectionOrderReview: limit(5, 'day', 'R-PPO-09'),
  thirdPartyRevocation: limit(6, 'month', 'R-SHAM-91'),
  proposalReply: limit(2, 'month', 'R-SUG-07'),
} as const satisfies Record<string, Limit>;

/** What a court may set. */
export const chosen = (settings: Settings) =>
  ({
    supplement: limit(settings.supplementDays, 'day', 'R-CONF-10'),
    mediationExtensionCap: limit(settings.mediationExtensionCapDays, 'day', 'R-MED-52'),
    villageTier: limit(settings.villageTierDays, 'day', 'R-DIV-97'),
    townshipTier: limit(settings.townshipTierDays, 'day', 'R-DIV-97'),
    confirmationWarning: limit(settings.confirmationWarningDays, 'day', 'R-CONF-22'),
    routing: limit(settings.routingDays, 'day', 'R-DIV-31'),
    policeReply: limit(settings.policeReplyDays, 'day', 'R-SHAM-86'),
    enforcement: limit(settings.enforcementYears, 'year', 'R-AGR-19'),
    redResponse: limit(settings.redResponseHours, 'hour', 'R-RISK-06'),
    yellowResponse: limit(settings.yellowResponseHours, 'hour', 'R-RISK-06'),
    greenResponse: limit(settings.greenResponseDays, 'day', 'R-RISK-06'),
    greenRevisit: limit(settings.greenRevisitDays, 'day', 'R-RISK-06'),
    mediationRetention: limit(settings.mediationRetentionYears, 'year', 'R-RET-04'),
  }) satisfies Record<string, Limit>;

export type LimitKey = keyof typeof statutory | keyof ReturnType<typeof chosen>;
export type Limits = { readonly [Key in LimitKey]: Limit };
