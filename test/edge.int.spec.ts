import { confirmation } from '@fengqiao/confirmation';
import { ItemQuery, judge, listItems, may, type Access, type AccessTable } from '@fengqiao/edge';
import { startServices, type RunningServices } from '@fengqiao/testing';
import { roles, type Actor, type Role } from '@fengqiao/kernel';
import type { Ties } from '@fengqiao/event-store';
import { readJson } from './architecture/repository.js';

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly 'x-roles': readonly string[] }>>>>;
}

const START_AT = '2025-03-31T02:00:00.000Z';
const HASH = `sha-256:${'a'.repeat(64)}`;

describe('rights', () => {
  let services: RunningServices;
  beforeAll(async () => {
    services = await startServices([confirmation], { startAt: START_AT });
  });
  afterAll(() => services.stop());

  it('a list holds exactly what each single view would show, for every tie and office', async () => {
    const source = services.platform.services.get('confirmation')?.dataSource;
    if (!source) throw new Error('confirmation is not running');
    const ties: Ties[] = [
      {},
      { persons: ['li-na'] },
      { persons: ['boss', 'li-na'], court: '鄂0205' },
      { court: '鄂0204' },
      { organisations: ['org-1'], division: '420205003001' },
      { assigned: ['judge-wang'], court: '鄂0205', division: '420205000000' },
      { division: '420204000000' },
    ];
    for (const [index, { persons = [], organisations = [], assigned = [], court = null, division = null }] of ties.entries())
      await source.query(
        `insert into confirmation.item (stream, category, id, subject, version, status, title, waiting_for, persons, organisations, assigned, court, division, opened, opened_at, updated_at, state)
         values ($1, 'application', $1, 'd', 1, 'noted', '', '{}', $2, $3, $4, $5, $6, $7, now(), now(), '{}')`,
        [`rights-${index}`, persons, organisations, assigned, court, division, 1_000_000 + index],
      );
    const actors: Actor[] = roles.flatMap((role) => [
      { person: 'li-na', role },
      { person: 'judge-wang', role, court: '鄂0205' },
      { person: 'x', role, organisation: 'org-1', division: '420205000000' },
      { person: 'x', role, division: '420205003000' },
      { person: 'x', role },
    ]);
    const accesses: Access[] = [
      { grants: [may('person', 'party', 'agent'), may('court', 'judge')] },
      { grants: [may('anyone', 'analyst'), may('organisation', 'organisation-clerk'), may('division', 'grid-officer', 'judge')] },
      { grants: [may('assigned', 'judge', 'people-mediator')] },
      { grants: [] },
    ];
    const query = Object.assign(new ItemQuery(), { limit: 200 });
    for (const access of accesses)
      for (const actor of actors) {
        const table: AccessTable = { 'see:ApplicationView': access };
        const page = await listItems(
          { source, service: 'confirmation', access: table, listed: [{ category: 'application', view: 'ApplicationView' }] },
          actor,
          query,
          ({ id }) => id,
        );
        expect({ actor, access, ids: page.items }).toEqual({
          actor,
          access,
          ids: ties.flatMap((one, index) => (judge(access, actor, one) === 'open' ? [`rights-${index}`] : [])),
        });
      }
    await source.query("delete from confirmation.item where stream like 'rights-%'");
  });

  it('every operation names in the OpenAPI document the offices that it is not closed to, and the refusal names them too', async () => {
    const { paths } = readJson('contracts/openapi/confirmation.json') as Described;
    const wrong: unknown[] = [];
    const ask = async (method: string, path: string, named: readonly string[], role: Role): Promise<void> => {
      const as = services.as({ person: 'x', role });
      const url = path.replaceAll(/\{\w+\}/g, 'none');
      const sending = { language: 'en', ifMatch: '"1"' } as const;
      const { status, body } = await (method === 'post' ? as.post(url, {}, sending) : as.get(url, sending));
      const detail = String(body['detail']);
      const told = status !== 403 || named.every((one) => detail.includes(one));
      if ((status === 403) === named.includes(role) || named.length === 0 || !told) wrong.push({ method, path, role, status, detail });
    };
    for (const [path, item] of Object.entries(paths))
      for (const [method, { 'x-roles': named }] of Object.entries(item))
        await Promise.all(roles.filter((role) => role !== 'system').map((role) => ask(method, path, named, role)));
    expect(wrong).toEqual([]);
  });

  it('never takes the platform’s own office from a token', async () => {
    const answer = await services.as({ person: 'system:confirmation', role: 'system' }).get('/v1/confirmation/applications');
    expect(answer).toMatchObject({ status: 401, body: { code: 'token-invalid' } });
  });

  it.each<[string, Record<string, unknown>]>([
    ['another issuer', { iss: 'https://else.example' }],
    ['another audience', { aud: 'else' }],
    ['an expired token', { exp: 1_600_000_000 }],
    ['a token that is not valid yet', { nbf: 4_000_000_000 }],
    ['an unknown office', { role: 'emperor' }],
    ['no office', { role: '' }],
    ['an unknown tier', { tier: 'moon' }],
  ])('refuses %s', async (_title, overrides) => {
    const token = await services.token({ person: 'li-na', role: 'party' }, overrides);
    const answer = await services.anonymous.get('/v1/confirmation/applications', { headers: { authorization: `Bearer ${token}` } });
    expect(answer).toMatchObject({ status: 401, body: { code: 'token-invalid' } });
  });

  it('refuses an unsigned token and one signed with something else', async () => {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const payload = part({ sub: 'li-na', role: 'party', iss: 'https://test.fengqiao.example', aud: 'fengqiao', exp: 4_000_000_000 });
    for (const token of [`${part({ alg: 'none' })}.${payload}.`, `${part({ alg: 'HS256', kid: 'test' })}.${payload}.${part({ a: 1 })}`])
      expect(
        (await services.anonymous.get('/v1/confirmation/applications', { headers: { authorization: `Bearer ${token}` } })).status,
      ).toBe(401);
  });
});

describe('a route without an access entry', () => {
  it('fails the boot and is named', async () => {
    const { ConfirmAgreement: _undeclared, ...access } = confirmation.access as AccessTable & { ConfirmAgreement: Access };
    await expect(startServices([{ ...confirmation, access }], { startAt: START_AT })).rejects.toThrow('ReviewController.confirm');
  });
});

describe('read models', () => {
  it('folded again from the log give the same rows', async () => {
    const services = await startServices([confirmation], { startAt: START_AT });
    const worker = services.as({ person: 'li-na', role: 'party' });
    for (const id of ['r1', 'r2', 'r3']) {
      const agreement = {
        agreementId: id,
        disputeId: id,
        parties: [
          { partyId: 'w', side: 'applicant', personId: 'li-na', agents: [] },
          { partyId: 'c', side: 'respondent', agents: [] },
        ],
        organisation: { kind: 'people-mediation-committee' },
        commissioned: false,
        afterDocketing: false,
        written: true,
        content: ['payment'],
        effectiveOn: '2025-03-20',
        contentHash: HASH,
      };
      await worker.post('/v1/confirmation/agreements', { agreement });
      await worker.post(`/v1/confirmation/applications/${id}/joinings`, {
        partyId: 'w',
        court: '鄂0205',
        address: { text: 'x', electronic: true },
      });
    }
    await services.platform.reader.settled(10_000);
    const runtime = services.platform.services.get('confirmation');
    const rows = async (): Promise<unknown[]> => [
      await runtime?.dataSource.query('select * from confirmation.item order by stream'),
      await runtime?.dataSource.query('select * from confirmation.deadline order by key'),
    ];
    const before = await rows();
    await runtime?.dataSource.query(
      "delete from confirmation.item; delete from confirmation.deadline; update confirmation.checkpoint set checkpoint = '' where name = 'projections'",
    );
    for (let position = ''; ;) {
      const page = await services.platform.log.readLog(position, 4);
      if (page.events.length === 0) break;
      await runtime?.projections.apply(page);
      position = page.checkpoint;
    }
    expect(await rows()).toEqual(before);
    expect((before[0] as unknown[]).length).toBe(3);
    await services.stop();
  });
});
