import type { Pool } from 'pg';
import { keptCheckpoint } from '@fengqiao/bus';
import { endsOf, inboundTopicOf, type KafkaAdmin, type Places } from '@fengqiao/bus/kafka';
import type { Service } from '@fengqiao/contracts';
import { START } from '@fengqiao/event-store';

/** How far a service has dealt with each partition of the topics of connected systems. */
export const placesOf = (pool: Pool, service: Service): Places => {
  const kept = (topic: string, partition: number) => keptCheckpoint(pool, service, `${topic}/${partition}`);
  return {
    async load(topic, partition) {
      const place = await kept(topic, partition).load();
      return place === START ? undefined : place;
    },
    advance: (topic, partition, next) => kept(topic, partition).advance(next),
  };
};

/** A topic that began anew is read from its beginning. */
export const followTopics = async (admin: KafkaAdmin, places: Places, systems: readonly string[]): Promise<void> => {
  for (const topic of systems.map(inboundTopicOf))
    for (const [partition, end] of (await endsOf(admin, topic)) ?? [])
      if (Number((await places.load(topic, partition)) ?? 0) > end) await places.advance(topic, partition, START);
};
