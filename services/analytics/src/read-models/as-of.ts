import type { DataSource } from 'typeorm';

/** The position of the log that the read models have reached: the same question at the same position has the same answer. */
export const asOf = async (source: DataSource): Promise<string> => {
  const rows = await source.query<{ checkpoint: string }[]>(`select checkpoint from analytics.checkpoint where name = 'projections'`);
  return rows[0]?.checkpoint ?? '';
};
