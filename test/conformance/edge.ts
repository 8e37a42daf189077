import assert from 'node:assert/strict';
import type { Tools } from './check.js';

const BODY = { channel: 'online', tier: 'village', division: '420205003001', cause: { name: '买卖合同纠纷' } };
const claim = (summary: string, amount = '"7600"'): string =>
  JSON.stringify({ ...BODY, claim: '?' }).replace('"?"', `{"summary":${summary},"amount":${amount}}`);

const UNFIT: Readonly<Record<string, string>> = {
  'NUL': claim('"a\\u0000b"'),
  'a lone surrogate': claim('"a\\ud800b"'),
  'a lone low surrogate': claim('"\\udc00"'),
  '1e400': claim('"x"', '1e400'),
  'an integer beyond 2^53': claim('"x"', '9007199254740993'),
  'depth 10,000': claim('{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000)),
  'a list of depth 10,000': '['.repeat(10_000) + ']'.repeat(10_000),
}; // prettier-ignore

/** The service over HTTP refuses what cannot be stored with a problem of its own, and records nothing. */
export const edgeRefuses = async (after: Tools['after']): Promise<void> => {
  const { startServices } = await import('@fengqiao/testing');
  const { intake } = await import('@fengqiao/intake');
  const services = await startServices([intake], { startAt: '2025-03-03T02:00:00.000Z' });
  after(() => services.stop());
  const party = services.as({ person: 'li-na', role: 'party' });
  assert.equal((await party.post('/v1/intake/disputes', claim('"fits"'))).status, 201);
  const head = await services.platform.log.head();
  for (const [what, body] of Object.entries(UNFIT)) {
    const answer = await party.post('/v1/intake/disputes', body);
    assert.equal(answer.status, 400, `${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
    assert.match(String(answer.body['code']), /^body-(invalid|unreadable)$/, what);
  }
  assert.equal(await services.platform.log.head(), head);
};
