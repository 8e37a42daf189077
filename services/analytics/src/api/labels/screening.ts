import type { LabelTable } from './label.js';

/** Never shown to parties and mediators (R-ACC-01). */
export const screeningLabels: LabelTable = {
  CaseFileNoted: ['收到待甄别材料', 'Case file noted'],
  ApplicationNoted: ['知悉确认申请', 'Application noted'],
  DenialNoted: ['知悉当事人否认申请', 'Denial noted'],
  PatternNoted: ['发现系列特征', 'Part of a series'],
  SeriesMarkNoted: ['同系列出现显著特征', 'A telling sign in its series'],
  FindingAdded: ['补充查明的事实', 'Finding added'],
  IndicatorFired: ['触发识别指标', 'Indicator fired'],
  SubmissionScreened: ['完成虚假诉讼甄别', 'Submission screened'],
  SuspicionRaised: ['提出虚假诉讼疑点', 'Suspicion raised'],
  SuspicionClosed: ['排除虚假诉讼疑点', 'Suspicion closed'],
  ClueFeedbackNoted: ['线索反馈在案', 'Feedback on a clue noted'],
  RulingNoted: ['知悉裁定', 'Ruling noted'],
};
