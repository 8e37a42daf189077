import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseBroker, LocalBrokerError, wayHere, type ChosenBroker, type Way } from '@fengqiao/local-broker';

const given = process.env['KAFKA_BROKERS'];
/** Jars are fetched once per checkout. */
export const KAFKA_JARS = join(process.cwd(), 'node_modules', '.cache', 'kafka');

/** Why broker tests are left out; undefined where they run. With CI=true they always do: a missing broker is a failure then. */
export const reasonToSkip = (way: Way, ci: string | undefined): string | undefined =>
  way.kind === 'none' && ci !== 'true' ? way.reason : undefined;

/** Tests against a real broker, started once for the file. Where there is none, they are skipped, and the reason stands in their title. */
export const describeKafka = (name: string, tests: (broker: () => ChosenBroker) => void): void => {
  const way = wayHere(given);
  const reason = reasonToSkip(way, process.env['CI']);
  if (reason !== undefined) {
    process.stdout.write(`Broker tests are skipped. ${reason}\n`);
    return describe.skip(`${name} (${reason})`, () => tests(() => never()));
  }
  describe(name, () => {
    let broker: ChosenBroker | undefined;
    const folder = mkdtempSync(join(tmpdir(), 'fengqiao-kafka-'));
    beforeAll(async () => {
      broker = await chooseBroker(given, { folder, jarFolder: KAFKA_JARS }, way);
      process.stdout.write(`Broker tests use ${broker.how}\n`);
    }, 180_000);
    afterAll(async () => {
      await broker?.stop();
      rmSync(folder, { recursive: true, force: true });
    }, 60_000);
    tests(() => broker ?? never());
  });
};

/** Tests that start a broker with settings of its own, which only the native way can: where brokers come by another, they are skipped. */
export const describeNativeKafka = (name: string, tests: () => void): void => {
  const way = wayHere(given);
  const elsewhere = way.kind === 'given' || way.kind === 'docker';
  const reason = elsewhere ? `The broker here is ${way.kind}; these start one by Java and Maven.` : reasonToSkip(way, process.env['CI']);
  if (reason === undefined) return describe(name, tests);
  process.stdout.write(`Broker tests are skipped. ${reason}\n`);
  describe.skip(`${name} (${reason})`, tests);
};

const never = (): never => {
  throw new LocalBrokerError('the broker has not been started');
};
