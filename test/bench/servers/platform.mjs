/**
 * The mediation service behind its HTTP edge, as a process of its own: `{ url, streams }` makes so many mediations of 20 events in it and
 * answers where it listens, with a token that may hold a session in each of them. Nothing but the edge runs: no projections, no clocks.
 */
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { pino } from 'pino';
import { createEdge, verifier } from '@fengqiao/edge';
import { hosted } from '../lib/hosted.mjs';
import { ACTOR, copies, openMediation, SESSION, template } from '../sides/mediation.mjs';

const issuer = async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'ES256' }] };
  const { person, ...claims } = ACTOR;
  const token = await new SignJWT({
    sub: person,
    iss: 'https://bench.example',
    aud: 'fengqiao',
    exp: Math.floor(Date.now() / 1000) + 7_200,
    ...claims,
  })
    .setProtectedHeader({ alg: 'ES256', kid: 'bench' })
    .sign(privateKey);
  return { token, verify: verifier({ issuer: 'https://bench.example', audience: 'fengqiao', keys }) };
};

const start = async ({ url, streams }) => {
  const { platform, runtime } = await openMediation(url);
  await copies(runtime, await template(runtime), streams);
  const { token, verify } = await issuer();
  const { app } = await createEdge({ platform, verify, logger: pino({ level: 'silent' }) });
  await app.listen(0, '127.0.0.1');
  const address = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  return { said: { address, token, body: JSON.stringify(SESSION) } };
};

hosted(start);
