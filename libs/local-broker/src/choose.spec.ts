import { chooseBroker, wayTo, type Machine } from './choose.js';
import { LocalBrokerError } from './errors.js';

const machine = (has: Partial<Machine>): Machine => ({
  given: undefined,
  hasDocker: () => false,
  lacking: () => 'install Java 17 or newer',
  ...has,
});
const never = (): never => {
  throw new Error('must not be asked');
};

describe('the way to a broker', () => {
  it('is an address that was given, before anything else is asked', () =>
    expect(wayTo({ given: 'a:9092,b:9092', hasDocker: never, lacking: never })).toEqual({
      kind: 'given',
      addresses: ['a:9092', 'b:9092'],
    }));

  it('is Docker next, before Java is looked for', () =>
    expect(wayTo(machine({ given: '', hasDocker: () => true, lacking: never }))).toEqual({ kind: 'docker' }));

  it('is Java with Maven next', () => expect(wayTo(machine({ lacking: () => undefined }))).toEqual({ kind: 'native' }));

  it('is none else, and how to get one is said', async () => {
    const way = wayTo(machine({}));
    expect(way).toEqual({
      kind: 'none',
      reason: 'There is no Kafka: give its address in KAFKA_BROKERS, or start Docker, or install Java 17 or newer.',
    });
    await expect(chooseBroker(undefined, { folder: '', jarFolder: '' }, way)).rejects.toThrow(LocalBrokerError);
  });

  it('says which brokers were given, and leaves them running', async () => {
    const broker = await chooseBroker('a:9092', { folder: '', jarFolder: '' });
    expect(broker).toMatchObject({ how: 'the brokers of KAFKA_BROKERS', addresses: ['a:9092'], brokers: [] });
    await broker.stop();
  });
});
