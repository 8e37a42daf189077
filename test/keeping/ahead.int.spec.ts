import { Client } from 'pg';
import { pino } from 'pino';
import { run, type Running } from '@fengqiao/all';
import { memoryMasterKeys } from '@fengqiao/sealing';
import { eventually, freshDatabase } from '@fengqiao/testing';

jest.setTimeout(60_000);

it('is not ready, and says who, where read models have seen more than the log holds: while it runs and at the start', async () => {
  const database = await freshDatabase();
  const verify = () => Promise.reject(new Error('nobody asks'));
  const options = { databaseUrl: database.url, logger: pino({ level: 'silent' }), masterKeys: memoryMasterKeys(), verify };
  const admin = new Client({ connectionString: database.url });
  await admin.connect();
  await (await run(options)).stop();
  await admin.query(
    "insert into intake.checkpoint (name, checkpoint) values ('projections', '41') on conflict (name) do update set checkpoint = '41'",
  );
  await admin.query('update log.head set position = 42');
  const readiness = async ({ edge }: Running) =>
    (await edge.app.inject({ url: '/health/ready' })).json<{ status: string; failing: object }>();
  const notReady = { status: 'not-ready', failing: { 'intake.projections': 'failing' } };

  const first = await run(options);
  await eventually(async () => expect(await readiness(first)).toMatchObject({ status: 'ready' }));
  await admin.query('update log.head set position = 0'); // as after a switch to a standby that lags
  await eventually(async () => expect(await readiness(first)).toMatchObject(notReady));
  await first.stop();

  const second = await run(options);
  await eventually(async () => expect(await readiness(second)).toMatchObject(notReady));
  expect(second.platform.reader.failing()['intake.projections']).toContain('has seen more than the log holds');
  await second.stop();
  await admin.end();
  await database.drop();
});
