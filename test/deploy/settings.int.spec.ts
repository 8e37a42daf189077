import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settings } from '@fengqiao/edge';
import { services as names } from '@fengqiao/contracts';
import { read, root } from '../architecture/repository.js';
import { mountsOf, readCompose } from './compose.js';

const compose = readCompose();
const folder = mkdtempSync(join(tmpdir(), 'fengqiao-secrets-'));
const make = () =>
  spawnSync(process.execPath, [join(root, 'services/all/dist/cluster/secrets.js'), folder], {
    env: { ...process.env, DATABASE_HOST: 'postgres' },
    encoding: 'utf8',
  });

/** What a container is told, with the folders of its mounts where the test has them. */
const told = (name: string): Record<string, string> => {
  const it = compose.services[name]!;
  const place = (value: string): string =>
    mountsOf(it)
      .filter(({ source }) => source === 'secrets')
      .reduce((path, { target, volume }) => path.replace(new RegExp(`^${target}(?=/|$)`), join(folder, volume?.subpath ?? '')), value);
  return Object.fromEntries(Object.entries(it.environment ?? {}).map(([variable, value]) => [variable, place(value)]));
};

beforeAll(() => expect(make()).toMatchObject({ status: 0, stderr: '' }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the secrets of the demonstration', () => {
  it('are made for every container that mounts a folder of them', () => {
    const folders = Object.values(compose.services).flatMap((it) => mountsOf(it).map(({ volume }) => volume?.subpath ?? ''));
    expect(folders.filter((path) => path !== '' && !statSync(join(folder, path)).isDirectory())).toEqual([]);
  });

  it('are made once: made again they are the same, but for the token, which is renewed', () => {
    const all = (): Record<string, string> =>
      Object.fromEntries(
        readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && entry.name !== 'service-token')
          .map((entry) => join(entry.parentPath, entry.name))
          .map((path) => [path, readFileSync(path, 'utf8')]),
      );
    const before = all();
    expect(Object.keys(before).length).toBeGreaterThan(20);
    expect(make().status).toBe(0);
    expect(all()).toEqual(before);
  });

  it('hold a password for every login that the database’s container makes, and no other', () => {
    const script = read('deploy/postgres/logins.sh');
    const [, list = ''] = /for service in ([a-z ]+);/.exec(script) ?? [];
    expect(list.split(' ')).toEqual([...names]);
    expect(readdirSync(join(folder, 'database')).sort()).toEqual(['migrates', 'postgres', ...names.map((name) => `${name}_serves`)].sort());
  });

  it('give nobody’s but a service’s own login to it', () => {
    for (const name of names) {
      expect(readdirSync(join(folder, name)).sort()).toEqual(['database-url', 'master.json', 'service-token']);
      expect(readFileSync(join(folder, name, 'database-url'), 'utf8')).toMatch(
        new RegExp(`^postgres://${name}_serves:[0-9a-f]{48}@postgres:5432/fengqiao$`),
      );
    }
  });
});

describe.each(names)('%s in docker-compose.yml', (name) => {
  it('is told only what it knows of', () => {
    const asked = new Set<string>();
    const env = new Proxy(told(name), {
      get: (target, variable: string) => {
        asked.add(variable);
        return target[variable];
      },
    });
    settings(env, 1).process();
    expect(Object.keys(told(name)).filter((variable) => !asked.has(variable))).toEqual([]);
  });

  it('finds nothing wrong with it', () => {
    const main = join(root, 'services', name, 'dist', 'main.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, '--print-config'], { env: told(name), encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ port: Number(told(name)['PORT']), grpc: { port: Number(told(name)['PORT']) + 1_010 } });
    expect(existsSync(told(name)['MASTER_KEY_FILE'] ?? '')).toBe(true);
  });
});
