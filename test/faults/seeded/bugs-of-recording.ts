import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatCheckpoint, formatNote, parseCheckpoint, parseNote } from '@fengqiao/ledger';
import { memoryFile, sha256 } from '@fengqiao/notary';
import { deriveId } from '@fengqiao/event-store';
import type { Evidence } from '../checker/index.js';
import type { Told } from '../../workload/client.js';
import type { CleanRun, Statement } from './clean-run.js';
import { bodyOf, ownerOf, quietEvent, record, written } from './recording.js';

/** Something that a program may do wrong, done to a copy of a run in which nothing went wrong. */
export interface Bug {
  readonly name: string;
  /** The invariant that must be found broken. */
  readonly breaks: string;
  /** @returns what is evident beside the database */
  seed(run: CleanRun): Promise<Partial<Evidence> | void>;
}

const told = (outcome: Told['outcome'], commandId: string): Told => ({
  commandId,
  outcome,
  service: 'intake',
  path: '/v1/intake/disputes',
  status: outcome === 'ok' ? 201 : 409,
  unknown: 0,
});

const LOSE_NEWEST: readonly Statement[] = [
  ['delete from log.event where position = (select max(position) from log.event)'],
  ['update log.head set position = position - 1'],
];

/** The real append answers, and then the server dies: what it had not yet written out is gone. */
const appendAndDie = async (run: CleanRun): Promise<Told> => {
  const event = quietEvent(run);
  const command = randomUUID();
  await record(run, [written(event, { command })]);
  await run.tamper(...LOSE_NEWEST);
  const version = run.events.filter(({ stream }) => stream === event.stream).length + 1;
  return { ...told('ok', command), recorded: { stream: event.stream, version, position: '0', events: [event.type] } };
};

const numberOf = ({ events }: CleanRun) => {
  const given = events.findLast(({ type }) => type === 'NumberAllocated');
  if (!given) throw new Error('no number was given');
  return { given, data: bodyOf(given).data as { serial: number; caseNumber: string; usedBy: string } };
};

const system = (command: string) => ({ command, actor: { person: 'system', role: 'system' }, causation: undefined });

export const bugsOfRecording: readonly Bug[] = [
  {
    name: 'an append is acknowledged before it is committed',
    breaks: 'I1',
    seed: async (run) => ({ history: [...run.evidence.history, await appendAndDie(run)] }),
  },
  {
    name: 'what was refused is recorded all the same',
    breaks: 'I2',
    async seed(run) {
      const command = randomUUID();
      await record(run, [written(quietEvent(run), { command })]);
      return { history: [...run.evidence.history, told('fail', command)] };
    },
  },
  {
    name: 'a client tries again under a new id',
    breaks: 'I2',
    seed: async (run) =>
      record(run, [written(quietEvent(run), { command: randomUUID(), causation: undefined, actor: { person: 'p', role: 'party' } })]),
  },
  {
    name: 'a reaction is tried again under a new id',
    breaks: 'I3',
    async seed(run) {
      const [cause] = run.events;
      await record(run, [written(quietEvent(run), { ...system(randomUUID()), causation: cause?.id })]);
    },
  },
  {
    name: 'a command that is repeated is recorded once more',
    breaks: 'I3',
    async seed(run) {
      const event = quietEvent(run);
      await record(run, [written(event, bodyOf(event).meta)]);
    },
  },
  {
    name: 'a transaction writes before it takes its place: two events of a stream in the wrong order',
    breaks: 'I5',
    async seed({ events, tamper }) {
      const second = events.find(({ version }) => version === 2);
      const first = events.find(({ stream, version }) => stream === second?.stream && version === 1);
      const move = 'update log.event set position = $2 where id = $1';
      await tamper([move, first?.id, -1], [move, second?.id, first?.position], [move, first?.id, second?.position]);
    },
  },
  {
    name: 'a place in the log is given at the insert, and burnt by a rollback',
    breaks: 'I6',
    async seed({ tamper }) {
      await tamper(
        ['update log.event set position = -position where position > 40'],
        ['update log.event set position = 1 - position where position < 0'],
      );
    },
  },
  {
    name: 'what is hashed went through jsonb',
    breaks: 'I7',
    seed: ({ tamper }) =>
      tamper([`update log.event set body = convert_to((convert_from(body, 'UTF8')::jsonb)::text, 'UTF8') where position = 5`]),
  },
  {
    name: 'a checkpoint is published before what it covers is durable',
    breaks: 'I7',
    seed: ({ tamper }) => tamper(...LOSE_NEWEST),
  },
  {
    name: 'the witness keeps its memory after it has answered, and signs another history',
    breaks: 'I7',
    async seed({ owner, evidence }) {
      const { rows } = await owner.query<{ note: string }>('select note from ledger.checkpoint order by size desc limit 1');
      const note = parseNote(rows[0]?.note ?? '');
      const tree = note && parseCheckpoint(note.text);
      if (!note || !tree) throw new Error('there is no checkpoint');
      const text = formatCheckpoint({ ...tree, root: sha256(Buffer.from('another history')) });
      writeFileSync(memoryFile(join(evidence.ledgerFolder, 'witness'), tree.origin), formatNote({ ...note, text }));
    },
  },
  {
    name: 'case numbers come from a sequence',
    breaks: 'I9',
    async seed(run) {
      const { given, data } = numberOf(run);
      const bearer = quietEvent(run, ownerOf(given.stream));
      await run.owner.query(`create sequence case_number start ${data.serial + 1}`);
      await run.owner.query(`begin; select nextval('case_number'); rollback`);
      const { rows } = await run.owner.query<{ serial: string }>(`select nextval('case_number') as serial`);
      const meta = system(randomUUID());
      const number = { ...data, serial: Number(rows[0]?.serial), usedBy: bearer.stream };
      await record(run, [written(bearer, meta), written(given, meta, number)]);
    },
  },
  {
    name: 'a case number is given outside the transaction of the docketing that bears it',
    breaks: 'I9',
    async seed(run) {
      const { given, data } = numberOf(run);
      await record(run, [written(given, system(deriveId('alone')), { ...data, serial: data.serial + 1 })]);
    },
  },
];
