import { createLocalJWKSet, createRemoteJWKSet, errors, jwtVerify, type JSONWebKeySet, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { roles, tiers, type Actor, type Role, type Tier } from '@fengqiao/kernel';
import { problem } from './problems.js';

export interface TokenSettings {
  readonly issuer: string;
  readonly audience: string;
  /** Where the keys are: a JWKS address, or the keys themselves. */
  readonly keys: URL | JSONWebKeySet;
}

/** Who a token is for. @throws Problem 401 for anything but a valid one. */
export type Verify = (authorization: string | undefined) => Promise<Actor>;

const text = (payload: JWTPayload, claim: string): string | undefined =>
  typeof payload[claim] === 'string' && payload[claim] !== '' ? payload[claim] : undefined;

const actorOf = (payload: JWTPayload): Actor => {
  const role = text(payload, 'role') as Role | undefined;
  if (!payload.sub || payload.sub.length > 80 || !role || !roles.includes(role) || role === 'system') throw problem('token-invalid');
  const tier = text(payload, 'tier') as Tier | undefined;
  if (tier !== undefined && !tiers.includes(tier)) throw problem('token-invalid');
  const optional = {
    tier,
    court: text(payload, 'court'),
    organisation: text(payload, 'organisation'),
    division: text(payload, 'division'),
    onBehalfOf: text(payload, 'on_behalf_of'),
  };
  return {
    person: payload.sub,
    role,
    ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as Partial<Actor>),
  };
};

const ALGORITHMS = ['EdDSA', 'ES256', 'RS256', 'PS256'];
/** Seconds that a verified token is taken for verified, if it does not expire before. */
const REMEMBERED = 60;
const MOST_REMEMBERED = 10_000;

interface Verified {
  readonly actor: Actor;
  /** Seconds since 1970. */
  readonly until: number;
}

/** @param now real time in milliseconds */
export const verifier = ({ issuer, audience, keys }: TokenSettings, now: () => number = () => Date.now()): Verify => {
  const keySet: JWTVerifyGetKey = keys instanceof URL ? createRemoteJWKSet(keys) : createLocalJWKSet(keys);
  const remembered = new Map<string, Verified>();
  const verify = async (token: string): Promise<Actor> => {
    const seconds = now() / 1_000;
    const { payload } = await jwtVerify(token, keySet, {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      clockTolerance: 5,
      requiredClaims: ['sub', 'exp', 'role'],
      currentDate: new Date(now()),
    });
    const actor = actorOf(payload);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(token, { actor, until: Math.min(payload.exp ?? 0, seconds + REMEMBERED) });
    return actor;
  };
  return async (authorization) => {
    if (!authorization) throw problem('token-required');
    const [, token] = /^Bearer ([\w.-]{1,8192})$/.exec(authorization) ?? [];
    if (!token) throw problem('token-invalid');
    const known = remembered.get(token);
    if (known && now() / 1_000 < known.until) return known.actor;
    try {
      return await verify(token);
    } catch (error) {
      if (error instanceof errors.JWKSTimeout) throw problem('outage');
      throw problem('token-invalid');
    }
  };
};
