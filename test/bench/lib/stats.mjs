export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Half of the distance between the lowest and the highest, as a share of the median: how far rounds differ. */
export const spread = (values) => (Math.max(...values) - Math.min(...values)) / 2 / median(values);

/** @param share 0 to 1 */
export const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

/** What a side came to over the rounds. */
export const summary = (values) => ({ median: median(values), spread: spread(values), values });
