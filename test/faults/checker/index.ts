import { Client as Database } from 'pg';
import { readLog, violations, type Evidence, type Violation } from './evidence.js';
import { effectsOnce, heardInOrder, nothingHeld } from './of-hearing.js';
import { oneTree } from './of-ledger.js';
import { batchesOnce, contiguous, noneLost, noPhantoms, numbersInOrder } from './of-log.js';

export type { Evidence, Violation } from './evidence.js';

/** I8: every read model is what a fold of the log from its start gives. */
const modelsAreFolds = ({ compared }: Evidence): readonly Violation[] =>
  violations('I8', [
    ...(compared.length === 0 ? ['no read model was compared'] : []),
    ...compared.flatMap(({ service, model, rows, differing }) =>
      differing === 0 ? [] : [`${service}.${model}: ${differing} of ${rows} rows are not what the log says`],
    ),
  ]);

/** Looks at what a run left behind. An empty list: every promise held. */
export const check = async (evidence: Evidence): Promise<readonly Violation[]> => {
  const database = new Database({ connectionString: evidence.databaseUrl });
  await database.connect();
  try {
    const log = await readLog(database);
    return [
      ...noneLost(log, evidence.history),
      ...noPhantoms(log, evidence.history),
      ...batchesOnce(log),
      ...(await effectsOnce(database, log, evidence)),
      ...(await heardInOrder(database, log, evidence)),
      ...contiguous(log),
      ...(await oneTree(log, evidence)),
      ...modelsAreFolds(evidence),
      ...numbersInOrder(log),
      ...(await nothingHeld(database, evidence)),
    ];
  } finally {
    await database.end();
  }
};
