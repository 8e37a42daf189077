/** What goes wrong while our store is raced. Each part counts what it did. */
import { START } from '@fengqiao/event-store';
import { postgresStore } from '@fengqiao/event-store/postgres';
import { once } from '../bench/lib/server.mjs';
import { chance, pause } from './chance.mjs';
import { appendOf, servicePool } from './ours.mjs';
import { idOf } from './tally.mjs';

/** An event that the database itself refuses: a function that raises in the middle of a batch. */
export const POISON = `
  create function refuse_poison() returns trigger language plpgsql as $f$
  begin raise exception 'poisoned'; end $f$;
  create trigger poison before insert on log.event for each row when (new.type = 'Poisoned') execute function refuse_poison();`;

const KILL = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and application_name = any ($1) and pid <> pg_backend_pid() order by random() limit 1`;

/** Repeats a deed at irregular intervals, first soon, until told to stop; a deed that another one's outage made fail is tried next time. */
const repeated = (milliseconds, { below }, deed) => {
  let [going, done] = [true, 0];
  const loop = async () => {
    await pause(milliseconds / 4);
    for (; going; await pause(milliseconds / 2 + below(milliseconds))) {
      if (await deed().catch(() => false)) done += 1;
    }
  };
  const ended = loop();
  return async () => {
    going = false;
    await ended;
    return done;
  };
};

const killBackend = (url) => async () => {
  const { rowCount } = await once(url, KILL, [['race-writer', 'race-writer', 'race-reader']]);
  return rowCount > 0;
};

/**
 * A service whose session stays in an open transaction after an append, never committing it. The store must end it and go on;
 * what it was answered does not count, since its own transaction was never committed.
 */
const idleSession = (url) => {
  let number = 0;
  return async () => {
    const pool = servicePool(url, 1);
    pool.on('connect', (client) => void client.query('begin').catch(() => undefined));
    const writes = [{ stream: 'race-0', subject: 'dispute-0', ids: [idOf(0x2000, (number += 1))] }];
    const wanted = { command: idOf(0x3000, number), writes, type: 'Raced' };
    const answer = await postgresStore(pool)
      .append(appendOf(wanted))
      .catch(() => undefined);
    await pause(1_000);
    await pool.end();
    return answer?.kind === 'recorded' && answer.checkpoint !== START;
  };
};

/**
 * @param server answers `crash()`: kill -9 of the postmaster, then a start
 * @param pace seconds between two crashes; milliseconds between two of the others
 */
export const disturbances = (server, url, { seed, crashEvery, killEvery, idleEvery }) => {
  const draws = chance(seed);
  const crash = async () => {
    await server.crash();
    return true;
  };
  const running = {
    backendsKilled: repeated(killEvery, draws, killBackend(url)),
    postmastersKilled: repeated(crashEvery, draws, crash),
    idleInTransaction: repeated(idleEvery, draws, idleSession(url)),
  };
  return {
    async stop() {
      const counts = {};
      for (const [name, stop] of Object.entries(running)) counts[name] = await stop();
      return counts;
    },
  };
};
