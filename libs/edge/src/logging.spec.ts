import { definitions, services } from '@fengqiao/contracts';
import { createLogger } from './logging.js';
import { inTrace } from './trace.js';

const CANARY = '金丝雀乂';
const NUMBER = '65900119000102007X';
const PASSWORD = 'canary-password';

const linesOf = (log: (logger: ReturnType<typeof createLogger>) => void): string[] => {
  const lines: string[] = [];
  log(createLogger('trace', { write: (line) => void lines.push(line) }, { service: 'intake' }));
  return lines;
};

/** Names of all members that a schema marks as personal. */
const personal = (node: unknown): readonly string[] => {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, inner]) => [
    ...((inner as { 'x-personal'?: unknown } | null)?.['x-personal'] === true ? [name] : []),
    ...personal(inner),
  ]);
};

describe('a log line', () => {
  it('is JSON, and says which service, trace and dispute it belongs to', () => {
    const lines = linesOf((logger) => inTrace({ id: 'a'.repeat(32), flags: '01' }, () => logger.info({ port: 8081 }, 'ready')));
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { level: 30, time: expect.any(Number) as number, service: 'intake', traceId: 'a'.repeat(32), port: 8081, msg: 'ready' },
    ]);
  });

  it('holds nothing that a contract marks as personal, at any depth that lines have', () => {
    const names = new Set(services.flatMap((service) => personal(definitions(`events/${service}.v1.json`))));
    expect(names.size).toBeGreaterThan(10);
    for (const name of names) {
      const [line = ''] = linesOf((logger) => logger.info({ [name]: CANARY, party: { [name]: CANARY, agent: { [name]: CANARY } } }));
      expect(`${name}: ${line}`).not.toContain(CANARY);
    }
  });

  it('holds no secret, wherever it stands', () => {
    const headers = { authorization: `Bearer ${PASSWORD}`, cookie: PASSWORD, host: 'here' };
    const [line = ''] = linesOf((logger) => logger.info({ req: { headers }, sasl: { password: PASSWORD }, token: PASSWORD }));
    expect(line).not.toContain(PASSWORD);
    expect(line).toContain('"host":"here"');
  });

  it.each([
    `invalid input syntax for type uuid: "${CANARY}"`,
    `Unexpected token '金', "{${CANARY}}" is not valid JSON`,
    `no person has the number ${NUMBER}`,
    `call 13800138000 or 13800138000`,
    `connect postgres://fengqiao:${PASSWORD}@db:5432/fengqiao refused`,
    `eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIke1BBU1NXT1JEfSJ9.${PASSWORD} has expired`,
    `Authorization: Bearer ${PASSWORD}`,
  ])('holds nothing of what an error quotes of its input: %s', (message) => {
    const error = Object.assign(new Error(message), {
      code: '22P02',
      detail: `Key (name)=(${CANARY}) already exists.`,
      parameters: [CANARY, NUMBER],
      query: `insert into person values ('${CANARY}')`,
    });
    const [line = ''] = linesOf((logger) => logger.error({ err: error, where: 'intake.consumer' }, 'the platform met a failure'));
    for (const canary of ['金', CANARY, NUMBER, '13800138000', PASSWORD]) expect(line).not.toContain(canary);
    expect(JSON.parse(line)).toMatchObject({ where: 'intake.consumer', err: { type: 'Error', code: '22P02' } });
  });

  it('tells what helps to find a fault: ids, positions and instants stay', () => {
    const message = 'intake: there is no message at 1844674407 of 0123abcd-4567-89ef-0123-456789012345 since 2025-03-31T02:00:00.000Z';
    const [line = ''] = linesOf((logger) => logger.error({ err: new Error(message) }));
    expect(line).toContain(message);
  });

  it('that is no error but a sentence is told as one', () => {
    const [line = ''] = linesOf((logger) => logger.error({ err: `the key of "${CANARY}" is gone` }));
    expect(JSON.parse(line)).toMatchObject({ err: { message: 'the key of "***" is gone' } });
  });
});
