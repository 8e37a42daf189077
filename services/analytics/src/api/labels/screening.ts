import type { LabelTable } from './label.js';

export const screeningLabels: LabelTable = {
  SubmissionReceived: ['收到待甄别材料', 'Submission received'],
  SubmissionScreened: ['完成虚假诉讼甄别', 'Submission screened'],
  IndicatorFired: ['触发识别指标', 'Indicator fired'],
  SuspicionRaised: ['提出虚假诉讼疑点', 'Suspicion raised'],
  SuspicionCleared: ['排除虚假诉讼疑点', 'Suspicion cleared'],
  SuspicionClosed: ['疑点办结', 'Suspicion closed'],
};
