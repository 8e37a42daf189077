import { MalformedMessage, readOutside, systemsHeardBy } from '@fengqiao/bus';
import { fromRecord, toRecord } from '@fengqiao/bus/kafka';
import { confirmation } from '@fengqiao/confirmation';
import { diversion } from '@fengqiao/diversion';
import type { ServiceDefinition } from '@fengqiao/edge';
import { intake } from '@fengqiao/intake';
import { screening } from '@fengqiao/screening';
import { filesUnder, readJson } from '../architecture/repository.js';

interface Message {
  readonly 'x-topics': readonly string[];
}
interface Document {
  readonly $defs: Readonly<Record<string, Message>>;
}

const hearing: readonly ServiceDefinition[] = [intake, diversion, confirmation, screening];
const contractOf = ({ name }: ServiceDefinition): Document => readJson(`contracts/inbound/${name}.v1.json`) as Document;
const every = hearing.flatMap((service) =>
  Object.entries(contractOf(service).$defs).map(([type, { 'x-topics': systems }]) => ({ service, type, systems })),
);
const sampleOf = (type: string): Record<string, unknown> =>
  readJson(`contracts/samples/inbound/${type}.v1.json`) as Record<string, unknown>;
const eventOf = (type: string, more: object = {}) => ({
  specversion: '1.0',
  id: 'm-1',
  source: '/outside',
  type: `fengqiao.inbound.${type}.v1`,
  subject: (sampleOf(type)['disputeId'] as string | undefined) ?? 'd-1',
  datacontenttype: 'application/json',
  data: sampleOf(type),
  ...more,
});

describe('what services hear from connected systems', () => {
  it('is what the contracts name, and all of it', () => {
    const files = filesUnder('contracts/inbound').filter((path) => !path.endsWith('/cloud-event.v1.json'));
    expect(files.toSorted()).toEqual(hearing.map(({ name }) => `contracts/inbound/${name}.v1.json`).toSorted());
    for (const service of hearing) expect(Object.keys(service.inbound ?? {})).toEqual(Object.keys(contractOf(service).$defs));
  });

  it('comes on topics that one service hears', () => {
    const all = hearing.flatMap(({ name, inbound = {} }) => systemsHeardBy(name, inbound));
    expect(all.toSorted()).toEqual(['court-cases', 'court-enforcement', 'labour-arbitration', 'police', 'procuratorate']);
  });

  it.each(every)('$type is a command that every system it comes from has the right to', ({ service, type, systems }) => {
    const report = service.inbound?.[type]?.(sampleOf(type));
    const granted = service.access[report?.command && 'type' in report.command ? report.command.type : '']?.grants ?? [];
    expect(granted.flatMap(({ system }) => system ?? [])).toEqual(systems);
    const refusals = service.aggregates.find(({ category }) => category === report?.to)?.refusals ?? {};
    expect(report?.early.filter((refusal) => !(refusal in refusals))).toEqual([]);
  });

  it.each(every)('$type is read in both modes, from its own systems only', ({ service: { name, inbound: table = {} }, type, systems }) => {
    const event = eventOf(type);
    const outsider = { service: name, table, system: systems[0] ?? '' };
    const { key: _key, ...binary } = toRecord({ ...event, data: event.data } as never);
    expect(readOutside(fromRecord(binary), outsider)).toMatchObject({ type, data: event.data });
    const structured = { headers: { 'content-type': 'application/cloudevents+json' }, value: Buffer.from(JSON.stringify(event)) };
    expect(readOutside(fromRecord(structured), outsider)).toMatchObject({ id: 'm-1', source: '/outside', type });
    expect(() => readOutside(event, { ...outsider, system: 'somebody' })).toThrow(MalformedMessage);
  });

  it.each<[string, unknown, string]>([
    ['no object', 'x', 'must be object'],
    ['no id', eventOf('DocketingDecided', { id: '' }), '/id'],
    ['another version', eventOf('DocketingDecided', { specversion: '0.3' }), '/specversion'],
    ['an event of a service', eventOf('DocketingDecided', { type: 'fengqiao.intake.CaseDocketed.v1' }), '/type'],
    [
      'the name of a member of every object',
      eventOf('DocketingDecided', { type: 'fengqiao.inbound.Constructor.v1' }),
      'no message "Constructor"',
    ],
    ['no data', eventOf('DocketingDecided', { data: undefined }), '/data'],
    ['a list as data', eventOf('DocketingDecided', { data: [] }), '/data'],
    ['a member too many', eventOf('DocketingDecided', { data: { ...sampleOf('DocketingDecided'), more: 1 } }), '/data/more'],
  ])('%s is none of them', (_title, event, reason) =>
    expect(() => readOutside(event, { service: 'intake', table: intake.inbound ?? {}, system: 'court-cases' })).toThrow(reason),
  );

  it('names one dispute', () =>
    expect(() =>
      readOutside(eventOf('ArbitrationAwarded', { subject: 'another' }), {
        service: 'diversion',
        table: diversion.inbound ?? {},
        system: 'labour-arbitration',
      }),
    ).toThrow('/subject is another dispute'));
});
