import { Kafka, logLevel, type LogEntry } from 'kafkajs';

export interface KafkaSettings {
  readonly brokers: readonly string[];
  readonly clientId: string;
  readonly ssl?: boolean;
  readonly sasl?: { readonly mechanism: 'scram-sha-512' | 'scram-sha-256' | 'plain'; readonly username: string; readonly password: string };
}

/** A client whose library says only what went wrong, to the given log. */
export const kafkaClient = ({ brokers, clientId, ssl, sasl }: KafkaSettings, log: (line: LogEntry) => void): Kafka =>
  new Kafka({
    clientId,
    brokers: [...brokers],
    ...(ssl ? { ssl: true } : {}),
    ...(sasl ? { sasl: sasl as never } : {}),
    connectionTimeout: 3_000,
    requestTimeout: 12_000,
    retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 5 },
    logLevel: logLevel.WARN,
    logCreator: () => log,
  });
