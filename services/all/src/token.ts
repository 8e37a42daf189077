import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { roles, type Actor, type Role, type Tier } from '@fengqiao/kernel';
import { environment, readConfig, StartProblem, type Config } from './config.js';
import { localIssuer, type LocalIssuer } from './issuer.js';

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

/** @returns undefined where only the usage is asked for */
const actorOf = (argv: readonly string[]): Actor | undefined => {
  const options = {
    court: { type: 'string' },
    organisation: { type: 'string' },
    division: { type: 'string' },
    tier: { type: 'string' },
    'on-behalf-of': { type: 'string' },
    help: { type: 'boolean' },
  } as const;
  const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
  if (values.help) return undefined;
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

const addressOf = ({ host, port }: Config): string => {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return environment['FENGQIAO_URL'] ?? `http://${name}:${port}`;
};

/** Where a platform answers that takes the tokens of another key, its 401 does not say why: the sentence here does. */
const warningOf = async ({ keys }: LocalIssuer, file: string, url: string): Promise<string | undefined> => {
  try {
    const answer = await fetch(new URL('/.well-known/jwks.json', url), { signal: AbortSignal.timeout(2_000) });
    const { keys: taken } = (await answer.json()) as LocalIssuer['keys'];
    if (taken.some(({ x }) => x === keys.keys[0]?.x)) return undefined;
    return `Signed with the key in ${dirname(file)}, which ${url} does not take: set DATA_FOLDER to the folder that it was started with.`;
  } catch {
    return undefined; // nothing answers there, or somebody else
  }
};

const tokenFor = async (actor: Actor): Promise<string> => {
  const config = readConfig(environment, []);
  const { identity, dataFolder } = config;
  if (identity.jwks) throw new StartProblem('JWKS_URL is set: ask that identity provider for a token.');
  const file = join(dataFolder, 'token-key.json');
  const issuer = await localIssuer(file, identity.issuer, identity.audience);
  const warning = await warningOf(issuer, file, addressOf(config));
  if (warning !== undefined) process.stderr.write(`${warning}\n`);
  return issuer.token(actor, '1h');
};

try {
  const actor = actorOf(process.argv.slice(2));
  process.stdout.write(`${actor ? await tokenFor(actor) : USAGE}\n`);
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
}
