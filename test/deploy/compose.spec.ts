import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { services as names } from '@fengqiao/contracts';
import { exists, read, readJson } from '../architecture/repository.js';
import { interpolated, mountsOf, readCompose } from './compose.js';

const compose = readCompose();
const containers = Object.entries(compose.services);
const container = (name: string) => compose.services[name]!;
const portOf = (name: string): string => container(name).environment?.['PORT'] ?? '';

describe('docker-compose.yml', () => {
  /** compose-spec.json is the schema of the Compose Specification as compose-go 2.16.2 carries it (Apache-2.0). */
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (addFormats as unknown as (to: Ajv2020) => void)(ajv);
  const valid = ajv.compile(readJson('test/deploy/compose-spec.json') as object);

  it('keeps the Compose Specification', () => {
    expect(valid(compose) ? [] : valid.errors).toEqual([]);
    expect(valid({ ...compose, services: { ...compose.services, intake: { imgae: 'x' } } })).toBe(false);
  });

  it('runs the six services, each by its own program, from the image that is built here', () => {
    for (const name of names) {
      expect(container(name)).toMatchObject({
        command: ['node', `services/${name}/dist/main.js`],
        build: { context: '.', dockerfile: 'deploy/Dockerfile' },
        read_only: true,
        cap_drop: ['ALL'],
      });
      expect(exists(`services/${name}/src/main.ts`)).toBe(true);
    }
  });

  it('gives commands whose programs are there', () => {
    const programs = containers.flatMap(([, { command = [] }]) => command.join(' ').match(/services\/[\w$/-]+\/dist\/[\w/]+\.js/g) ?? []);
    expect(programs.length).toBeGreaterThan(8);
    const sources = programs.map((path) => path.replace('/dist/', '/src/').replace(/\.js$/, '.ts').replace('$$service', 'intake'));
    expect(sources.filter((path) => !exists(path))).toEqual([]);
  });

  it('looks after the health of whatever keeps running, where that is told', () => {
    const oneShot = ['secrets', 'migrate'];
    expect(containers.filter(([name, { healthcheck }]) => !healthcheck && !oneShot.includes(name))).toEqual([]);
    for (const name of names) {
      const [, , , script = ''] = container(name).healthcheck?.test ?? [];
      expect(script).toContain(`http://127.0.0.1:${portOf(name)}/health/ready`);
    }
  });

  it('agrees on ports: of the services, of the gateway to them, of its own to all', () => {
    const { command = [] } = container('gateway');
    for (const name of names) expect(command).toContain(`--service=${name}=http://${name}:${portOf(name)}`);
    expect(new Set(names.flatMap((name) => [portOf(name), container(name).environment?.['GRPC_PORT']])).size).toBe(12);
    const [, own] = /--port=(\d+)/.exec(command.join(' ')) ?? [];
    for (const name of names)
      for (const variable of ['SERVICES_URL', 'JWKS_URL', 'DEMONSTRATION_CLOCK_URL'])
        expect(container(name).environment?.[variable]).toMatch(new RegExp(`^http://gateway:${own}(/|$)`));
    expect(container('gateway').ports?.map(interpolated)).toEqual([`127.0.0.1:8080:${own}`]);
  });

  it('is reached from this machine alone', () => {
    const published = containers.flatMap(([, { ports = [] }]) => ports);
    expect(published.length).toBeGreaterThan(0);
    expect(published.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });

  it('starts each container after what it needs, and mounts volumes that are declared', () => {
    for (const [name, it] of containers) {
      for (const needed of Object.keys(it.depends_on ?? {}))
        expect(`${name}: ${containers.some(([other]) => other === needed)}`).toBe(`${name}: true`);
      for (const { source } of mountsOf(it))
        expect(source.startsWith('./') ? exists(source.slice(2)) : source in compose.volumes).toBe(true);
    }
    for (const name of names)
      expect(Object.entries(container(name).depends_on ?? {}).map(([needed, { condition }]) => `${needed} ${condition}`)).toEqual([
        'migrate service_completed_successfully',
        'kafka service_healthy',
        'gateway service_healthy',
      ]);
  });

  it('gives no secret away: each container has the folder made for it, and only the migration has all', () => {
    const whole = containers.filter(([, it]) => mountsOf(it).some(({ source, volume }) => source === 'secrets' && !volume?.subpath));
    expect(whole.map(([name]) => name)).toEqual(['secrets', 'migrate']);
    for (const name of names) expect(mountsOf(container(name))[0]).toMatchObject({ target: '/secrets', volume: { subpath: name } });
    expect(read('docker-compose.yml')).not.toMatch(/PASSWORD: |:\/\/\w+:\w+@/);
  });

  it('keeps the ledger in one process', () =>
    expect(names.filter((name) => container(name).environment?.['LEDGER_FOLDER'] !== undefined)).toEqual(['analytics']));
});

describe('deploy/Dockerfile', () => {
  const lines = read('deploy/Dockerfile').split('\n');

  it('builds in one stage and runs in another, on Node 24, as nobody in particular', () => {
    expect(lines.filter((line) => line.startsWith('FROM '))).toEqual(['FROM node:24-slim AS build', 'FROM node:24-slim']);
    expect(lines).toEqual(expect.arrayContaining(['RUN npm prune --omit=dev --no-audit --no-fund', 'USER 10001:10001']));
  });

  it('copies what is there and what .dockerignore lets through', () => {
    const copied = lines.filter((line) => /^COPY (?!--from)/.test(line)).flatMap((line) => line.split(' ').slice(1, -1));
    expect(copied.length).toBeGreaterThan(5);
    expect(copied.filter((path) => !exists(path))).toEqual([]);
    const through = read('.dockerignore').split('\n');
    expect(copied.filter((path) => !through.includes(`!${path.replace(/\/$/, '')}`))).toEqual([]);
  });
});
