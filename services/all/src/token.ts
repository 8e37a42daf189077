import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { roles, type Actor, type Role, type Tier } from '@fengqiao/kernel';
import { environment, readConfig, StartProblem } from './config.js';
import { localIssuer } from './issuer.js';

const USAGE = `npm run token -- <role> [person] [--court 鄂0205] [--organisation id] [--division 420205003001] [--tier village|township|court] [--on-behalf-of person]
roles: ${roles.filter((role) => role !== 'system').join(', ')}`;

const TIERS: Readonly<Partial<Record<Role, Tier>>> = {
  judge: 'court',
  'court-clerk': 'court',
  'docketing-officer': 'court',
  'diversion-clerk': 'court',
  'court-president': 'court',
  'grid-officer': 'village',
  'people-mediator': 'village',
};

const actorOf = (argv: readonly string[]): Actor => {
  const options = {
    court: { type: 'string' },
    organisation: { type: 'string' },
    division: { type: 'string' },
    tier: { type: 'string' },
    'on-behalf-of': { type: 'string' },
  } as const;
  const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
  const [role, person] = positionals;
  if (!role || role === 'system' || !roles.includes(role as Role)) throw new StartProblem(USAGE);
  const tier = values.tier ?? TIERS[role as Role];
  const optional = {
    court: values.court,
    organisation: values.organisation,
    division: values.division,
    onBehalfOf: values['on-behalf-of'],
    tier,
  };
  return {
    person: person ?? `${role}-1`,
    role: role as Role,
    ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as Partial<Actor>),
  };
};

try {
  const { identity, dataFolder } = readConfig(environment, []);
  if (identity.jwks) throw new StartProblem('JWKS_URL is set: ask that identity provider for a token.');
  const issuer = await localIssuer(join(dataFolder, 'token-key.json'), identity.issuer, identity.audience);
  process.stdout.write(`${await issuer.token(actorOf(process.argv.slice(2)), '1h')}\n`);
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
}
