import type { Judged } from './report.mjs';

export interface WholeRun {
  readonly lines: readonly Judged[];
  readonly skipped: readonly { readonly names: readonly string[]; readonly why: string }[];
  readonly timing: { readonly rounds: number; readonly seconds: number };
  readonly versions: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, string>>;
  readonly load: string;
  readonly on?: string;
}
export declare const resultsOf: (run: WholeRun) => string;
