import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allServices } from '@fengqiao/all';
import { services as names } from '@fengqiao/contracts';
import { createPlatform, ledgerIn } from '@fengqiao/edge';
import type { Actor } from '@fengqiao/kernel';
import { startServices, type RunningServices } from '@fengqiao/testing';
import { readJson } from '../architecture/repository.js';
import { checkerOf } from './answers.js';
import { requestsOf, type Document, type Operation, type Request } from './requests.js';

const SEED = 20_250_301;
const EACH = 10;
const AT_ONCE = 6;
const COURT = '鄂0205';
const DIVISION = '420205003001';

const actors: readonly (Actor | undefined)[] = [
  { person: 'li-na', role: 'party' },
  { person: 'judge-liu', role: 'judge', tier: 'court', court: COURT },
  { person: 'clerk-zhou', role: 'diversion-clerk', tier: 'court', court: COURT },
  { person: 'officer-chen', role: 'docketing-officer', tier: 'court', court: COURT },
  { person: 'aunt-he', role: 'people-mediator', tier: 'village', organisation: 'committee', division: DIVISION },
  { person: 'clerk-tang', role: 'organisation-clerk', organisation: 'committee', division: DIVISION },
  { person: 'the-operator', role: 'operator' },
  { person: 'court-it', role: 'connected-system', organisation: 'court-cases', court: COURT },
  { person: 'an-analyst', role: 'analyst' },
  undefined,
];

interface Route {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

const routesOf = ({ paths }: Document): readonly Route[] =>
  Object.entries(paths).flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => ({ method, path, operation })));

const seedOf = (text: string): number => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, SEED);

/** What schemathesis does at length (`npm run fuzz`), in short and without it. */
describe('requests made from the OpenAPI documents, right and wrong', () => {
  let services: RunningServices;
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-fuzz-'));
  const tokens: (string | undefined)[] = [];
  const known: string[] = [];

  beforeAll(async () => {
    services = await startServices(allServices, {
      startAt: '2025-03-03T02:00:00.000Z',
      make: (options) => createPlatform({ ...options, ledger: ledgerIn(folder) }),
    });
    for (const actor of actors) tokens.push(actor && (await services.token(actor, { exp: 4_000_000_000 })));
    const li = services.as({ person: 'li-na', role: 'party' });
    const registration = { channel: 'online', tier: 'village', division: DIVISION, court: COURT, cause: { name: '买卖合同纠纷' } };
    const { body } = await li.post<{ id: string }>('/v1/intake/disputes', {
      ...registration,
      claim: { summary: '欠货款', amount: '7600' },
    });
    const parties = [
      { partyId: 'li', side: 'applicant', kind: 'person', name: '李娜', personId: 'li-na' },
      { partyId: 'wang', side: 'respondent', kind: 'person', name: '王五', personId: 'wang-wu' },
    ];
    await li.post(`/v1/intake/disputes/${body.id}/parties`, { parties });
    const suit = { plaintiffs: ['li'], defendants: ['wang'], court: COURT, channel: 'online', claims: '付款', facts: '欠款' };
    const complaint = await li.post<{ id: string }>('/v1/intake/complaints', { disputeId: body.id, ...suit });
    known.push(body.id, complaint.body.id, 'li', 'item', 'path');
  });
  afterAll(async () => {
    await services.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const answerOf = async ({ method, url, headers, body }: Request, who: number) => {
    const token = tokens[who % tokens.length];
    const answer = await fetch(`${services.url}${url}`, {
      method,
      headers: { ...headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
      ...(body === undefined ? {} : { body }),
    });
    return { status: answer.status, type: answer.headers.get('content-type') ?? '', body: await answer.text() };
  };

  it.each(names)(
    'are answered by %s as documented, and never with 5xx',
    async (name) => {
      const document = readJson(`contracts/openapi/${name}.json`) as Document;
      const components = document.components.schemas;
      const wrong = checkerOf(name, document);
      const seen = new Set<number>();
      const found: string[] = [];
      const tries = routesOf(document).flatMap(({ method, path, operation }) =>
        fc
          .sample(requestsOf(method, path, { operation, components, known }), { seed: seedOf(`${method} ${path}`), numRuns: EACH })
          .map((request, who) => ({ request, who, operation })),
      );
      const next = async (): Promise<void> => {
        for (let one = tries.shift(); one; one = tries.shift()) {
          const answer = await answerOf(one.request, one.who);
          seen.add(answer.status);
          const fault = wrong(one.operation, answer);
          if (fault !== undefined) found.push(`${one.request.method} ${one.request.url} ${one.request.body ?? ''} as ${one.who}: ${fault}`);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, next));
      expect(found).toEqual([]);
      expect([...seen]).toEqual(expect.arrayContaining([200, 400, 401, 403, 404]));
    },
    60_000,
  );

  it('would be found out with an answer that is not documented, or does not fit', () => {
    const document = readJson('contracts/openapi/intake.json') as Document;
    const operation = document.paths['/v1/intake/disputes/{id}']?.['get'] as Operation;
    const wrong = checkerOf('intake', document);
    const type = 'application/json';
    expect(wrong(operation, { status: 500, type, body: '{}' })).toContain('answered 500');
    expect(wrong(operation, { status: 418, type, body: '{}' })).toContain('not documented');
    expect(wrong(operation, { status: 404, type, body: '{}' })).toContain('content type');
    expect(wrong(operation, { status: 200, type, body: '{"id":7}' })).toContain('does not fit');
  });
});
