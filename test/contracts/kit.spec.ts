import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOfRecord } from '@fengqiao/contract-check';
import { readJson, root } from '../architecture/repository.js';

interface Example {
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: unknown;
}
interface Document {
  readonly components: { readonly messages: Readonly<Record<string, { readonly examples: readonly Example[] }>> };
}

const messages = (readJson('contracts/asyncapi/intake.json') as Document).components.messages;
const exampleOf = (type: string): Record<string, unknown> => {
  const { headers, payload } = messages[type]!.examples[0]!;
  const attributes = Object.entries(headers).map(([name, value]) => [name === 'content-type' ? 'datacontenttype' : name.slice(3), value]);
  return { ...Object.fromEntries(attributes), ...(payload === undefined ? {} : { data: payload }) };
};

const kit = (input: string, ...options: string[]): { readonly code: number | null; readonly out: string } => {
  const program = 'libs/contract-check/src/fengqiao-contract-check.mjs';
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...options], { cwd: root, encoding: 'utf8', input });
  return { code: status, out: stdout + stderr };
};

const told = exampleOf('DocketingDecided');
const docketed = exampleOf('CaseDocketed');
const lines = (...events: unknown[]): string => events.map((event) => JSON.stringify(event)).join('\n');

describe('the conformance kit', () => {
  it('finds that every golden message fits', () => {
    const events = Object.keys(messages).filter((type) => type !== 'DeadLetter');
    expect(kit(lines(...events.map(exampleOf)), '-', '--lang', 'en')).toMatchObject({ code: 0 });
  });

  it('reads a page of the feed', () =>
    expect(kit(JSON.stringify({ items: [docketed], next: '1', more: false }), '-')).toMatchObject({ code: 0 }));

  it.each([
    ['a member missing', { ...docketed, data: {} }, '/data/complaintId is missing'],
    [
      'a member of another type',
      { ...docketed, data: { ...(docketed['data'] as object), caseNumber: 7 } },
      '/data/caseNumber must be string',
    ],
    ['no data', { ...docketed, data: undefined }, '/data data is missing'],
    ['data on a path entry', { ...exampleOf('FindingReported'), data: {} }, '/data only the path entry'],
    ['an unknown type', { ...docketed, type: 'fengqiao.intake.CaseDoketed.v1' }, '/type there is no published event'],
    ['previous after sequence', { ...docketed, previous: '9' }, '/previous previous must be less'],
    ['another sender', { ...docketed, source: '/fengqiao/mediation' }, '/source source and type'],
    [
      'a member too many in what is told',
      { ...told, data: { ...(told['data'] as object), more: 1 } },
      '/data must NOT have additional properties: more',
    ],
    [
      'a wrong day in what is told',
      { ...told, data: { ...(told['data'] as object), docketedOn: 'today' } },
      '/data/docketedOn must match format',
    ],
    ['what nobody hears', { ...told, type: 'fengqiao.inbound.CaseDoketed.v1' }, '/type nobody hears'],
    ['no id', { ...told, id: undefined }, '/id is missing'],
    ['what names no event', { ...told, type: 'DocketingDecided' }, '/type nobody hears'],
    ['a nobody', { ...docketed, actor: '{}' }, '/actor must be a JSON object'],
    ['a bad id', { ...docketed, id: 'x' }, '/id must match'],
  ])('says what is wrong and where: %s', (_what, event, reason) => {
    const { code, out } = kit(lines(docketed, event), '-', '--lang', 'en');
    expect(code).toBe(1);
    expect(out).toContain(reason);
    expect(out).toContain('1 fit, 1 do not.');
  });

  it('says in one line that a body alone is no message', () => {
    const { code, out } = kit('', 'contracts/samples/inbound/DocketingDecided.v1.json', '--lang', 'zh');
    expect({ code, lines: out.trim().split('\n') }).toEqual({
      code: 1,
      lines: ['message 1 : 不符合', expect.stringMatching(/^ {2}\/ 不是 CloudEvent：/), '0 条符合，1 条不符合。'],
    });
  });

  it('asks another system for no attribute that only our services write', () => {
    const { out } = kit(lines({ specversion: '1.0', source: '/court/case-system', data: {} }), '-', '--lang', 'en');
    expect(out).toContain('/subject is missing');
    expect(out).not.toMatch(/stream|sequence|time/);
  });

  it('finds that the message which the README gives to copy fits', () => {
    const [, message = ''] = /```json\n([\s\S]*?)```/.exec(readFileSync(join(root, 'contracts/README.md'), 'utf8')) ?? [];
    expect(kit(message, '-', '--lang', 'en')).toEqual({ code: 0, out: expect.stringContaining('DocketingDecided.v1: fits') as string });
  });

  it('notes a member it does not know, and lets it pass', () => {
    const { code, out } = kit(lines({ ...docketed, data: { ...(docketed['data'] as object), later: 1 } }), '-', '--lang', 'en');
    expect({ code, noted: out.includes('(unknown members, which readers ignore: later)') }).toEqual({ code: 0, noted: true });
  });

  it('shows the message itself when asked to', () => {
    expect(kit(lines(docketed), '-', '--show').out).toContain(`"caseNumber": "${(docketed['data'] as { caseNumber: string }).caseNumber}"`);
    const [line = ''] = kit(lines(docketed), '-', '--show', '--json').out.split('\n');
    expect(JSON.parse(line)).toMatchObject({ ok: true, event: docketed });
  });

  it('names the line that is not JSON', () =>
    expect(kit(`${lines(docketed)}\n{`, '-', '--lang', 'en').out).toContain('line 2 : does not fit'));

  it('speaks Chinese', () => expect(kit(lines({ ...docketed, data: undefined }), '-', '--lang', 'zh').out).toContain('/data 缺少 data'));

  it('says how it is used, and checks nothing without a target or messages', () => {
    expect(kit('', '--help', '--lang', 'en')).toMatchObject({ code: 0, out: expect.stringContaining('--brokers') as string });
    expect(kit('').code).toBe(2);
    expect(kit('[]', '-').code).toBe(2);
    expect(kit('', 'no-such-file').code).toBe(2);
  });
});

describe('a record of a topic', () => {
  const { headers, payload } = messages['CaseDocketed']!.examples[0]!;
  const record = { key: docketed['subject'], headers, value: Buffer.from(JSON.stringify(payload)) };

  it('is the message that its headers and its value say', () =>
    expect(messageOfRecord(record, 'here')).toEqual({ place: 'here', event: docketed }));

  it('is read in structured mode too', () => {
    const structured = {
      key: null,
      headers: { 'content-type': 'application/cloudevents+json' },
      value: Buffer.from(JSON.stringify(docketed)),
    };
    expect(messageOfRecord(structured, 'here')).toEqual({ place: 'here', event: docketed });
  });

  it.each([
    ['another key', { ...record, key: 'x' }, '/subject'],
    ['no headers', { ...record, headers: {} }, ''],
    ['a value that is not JSON', { ...record, value: Buffer.from('{') }, '/data'],
  ])('is refused with %s', (_what, wrong, at) => expect(messageOfRecord(wrong, 'here').faults).toMatchObject([{ at }]));
});
