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

export const verifier = ({ issuer, audience, keys }: TokenSettings): Verify => {
  const keySet: JWTVerifyGetKey = keys instanceof URL ? createRemoteJWKSet(keys) : createLocalJWKSet(keys);
  return async (authorization) => {
    if (!authorization) throw problem('token-required');
    const [, token] = /^Bearer ([\w.-]{1,8192})$/.exec(authorization) ?? [];
    if (!token) throw problem('token-invalid');
    try {
      const { payload } = await jwtVerify(token, keySet, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        clockTolerance: 5,
        requiredClaims: ['sub', 'exp', 'role'],
      });
      return actorOf(payload);
    } catch (error) {
      if (error instanceof errors.JWKSTimeout) throw problem('outage');
      throw problem('token-invalid');
    }
  };
};
