export interface Side {
  readonly median: number;
  readonly spread: number;
}
/** What one measure says; `atMost`: the ratio must not be above the target. */
export interface Measured {
  readonly name: string;
  readonly what: string;
  readonly unit: string;
  readonly ours: Side;
  readonly other: Side;
  readonly target: number | null;
  readonly atMost?: boolean;
  readonly note?: string;
  readonly profile?: readonly string[];
}
export interface Judged extends Measured {
  readonly ratio: number;
  readonly ok: boolean | null;
}
export declare const judged: (line: Measured) => Judged;
