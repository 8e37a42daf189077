import { spawnSync } from 'node:child_process';
import { Kafka, logLevel } from 'kafkajs';
import { describeKafka } from '@fengqiao/testing';
import { readJson, root } from '../architecture/repository.js';

interface Document {
  readonly components: {
    readonly messages: Readonly<Record<string, { readonly examples: readonly { headers: Record<string, string>; payload: unknown }[] }>>;
  };
}
const { headers, payload } = (readJson('contracts/asyncapi/intake.json') as Document).components.messages['CaseDocketed']!.examples[0]!;

describeKafka('the conformance kit on a topic', (broker) => {
  it('tells of each message that stands there whether it fits', async () => {
    const topic = 'outside.tried.v1';
    const brokers = [...broker().addresses];
    const kafka = new Kafka({ clientId: 'outside', brokers, logLevel: logLevel.NOTHING });
    const [admin, producer] = [kafka.admin(), kafka.producer()];
    await admin.connect();
    await admin.createTopics({ waitForLeaders: true, topics: [{ topic, numPartitions: 1, replicationFactor: 1 }] });
    await producer.connect();
    const key = headers['ce_subject']!;
    await producer.send({ topic, messages: [JSON.stringify(payload), '{}'].map((value) => ({ key, headers, value })) });
    await Promise.all([admin.disconnect(), producer.disconnect()]);

    const program = 'libs/contract-check/src/fengqiao-contract-check.mjs';
    const kitOn = (name: string, lang: string) =>
      spawnSync(process.execPath, [program, '--lang', lang, '--brokers', brokers.join(','), name], { cwd: root, encoding: 'utf8' });
    const kit = kitOn(topic, 'en');
    expect(kit.stdout + kit.stderr).toContain(`${topic}[0]@0 fengqiao.intake.CaseDocketed.v1: fits`);
    expect(kit.stdout).toContain(`${topic}[0]@1 fengqiao.intake.CaseDocketed.v1: does not fit`);
    expect(kit.status).toBe(1);

    const { status, stdout, stderr } = kitOn('outside.never.v1', 'zh');
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: '没有主题 outside.never.v1，或者无权查看\n' });
  }, 60_000);
});
