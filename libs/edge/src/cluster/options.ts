import type { KafkaSettings, TopicSettings } from '@fengqiao/bus/kafka';
import type { PlatformOptions } from '../platform.js';
import type { ServiceDefinition } from '../service.js';
import type { PeerAddresses } from './peers.js';

export interface ClusterOptions extends Omit<PlatformOptions, 'services'> {
  readonly service: ServiceDefinition;
  readonly kafka: Omit<KafkaSettings, 'clientId'>;
  readonly topics: TopicSettings;
  readonly peers: PeerAddresses;
  /** Milliseconds between two readings of the other services' feeds, for what the broker lost. */
  readonly sweepEvery?: number;
  readonly sessionTimeout?: number;
  /** Milliseconds that a message of a connected system waits for what must come before it. */
  readonly inboundPatience?: number;
}
