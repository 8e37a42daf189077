import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { services } from '@fengqiao/contracts';
import { readJson, root } from '../architecture/repository.js';

const parsing = `
import { readFileSync } from 'node:fs';
import { Parser } from '@asyncapi/parser';
const found = {};
for (const name of ${JSON.stringify(services)}) {
  const { document, diagnostics } = await new Parser().parse(readFileSync('contracts/asyncapi/' + name + '.json', 'utf8'));
  found[name] = {
    errors: document ? diagnostics.filter(({ severity }) => severity === 0).map(({ message, path }) => path.join('/') + ' ' + message) : ['not parsed'],
    topics: document ? document.channels().all().map((channel) => channel.address()).sort() : [],
    headers: document ? document.messages().all().every((message) => message.headers() !== undefined) : false,
  };
}
console.log(JSON.stringify(found));`;

type Found = Readonly<Record<string, { errors: string[]; topics: string[]; headers: boolean }>>;

/** The connected systems that each service hears. */
const inbound: Readonly<Partial<Record<string, readonly string[]>>> = {
  intake: ['court-cases'],
  diversion: ['labour-arbitration'],
  confirmation: ['court-enforcement'],
  screening: ['police', 'procuratorate'],
};

describe('an AsyncAPI document', () => {
  const found = JSON.parse(
    execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', parsing], { cwd: root, encoding: 'utf8' }),
  ) as Found;

  it.each(services)('of %s is one, with both topics and those of the systems it hears, and headers on every message', (name) =>
    expect(found[name]).toEqual({
      errors: [],
      topics: [
        `fengqiao.${name}.dead.v1`,
        `fengqiao.${name}.events.v1`,
        ...(inbound[name] ?? []).map((system) => `fengqiao.inbound.${system}.v1`),
      ].toSorted(),
      headers: true,
    }),
  );

  it.each(services)('of %s has an example of each message', (name) => {
    const { components } = readJson(`contracts/asyncapi/${name}.json`) as {
      readonly components: { readonly messages: Readonly<Record<string, { readonly examples?: readonly unknown[] }>> };
    };
    const bare = Object.entries(components.messages).filter(([type, { examples }]) => type !== 'DeadLetter' && examples?.length !== 1);
    expect(bare.map(([type]) => type)).toEqual([]);
  });
});

describe('the OpenAPI documents', () => {
  it('are found faultless by redocly', () => {
    const program = createRequire(import.meta.url)
      .resolve('@redocly/cli/package.json')
      .replace('package.json', 'bin/cli.js');
    const files = services.map((name) => `contracts/openapi/${name}.json`);
    const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
    const lint = (): string =>
      execFileSync(process.execPath, ['--no-warnings', program, 'lint', '--format=checkstyle', ...files], {
        cwd: root,
        encoding: 'utf8',
        env,
        stdio: 'pipe',
      });
    expect(lint).not.toThrow();
  });
});
