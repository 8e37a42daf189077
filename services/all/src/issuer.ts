import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JSONWebKeySet, type JWK } from 'jose';
import type { Actor } from '@fengqiao/kernel';
import { StartProblem } from './config.js';

const ALGORITHM = 'ES256';
const LIFE = '8h';

/** Issues tokens on one machine, in the place of an identity provider: for demonstration and trial, on loopback only. */
export interface LocalIssuer {
  readonly keys: JSONWebKeySet;
  /** @param life how long it holds, such as `8h`; real time */
  token(actor: Actor, life?: string): Promise<string>;
}

const isMissing = (error: unknown): boolean => (error as { code?: string }).code === 'ENOENT';

/** The key pair is made once and kept in a file that only its owner can read. */
const keyFrom = async (file: string): Promise<JWK> => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JWK;
  } catch (error) {
    if (!isMissing(error))
      throw new StartProblem(`The token key ${file} cannot be read: make it readable for this user, or remove it and sign in anew.`);
  }
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const key = { ...(await exportJWK(privateKey)), alg: ALGORITHM, kid: 'local' };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(key), { mode: 0o600 });
  return key;
};

export const localIssuer = async (file: string, issuer: string, audience: string): Promise<LocalIssuer> => {
  const key = await keyFrom(file);
  const { d: _private, ...open } = key;
  const signer = await importJWK(key, ALGORITHM);
  return {
    keys: { keys: [open] },
    token: ({ person, onBehalfOf, ...claims }, life = LIFE) =>
      new SignJWT({ ...claims, ...(onBehalfOf === undefined ? {} : { on_behalf_of: onBehalfOf }) })
        .setProtectedHeader({ alg: ALGORITHM, kid: 'local' })
        .setSubject(person)
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime(life)
        .sign(signer),
  };
};
