import type { Message } from '@fengqiao/bus';
import type { ReadModel } from './read-model.js';

/** The rows of a read model after these messages, by key, as its table would hold them: through JSON after every fold. */
export const foldedInMemory = <Row extends object>(model: ReadModel<Row>, messages: readonly Message[]): ReadonlyMap<string, Row> => {
  const rows = new Map<string, Row>();
  for (const message of messages)
    for (const key of model.keysOf(message)) {
      const row = model.fold(rows.get(key), message, key);
      if (row === undefined) rows.delete(key);
      else rows.set(key, JSON.parse(JSON.stringify(row)) as Row);
    }
  return rows;
};
