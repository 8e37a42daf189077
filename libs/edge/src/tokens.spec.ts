import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { Problem } from './problems.js';
import { verifier } from './tokens.js';

const START = Date.UTC(2026, 0, 5);
const issuer = 'https://identity.example';
const audience = 'fengqiao';

const issue = async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'a', alg: 'ES256' }] };
  const token = (role: string, seconds: number): Promise<string> =>
    new SignJWT({ sub: 'li-na', iss: issuer, aud: audience, exp: START / 1_000 + seconds, role })
      .setProtectedHeader({ alg: 'ES256', kid: 'a' })
      .sign(privateKey);
  return { keys, token };
};

describe('a token that was verified before', () => {
  it('is refused once it has expired', async () => {
    const { keys, token } = await issue();
    let now = START;
    const verify = verifier({ issuer, audience, keys }, () => now);
    const authorization = `Bearer ${await token('judge', 30)}`;
    expect(await verify(authorization)).toEqual({ person: 'li-na', role: 'judge' });
    now += 29_000;
    expect(await verify(authorization)).toEqual({ person: 'li-na', role: 'judge' });
    now += 7_000; // a clock may be five seconds off
    await expect(verify(authorization)).rejects.toBeInstanceOf(Problem);
  });

  it('says nothing for another token of the same claims that nobody signed', async () => {
    const { keys, token } = await issue();
    const verify = verifier({ issuer, audience, keys }, () => START);
    const good = await token('judge', 60);
    await verify(`Bearer ${good}`);
    const forged = `${good.slice(0, good.lastIndexOf('.'))}.${'A'.repeat(86)}`;
    await expect(verify(`Bearer ${forged}`)).rejects.toBeInstanceOf(Problem);
  });
});
