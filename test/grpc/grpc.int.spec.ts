import { credentials, loadPackageDefinition, status, type Client } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { protoPath } from 'grpc-health-check';
import { analytics } from '@fengqiao/analytics';
import { confirmation } from '@fengqiao/confirmation';
import { services as names } from '@fengqiao/contracts';
import { diversion } from '@fengqiao/diversion';
import { grpcServiceName } from '@fengqiao/edge';
import { intake } from '@fengqiao/intake';
import { freePorts } from '@fengqiao/local-broker';
import { mediation } from '@fengqiao/mediation';
import { screening } from '@fengqiao/screening';
import { eventually, startServices, type RunningServices } from '@fengqiao/testing';
import { caller, rpcNames, type Called } from './caller.js';
import { reflectedServices } from './reflected.js';

const LENDER = { person: 'zhang-san', role: 'party' } as const;
const registration = {
  channel: 'online',
  tier: 'village',
  division: '420204001001',
  cause: { name: '民间借贷纠纷' },
  claim: { summary: '借款五万元未还', amount: '50000' },
};
const idOf = ({ message }: Called): string => (message['result'] as { id: string }).id;

describe('gRPC, the same calls as REST', () => {
  let services: RunningServices;
  let address: string;
  let grpc: ReturnType<typeof caller>;
  let token: string;
  beforeAll(async () => {
    const [port = 0] = await freePorts(1);
    address = `127.0.0.1:${port}`;
    services = await startServices([intake, diversion, mediation, confirmation, screening, analytics], {
      startAt: '2025-03-03T02:00:00.000Z',
      grpc: { host: '127.0.0.1', port, reflection: true },
    });
    grpc = caller(address);
    token = await services.token(LENDER);
  });
  afterAll(async () => {
    grpc.close();
    await services.stop();
  });

  it('registers a dispute, shows it, and lists it for whoever may see it', async () => {
    const registered = await grpc.call('intake', 'RegisterDispute', { command: registration, request_id: 'grpc-1' }, { token });
    expect(registered.code).toBe(status.OK);
    const id = idOf(registered);
    expect(await grpc.call('intake', 'GetDispute', { id }, { token })).toMatchObject({
      code: status.OK,
      message: { version: 2, result: { status: 'draft', tier: 'village' } },
    });
    await services.platform.reader.settled(20_000);
    const listed = await grpc.call('intake', 'ListDisputes', { limit: 10 }, { token });
    expect((listed.message['items'] as { id: string }[]).map((item) => item.id)).toContain(id);
    const stranger = await services.token({ person: 'nosy', role: 'party' });
    expect(await grpc.call('intake', 'GetDispute', { id }, { token: stranger })).toMatchObject({ code: status.NOT_FOUND });
  });

  it('gives the same dispute for the same key, whichever way it comes, and refuses the key for another', async () => {
    const first = await services.as(LENDER).post('/v1/intake/disputes', registration, { key: 'both-ways' });
    const again = await grpc.call('intake', 'RegisterDispute', { command: registration, request_id: 'both-ways' }, { token });
    expect(again.message['result']).toMatchObject({ id: first.body['id'], repeated: true });
    const byMetadata = { token, metadata: { 'idempotency-key': 'both-ways' } };
    expect(idOf(await grpc.call('intake', 'RegisterDispute', { command: registration }, byMetadata))).toBe(first.body['id']);
    const other = { ...registration, tier: 'township' };
    expect(await grpc.call('intake', 'RegisterDispute', { command: other, request_id: 'both-ways' }, { token })).toMatchObject({
      code: status.ALREADY_EXISTS,
      details: expect.arrayContaining([expect.objectContaining({ type: 'ErrorInfo', reason: 'key-reused' })]) as unknown,
    });
  });

  it('says what is wrong with a request field by field, with the codes of problem+json, in the language asked for', async () => {
    const bad = { ...registration, tier: 'moon', claim: { amount: '50000' } };
    const asked = { command: bad, request_id: 'bad' };
    const english = await grpc.call('intake', 'RegisterDispute', asked, { token, metadata: { 'accept-language': 'en' } });
    const chinese = await grpc.call('intake', 'RegisterDispute', asked, { token, metadata: { 'accept-language': 'zh-CN' } });
    expect(english.code).toBe(status.INVALID_ARGUMENT);
    expect(english.details).toEqual([
      expect.objectContaining({ type: 'ErrorInfo', reason: 'body-invalid', domain: 'intake.fengqiao.example' }),
      expect.objectContaining({
        type: 'BadRequest',
        field_violations: expect.arrayContaining([expect.objectContaining({ field: 'command.tier' })]) as unknown,
      }),
      expect.objectContaining({ type: 'RequestInfo' }),
      expect.objectContaining({ type: 'LocalizedMessage', locale: 'en' }),
    ]);
    const messageOf = ({ details }: Called): unknown => details.find(({ type }) => type === 'LocalizedMessage')?.['message'];
    expect(messageOf(chinese)).toMatch(/[\u4e00-\u9fff]/);
    expect(messageOf(english)).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it.each([
    ['zh-CN', /[\u4e00-\u9fff]/],
    ['en', /^[\x20-\x7e]+$/],
  ])('answers in %s, and says so', async (language, sentence) => {
    const calling = { token, metadata: { 'accept-language': language } };
    expect(await grpc.call('intake', 'ListDisputes', {}, calling)).toMatchObject({ code: status.OK, languages: [language] });
    const asked = { command: { ...registration, tier: 'moon', claim: { amount: '50000' }, colour: 'red' }, request_id: 'languages' };
    const refused = await grpc.call('intake', 'RegisterDispute', asked, calling);
    expect(refused).toMatchObject({ code: status.INVALID_ARGUMENT, languages: [language] });
    const violations = refused.details.find(({ type }) => type === 'BadRequest')?.['field_violations'] as { description: string }[];
    expect(violations.length).toBeGreaterThan(0);
    for (const { description } of violations) expect(description).toMatch(sentence);
  });

  it.each([
    ['request_id', 'RegisterDispute', { command: registration }],
    ['expected_version', 'DocketComplaint', { id: 'any', command: {}, request_id: 'no-version' }],
  ])('names the field %s that is missing, and no header of REST', async (field, rpc, asked) => {
    const officer = await services.token({ person: 'officer', role: 'docketing-officer', tier: 'court', court: '鄂0205' });
    const { code, details } = await grpc.call('intake', rpc, asked, { token: officer, metadata: { 'accept-language': 'en' } });
    expect(code).toBe(status.INVALID_ARGUMENT);
    expect(details).toContainEqual(
      expect.objectContaining({
        type: 'BadRequest',
        field_violations: [expect.objectContaining({ field, description: expect.stringContaining(field) as string })] as unknown,
      }),
    );
    expect(JSON.stringify(details)).not.toMatch(/Idempotency-Key|If-Match/);
  });

  it('asks who calls, and refuses an office that may not', async () => {
    expect((await grpc.call('intake', 'ListDisputes', {})).code).toBe(status.UNAUTHENTICATED);
    expect((await grpc.call('intake', 'ListHeldMessages', {}, { token })).code).toBe(status.PERMISSION_DENIED);
  });

  it('begins nothing whose deadline has passed, and repeating it with its request id then does it once', async () => {
    const asked = { command: registration, request_id: 'late' };
    expect((await grpc.call('intake', 'RegisterDispute', asked, { token, deadline: -1 })).code).toBe(status.DEADLINE_EXCEEDED);
    const known = await services.as(LENDER).get('/v1/intake/commands/late');
    expect(known.status).toBe(404);
    const [one, two] = [
      await grpc.call('intake', 'RegisterDispute', asked, { token }),
      await grpc.call('intake', 'RegisterDispute', asked, { token }),
    ];
    expect(idOf(one)).toBe(idOf(two));
  });

  it('tells by reflection every service and rpc that the contracts have', async () => {
    const reflected = await reflectedServices(address);
    expect(reflected).toEqual(expect.arrayContaining([...names.map(grpcServiceName), 'grpc.health.v1.Health']));
  });

  it('answers health checks, for the whole and for each service', async () => {
    const { grpc: loaded } = loadPackageDefinition(loadSync(protoPath)) as unknown as {
      grpc: { health: { v1: { Health: new (address: string, with_: unknown) => Client } } };
    };
    const client = new loaded.health.v1.Health(address, credentials.createInsecure()) as unknown as {
      check(request: object, answered: (error: unknown, answer: { status: string | number }) => void): void;
      close(): void;
    };
    const check = (service: string): Promise<unknown> =>
      new Promise((resolve) => client.check({ service }, (error, answer) => resolve(error ?? answer.status)));
    for (const service of ['', ...names.map(grpcServiceName)]) await eventually(async () => expect(await check(service)).toBe(1), 30);
    client.close();
  });

  it.each(names)('answers every rpc of %s, whatever is missing, with something a client can act on', async (service) => {
    const operator = await services.token({ person: 'olivia', role: 'operator' });
    const answers = await Promise.all(
      rpcNames(service).map(
        async (rpc) => [rpc, (await grpc.call(service, rpc, { request_id: rpc, command: {} }, { token: operator })).code] as const,
      ),
    );
    const actedOn: number[] = [status.OK, status.INVALID_ARGUMENT, status.NOT_FOUND, status.PERMISSION_DENIED, status.FAILED_PRECONDITION];
    expect(answers.filter(([, code]) => !actedOn.includes(code))).toEqual([]);
    expect(answers.length).toBeGreaterThan(10);
  });
});
