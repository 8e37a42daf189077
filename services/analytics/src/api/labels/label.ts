import type { Analytics } from '@fengqiao/contracts';

export type Label = Analytics.Label;

/** By event type: the words of a newcomer, Chinese and English. */
export type LabelTable = Readonly<Record<string, readonly [zh: string, en: string]>>;
