import type { Intake } from '@fengqiao/contracts';

/** The rule each ground of non-acceptance rests on. That a claim is past its limitation period is none (R-DOCK-23). */
export const groundRules: Readonly<Record<Intake.Ground, string>> = {
  'not-directly-interested': 'R-DOCK-05',
  'no-definite-defendant': 'R-DOCK-05',
  'no-specific-claim': 'R-DOCK-05',
  'outside-civil-scope': 'R-DOCK-05',
  unlawful: 'R-DOCK-11',
  'state-security': 'R-DOCK-11',
  'administrative-suit': 'R-DOCK-12',
  'arbitration-agreement': 'R-DOCK-12',
  'other-organ': 'R-DOCK-12',
  'wrong-court': 'R-DOCK-12',
  'already-decided': 'R-DOCK-12',
  'statutory-no-suit-period': 'R-DOCK-12',
  'divorce-bar': 'R-DOCK-12',
  'duplicate-suit': 'R-DOCK-14',
  'not-corrected': 'R-DOCK-09',
};
