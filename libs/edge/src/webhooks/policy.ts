/** How patiently an endpoint is tried. All times in milliseconds. */
export interface Policy {
  /** For one request. */
  readonly patience: number;
  /** Pause after the first failure; doubled after each further one. */
  readonly firstPause: number;
  readonly longestPause: number;
  /** It is disabled after this many failures in a row ... */
  readonly failures: number;
  /** ... that have gone on for at least this long. */
  readonly failingFor: number;
  /** How long the secret before still signs after a rotation. */
  readonly overlap: number;
}

export const DEFAULT_POLICY: Policy = {
  patience: 10_000,
  firstPause: 2_000,
  longestPause: 3_600_000,
  failures: 20,
  failingFor: 3 * 24 * 3_600_000,
  overlap: 24 * 3_600_000,
};

/**
 * Pause before the next attempt: exponential, of which a random half is taken away, so that many endpoints of one host do not come at once.
 * @param failures in a row, from 1
 * @param random from 0 to below 1
 */
export const pauseAfter = (failures: number, { firstPause, longestPause }: Policy, random: number): number => {
  const whole = Math.min(longestPause, firstPause * 2 ** Math.min(failures - 1, 40));
  return Math.round(whole * (1 - random / 2));
};
