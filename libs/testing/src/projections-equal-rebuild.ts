import { randomUUID } from 'node:crypto';
import { readModelsOf, type Platform } from '@fengqiao/edge';
import type { Job } from '@fengqiao/projections';

export interface ComparedModel {
  readonly service: string;
  readonly model: string;
  readonly rows: number;
  readonly differing: number;
}

const ended = async (platform: Platform, service: string, asked: Job): Promise<Job> => {
  const jobs = [...platform.services.values()].find(({ definition }) => definition.name === service)?.jobs;
  await jobs?.idle();
  const job = await jobs?.find(asked.id);
  if (job?.status !== 'done' || !job.result)
    throw new Error(`${service}.${asked.model} could not be compared: ${job?.reason ?? job?.status}`);
  return job;
};

/**
 * Folds every read model of every service again from the start of the log, into tables of its own, and compares all rows with those that
 * serve, at one instant: every model, with how many rows differ. Serving goes on meanwhile.
 */
export const projectionsEqualRebuild = async (platform: Platform): Promise<readonly ComparedModel[]> => {
  const compared: ComparedModel[] = [];
  for (const { definition, jobs } of platform.services.values())
    for (const { name: model } of readModelsOf(definition)) {
      const asked = await jobs.ask({ id: randomUUID(), kind: 'compare', model, askedBy: 'test', moment: {} });
      const { result } = await ended(platform, definition.name, asked);
      compared.push({ service: definition.name, model, rows: result?.rows ?? 0, differing: result?.differing ?? -1 });
    }
  return compared;
};
