import { processConfig, type ProcessConfig } from '@fengqiao/edge';

/** The only reader of the environment of this service, when it runs as a process of its own. @throws ConfigProblem */
export const readConfig = (): ProcessConfig => processConfig(process.env, 8082);
