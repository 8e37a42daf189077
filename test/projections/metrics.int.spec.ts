import { Client } from 'pg';
import { analytics } from '@fengqiao/analytics';
import { startServices, type RunningServices } from '@fengqiao/testing';

describe('metrics', () => {
  let services: RunningServices;
  beforeAll(async () => {
    services = await startServices([analytics], { startAt: '2025-03-31T02:00:00.000Z' });
  }, 60_000);
  afterAll(() => services.stop());

  const ask = (headers: Record<string, string> = {}): Promise<Response> => fetch(`${services.url}/metrics`, { headers });
  const read = async (): Promise<Readonly<Record<string, number>>> =>
    Object.fromEntries(
      (await (await ask()).text())
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
    );
  const of = (name: string, follower = 'analytics.projections'): string => `fengqiao_${name}{follower="${follower}"}`;

  it('say that every follower has caught up, and how the process does', async () => {
    await services.platform.reader.settled(10_000);
    const metrics = await read();
    for (const follower of ['analytics.projections', 'analytics.consumer'])
      expect(
        ['follower_lag_positions', 'follower_lag_seconds', 'follower_failing', 'follower_active'].map(
          (name) => metrics[of(name, follower)],
        ),
      ).toEqual([0, 0, 0, 1]);
    expect(metrics['fengqiao_held_messages{service="analytics"}']).toBe(0);
    expect(metrics['process_resident_memory_bytes']).toBeGreaterThan(0);
  });

  it('say how far behind one is that fails, and for how long', async () => {
    const owner = new Client({ connectionString: String(services.platform.services.get('analytics')?.dataSource.options['url' as never]) });
    await owner.connect();
    await owner.query('alter table analytics.item rename to gone');
    const analyst = services.as({ person: 'an', role: 'analyst' });
    for (const year of [2001, 2002, 2003])
      await analyst.post('/v1/analytics/populations', { division: '420205000000', year, residents: 1, source: 'test' });
    await services.platform.reader.settled(1_000);
    const metrics = await read();
    expect([metrics[of('follower_lag_positions')], metrics[of('follower_failing')]]).toEqual([3, 1]);
    expect(metrics[of('follower_lag_seconds')]).toBeGreaterThan(0);
    expect(metrics[of('follower_lag_positions', 'analytics.consumer')]).toBe(0);
    await owner.query('alter table analytics.gone rename to item');
    await owner.end();
    expect(await services.platform.reader.settled(10_000)).toBe(true);
    expect((await read())[of('follower_failing')]).toBe(0);
  });

  it('are for this machine, and for operators', async () => {
    const elsewhere = { 'x-forwarded-for': '203.0.113.7' };
    expect((await ask(elsewhere)).status).toBe(401);
    const token = async (role: 'operator' | 'judge') => `Bearer ${await services.token({ person: 'x', role })}`;
    expect((await ask({ ...elsewhere, authorization: await token('judge') })).status).toBe(403);
    expect((await ask({ ...elsewhere, authorization: await token('operator') })).headers.get('content-type')).toMatch('text/plain');
  });
});
