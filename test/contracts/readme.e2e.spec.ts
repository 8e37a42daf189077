import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { startCluster, type Cluster } from '@fengqiao/all';
import { freePorts } from '@fengqiao/local-broker';
import { describeKafka, eventually } from '@fengqiao/testing';
import { root } from '../architecture/repository.js';

const readme = readFileSync(join(root, 'contracts/README.md'), 'utf8');
const [hour = ''] = /^## A first hour\n[\s\S]*?(?=^## )/m.exec(readme) ?? [];
const [start = ''] = hour.split(/^### /m, 1);

/** The commands of the README as they stand; those that need a broker are marked so. */
const commands = (withKafka: boolean, text = hour): string =>
  [...text.matchAll(/```sh( kafka)?\n([\s\S]*?)```/g)]
    .filter(([, kafka]) => withKafka || !kafka)
    .map(([, , block]) => block)
    .join('\n');

const folder = mkdtempSync(join(tmpdir(), 'fengqiao hour '));

/** `grpcurl` on the path: what a clone brings by itself is enough to try the README. */
const pathWithGrpcurl = (): string => {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  const program = join(bin, 'grpcurl');
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" --no-warnings "${join(root, 'test/contracts/grpcurl.mjs')}" "$@"\n`);
  chmodSync(program, 0o755);
  return `${bin}${delimiter}${process.env['PATH'] ?? ''}`;
};

interface Seen {
  readonly out: string;
  readonly err: string;
}

/** Beside this process, which may be serving what is asked. */
const paste = (text: string, env: Readonly<Record<string, string>>): Promise<Seen> =>
  new Promise((resolve) => {
    const inherited = { ...process.env, NODE_OPTIONS: '', PATH: pathWithGrpcurl() };
    const options = { cwd: root, timeout: 240_000, maxBuffer: 1 << 26, env: { ...inherited, ...env } };
    execFile('bash', ['-c', text], options, (_error, out, err) => resolve({ out, err }));
  });

const problemsIn = (out: string): readonly string[] => [...out.matchAll(/\/problems\/([a-z-]+)"/g)].map(([, code = '']) => code);

/** Disputes that were registered, the one that the webhook is tried with last. */
const disputesIn = (out: string): readonly string[] => [
  ...new Set([...out.matchAll(/"id":"([^"]+)","stream":"dispute-/g)].map(([, id = '']) => id)),
];

/** What whoever pasted it all sees. */
const expectFollowed = ({ out, err }: Seen): void => {
  const [dispute = '', ofWebhook] = disputesIn(out);
  expect({ out, err, found: dispute !== '' }).toMatchObject({ found: true });
  expect(out).toContain('fengqiao.intake.v1.IntakeService');
  expect(out).toContain('RegisterDisputeRequest is a message');
  const [, byGrpc = ''] = /"result": \{\s+"id": "([^"]+)"[\s\S]*?"repeated": true/.exec(out) ?? [];
  expect({ byGrpc, err }).toMatchObject({ byGrpc: dispute });
  expect(out).toMatch(/fengqiao\.intake\.DisputeRegistered\.v1: fits[\s\S]*, 0 do not\./);
  for (const type of ['DisputeRegistered', 'PartiesAdded'])
    expect(out).toContain(`received and verified: fengqiao.intake.${type}.v1 ${ofWebhook}`);
  expect(out).toContain(`{"dispute":"${dispute}","items":[{"sequence":1,`);
  expect(out).toContain(`The path of dispute ${dispute}: `);
  expect(out).toMatch(/"status":"disabled"[\s\S]*"status":"enabled"/);
  expect(out).toContain('"events":["CaseDocketed","DeadlineMet"]');
  expect(out).toContain('"status":"docketed"');
  expect(problemsIn(out)).toEqual(['number-of-another-court', 'body-invalid']);
  expect(err).toMatch(/Code: INVALID_ARGUMENT[\s\S]*"field":"command.channel"/);
  expect(err).not.toMatch(/not found|No such|cannot resolve|SyntaxError/);
};

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an integrator with nothing but contracts/README.md', () => {
  let program: ChildProcess;
  let env: Readonly<Record<string, string>>;
  beforeAll(async () => {
    const [port, grpc, hook] = (await freePorts(3)).map(String) as [string, string, string];
    env = { PORT: port, GRPC_PORT: grpc, HOOK_PORT: hook, DATA_FOLDER: join(folder, 'one process') };
    const { DATABASE_URL: _other, ...inherited } = process.env;
    program = spawn(process.execPath, [join(root, 'services/all/dist/main.js'), '--no-play'], {
      env: { ...inherited, NODE_OPTIONS: '', ...env },
      stdio: 'ignore',
    });
    await eventually(async () => expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200), 90);
  }, 120_000);
  afterAll(async () => {
    const ended = new Promise((resolve) => program.once('exit', resolve));
    program.kill('SIGINT');
    await ended;
  }, 60_000);

  it(
    'files a dispute, follows it, receives a webhook, reports a docketing, and learns why things are refused',
    async () => expectFollowed(await paste(commands(false), env)),
    240_000,
  );

  it('comes to the same when everything is pasted a second time, on a later legal day', async () => {
    const later = `post $(token operator) /demo/clock later '{"to":"2018-01-04T01:00:00Z"}'`;
    const { out, err } = await paste(`${commands(false, start)}\n${later}\n${commands(false)}`, env);
    expect({ out, err }).toMatchObject({ out: expect.stringContaining('"legalTime":"2018-01-04T01:00:00.000Z"') });
    const [dispute, ofWebhook] = disputesIn(out);
    expect(dispute).not.toBe(ofWebhook);
    const recorded = [...out.matchAll(/"id":"([^"]+)".*"repeated":false/g)].map(([, id]) => id);
    expect(new Set(recorded)).toEqual(new Set([ofWebhook]));
    expect(problemsIn(out)).toEqual(['number-of-another-court', 'body-invalid']);
  }, 240_000);

  it('needs no webhook for the rest', async () => {
    const others = hour
      .replaceAll(/^### [235]\.[\s\S]*?(?=^### |(?![\s\S]))/gm, '')
      .replaceAll(/\b(my-system|court)-0/g, '$1-1')
      .replaceAll('民初12号', '民初13号');
    const { out } = await paste(commands(false, others), env);
    expect(problemsIn(out)).toEqual([]);
    expect(out).toContain('"status":"docketed"');
  }, 240_000);
});

describeKafka('an integrator with Kafka', (broker) => {
  let cluster: Cluster;
  beforeAll(async () => {
    const settings = { port: 0, brokers: 1, replicas: 1, demonstrationFrom: '2017-12-31T16:00:00.000Z' } as const;
    cluster = await startCluster({ ...settings, folder: join(folder, 'cluster'), broker: broker(), say: () => undefined });
  }, 240_000);
  afterAll(() => cluster.stop(), 60_000);

  it('reads the topics, reports by one, and finds what was wrong among the dead letters', async () => {
    const [hook = 0] = await freePorts(1);
    const grpc = cluster.instances.find(({ service }) => service === 'intake')?.grpc.split(':')[1] ?? '';
    const env = { PORT: new URL(cluster.url).port, GRPC_PORT: grpc, HOOK_PORT: String(hook), DATA_FOLDER: join(folder, 'cluster') };
    const [address = ''] = broker().addresses;
    const told = await paste(commands(true), { ...env, KAFKA: `${address},${address}` }); // as of several brokers
    expectFollowed(told);
    expect(told.out).toMatch(
      /fengqiao\.intake\.events\.v1\[\d+\]@\d+ fengqiao\.intake\.DisputeRegistered\.v1: fits\s+\{\s+"specversion": "1\.0"/,
    );
    expect(told.out).toMatch(/fengqiao\.inbound\.court-cases\.v1\[\d+\]@\d+ fengqiao\.inbound\.DocketingDecided\.v1: fits/);
    expect(told.out).toMatch(/ dead\s+fengqiao\.inbound\.court-cases\.v1.*, tried once .*number-of-another-court/);
  }, 300_000);
});
