import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseBroker, LocalBrokerError, missingForNative, type ChosenBroker } from '@fengqiao/local-broker';

const given = process.env['KAFKA_BROKERS'];
/** Jars are fetched once per checkout. */
export const KAFKA_JARS = join(process.cwd(), 'node_modules', '.cache', 'kafka');

/** Why broker tests cannot run here; with CI=true that is a failure of the run, not a reason to skip. */
const missing = given || process.env['CI'] === 'true' ? undefined : missingForNative();

/** Tests against a real broker, started once for the file. Where there is none, they are skipped, and the reason stands in their title. */
export const describeKafka = (name: string, tests: (broker: () => ChosenBroker) => void): void => {
  if (missing) return describe.skip(`${name} (no Kafka here: give KAFKA_BROKERS, start Docker, or ${missing})`, () => tests(() => never()));
  describe(name, () => {
    let broker: ChosenBroker | undefined;
    const folder = mkdtempSync(join(tmpdir(), 'fengqiao-kafka-'));
    beforeAll(async () => {
      broker = await chooseBroker(given, { folder, jarFolder: KAFKA_JARS });
      process.stdout.write(`Broker tests use ${broker.how}\n`);
    }, 180_000);
    afterAll(async () => {
      await broker?.stop();
      rmSync(folder, { recursive: true, force: true });
    }, 60_000);
    tests(() => broker ?? never());
  });
};

const never = (): never => {
  throw new LocalBrokerError('the broker has not been started');
};
