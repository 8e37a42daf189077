import type { KafkaSettings, TopicSettings } from '@fengqiao/bus/kafka';
import type { PlatformOptions } from '../platform.js';
import type { ServiceDefinition } from '../service.js';
import type { PeerAddresses } from './peers.js';

export interface ClusterOptions extends Omit<PlatformOptions, 'services'> {
  readonly service: ServiceDefinition;
  readonly kafka: Omit<KafkaSettings, 'clientId'>;
  readonly topics: TopicSettings;
  /** Whether this process shows the ledger, which is of the whole log; `ledger` says whether it keeps it, too. */
  readonly showsLedger?: boolean;
  readonly peers: PeerAddresses;
  /** Milliseconds between two readings of the other services' feeds, for what the broker lost. */
  readonly sweepEvery?: number;
  readonly sessionTimeout?: number;
  /** Milliseconds that a message of a connected system waits for what must come before it. */
  readonly inboundPatience?: number;
}
