import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backupLog, restoreLog, type Until } from '@fengqiao/keeping';
import type { RecordedEvent } from '@fengqiao/event-store';
import { allAfter, append, event, fresh, inLanes, textOf } from './appends.js';
import { postgresOf, type Tools, type Under } from './check.js';
import { openPostgres } from './stores/postgresql.js';

const INSTANT = '2026-01-01T00:00:00.000Z';

/** Everything of an event that is recorded, to be compared. */
const described = ({ body, hash, ...rest }: RecordedEvent) => ({ ...rest, body: textOf(body), hash: Buffer.from(hash).toString('hex') });

const restoredAt = async (tools: Tools, folder: string, until?: Until): Promise<Under> => {
  const url = await tools.database();
  await restoreLog({ url, folder, witnessed: [], acceptLoss: false, restoredAt: INSTANT, ...(until ? { until } : {}) });
  const under = await openPostgres(url);
  tools.after(() => under.close());
  return under;
};

/** The restored log is the beginning of the whole one, and goes on from there. */
const goesOn = async ({ store, log }: Under, whole: readonly RecordedEvent[], count: number): Promise<void> => {
  const found = await allAfter(log, '');
  assert.deepEqual(found.map(described), whole.slice(0, count).map(described));
  const { stream = '', subject = '' } = found.at(-1) ?? {};
  const version = found.filter((one) => one.stream === stream).length;
  const sequence = found.filter((one) => one.subject === subject).length;
  const answer = await store.append(append({ stream, subject, expected: version }));
  assert.deepEqual(answer, { kind: 'recorded', checkpoint: String(count) });
  const next = (await log.readLog(String(count - 1), 10)).events;
  assert.deepEqual(
    next.map((one) => [one.position, one.version, one.subjectSequence]),
    [[count, version + 1, sequence + 1]],
  );
};

/** A backup taken while others write, one that goes on from it, and restores of both ends and of places in between. */
export const backedUpAndRestored = async (tools: Tools): Promise<string> => {
  const own = await tools.fresh();
  const { url } = postgresOf(own, '');
  const parent = mkdtempSync(join(tmpdir(), 'fengqiao-conformance-backup-'));
  tools.after(() => rmSync(parent, { recursive: true, force: true }));
  const streams = Array.from({ length: 10 }, () => fresh());
  const write = (count: number): Promise<void> =>
    inLanes(count, 16, (index) =>
      own.store.append(
        append({ stream: streams[index % 10] ?? '', subject: `subject-${index % 3}`, events: [event(`{"n":${index}}`), event()] }),
      ),
    );
  const [known, shut] = [append({ stream: fresh(), events: [event('{"known":1}')] }), fresh()];
  await own.store.append(known);
  await own.store.append(append({ stream: shut, closes: true }));
  await write(tools.size(20_000, 200));
  const take = (name: string, since?: string) =>
    backupLog({ url, folder: join(parent, name), product: 'conformance', takenAt: INSTANT, ...(since ? { since } : {}) });
  const [full] = await Promise.all([take('full'), write(tools.size(5_000, 100))]);
  await write(100);
  const later = await take('later', full.folder);
  await write(50);
  const whole = await allAfter(own.log, '');
  if (tools.long) await goesOn(await restoredAt(tools, full.folder), whole, full.manifest.mark.next);
  const second = await restoredAt(tools, later.folder);
  await goesOn(second, whole, later.manifest.mark.next);
  assert.equal((await second.store.append(known)).kind, 'known');
  assert.equal((await second.store.append(append(known.writes))).kind, 'known');
  assert.deepEqual(await second.store.append(append({ stream: shut })), { kind: 'closed', streams: [shut] });
  const place = full.manifest.mark.next - 21; // the last event of its append, as all at odd places from 2 on are
  const at = place % 2 === 0 ? place - 1 : place;
  await goesOn(await restoredAt(tools, later.folder, { position: at }), whole, at + 1);
  const instant = whole[full.manifest.mark.next - 50]?.recordedAt ?? '';
  await goesOn(
    await restoredAt(tools, later.folder, { instant }),
    whole,
    whole.findLastIndex(({ recordedAt }) => recordedAt <= instant) + 1,
  );
  return `${later.manifest.mark.next} events, backed up while 16 writers went on; also what was known and closed; to a position and an instant`;
};
