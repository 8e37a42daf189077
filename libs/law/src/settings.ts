/**
 * Every number that rests on general knowledge or on a design choice (confidence M or D), and so may be set by a court or an operator.
 * Days are calendar days unless named otherwise.
 */
export interface Settings {
  /** Time to supply missing papers. */
  readonly supplementDays: number;
  /** How far all parties together may extend a mediation before docketing. */
  readonly mediationExtensionCapDays: number;
  readonly villageTierDays: number;
  readonly townshipTierDays: number;
  /** When the board warns that a confirmation has not been decided. */
  readonly confirmationWarningDays: number;
  /** Within which a docketed case is routed (程序分流). */
  readonly routingDays: number;
  /** Within which the police are expected to answer a transferred clue. */
  readonly policeReplyDays: number;
  readonly enforcementYears: number;
  readonly redResponseHours: number;
  readonly yellowResponseHours: number;
  readonly greenResponseDays: number;
  readonly greenRevisitDays: number;
  /** Retention of a mediation that never became a case. */
  readonly mediationRetentionYears: number;
  /** Retention of a file with a suit in it: the longest term, since no class is recorded (R-RET-03). */
  readonly caseFileRetentionYears: number;
  /** Whether an agreement mediated by an administrative body may be confirmed. */
  readonly administrativeMediationConfirmable: boolean;
  /** Number series of a confirmation after commissioned mediation; before 2022 always 民特. */
  readonly commissionedCaseType: '诉前调确' | '民特';
  /** Whether the court fee is halved for summary procedure, mediation and withdrawal. */
  readonly halveCourtFee: boolean;
  /** A divorce without property beyond the threshold, yuan, 50 to 300. */
  readonly divorceFee: string;
}

/** The rule each setting stands for, and how sure the rule book is of it. */
export const settingRules: { readonly [Key in keyof Settings]: { readonly rule: string; readonly confidence: 'M' | 'D' } } = {
  supplementDays: { rule: 'R-CONF-10', confidence: 'D' },
  mediationExtensionCapDays: { rule: 'R-MED-52', confidence: 'D' },
  villageTierDays: { rule: 'R-DIV-97', confidence: 'D' },
  townshipTierDays: { rule: 'R-DIV-97', confidence: 'D' },
  confirmationWarningDays: { rule: 'R-CONF-22', confidence: 'D' },
  routingDays: { rule: 'R-DIV-31', confidence: 'M' },
  policeReplyDays: { rule: 'R-SHAM-86', confidence: 'M' },
  enforcementYears: { rule: 'R-AGR-19', confidence: 'M' },
  redResponseHours: { rule: 'R-RISK-06', confidence: 'D' },
  yellowResponseHours: { rule: 'R-RISK-06', confidence: 'D' },
  greenResponseDays: { rule: 'R-RISK-06', confidence: 'D' },
  greenRevisitDays: { rule: 'R-RISK-06', confidence: 'D' },
  mediationRetentionYears: { rule: 'R-RET-04', confidence: 'D' },
  caseFileRetentionYears: { rule: 'R-RET-01', confidence: 'M' },
  administrativeMediationConfirmable: { rule: 'R-CONF-37', confidence: 'D' },
  commissionedCaseType: { rule: 'R-OPEN-01', confidence: 'M' },
  halveCourtFee: { rule: 'R-DOCK-20', confidence: 'M' },
  divorceFee: { rule: 'R-DOCK-19', confidence: 'D' },
};

export const defaultSettings: Settings = {
  supplementDays: 7,
  mediationExtensionCapDays: 30,
  villageTierDays: 7,
  townshipTierDays: 15,
  confirmationWarningDays: 10,
  routingDays: 3,
  policeReplyDays: 3,
  enforcementYears: 2,
  redResponseHours: 2,
  yellowResponseHours: 24,
  greenResponseDays: 3,
  greenRevisitDays: 30,
  mediationRetentionYears: 30,
  caseFileRetentionYears: 60,
  administrativeMediationConfirmable: false,
  commissionedCaseType: '诉前调确',
  halveCourtFee: true,
  divorceFee: '50.00',
};
