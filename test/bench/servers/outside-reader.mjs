/**
 * A reader of all topics who knows only kafkajs and the contracts: `{ brokers }`. Asked for anything, it waits until it has read all that is on
 * the topics and answers the milliseconds since its last answer: `lags` from each event's recording to its arrival here, and `floor`, from
 * sending one record of the same size to its arrival, all copies acknowledged, which is done twenty times a second.
 */
import { randomUUID } from 'node:crypto';
import { services } from '@fengqiao/contracts';
import { Kafka, logLevel } from 'kafkajs';
import { hosted } from '../lib/hosted.mjs';
import { nextFact } from '../lib/facts.mjs';

const FLOOR = 'fengqiao-bench.floor';
const EVERY = 50;
const PATIENCE = 20_000;
const topics = services.map((service) => `fengqiao.${service}.events.v1`);

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Reads everything from the beginning, each event once: it may come again. */
const following = async (kafka) => {
  const consumer = kafka.consumer({ groupId: `bench-${randomUUID()}` });
  const seen = new Set();
  const next = new Map();
  let taken = { lags: [], floor: [] };
  const take = () => {
    const all = taken;
    taken = { lags: [], floor: [] };
    return all;
  };
  const eachBatch = async ({ batch: { topic, partition, messages } }) => {
    const now = Date.now();
    for (const { headers, timestamp } of messages) {
      const id = String(headers.ce_id);
      if (seen.has(id)) continue;
      seen.add(id);
      if (topic === FLOOR) taken.floor.push(now - Number(timestamp));
      else taken.lags.push(now - Date.parse(String(headers.ce_recordedtime)));
    }
    if (messages.length > 0) next.set(`${topic} ${partition}`, Number(messages.at(-1).offset) + 1);
  };
  await consumer.connect();
  await consumer.subscribe({ topics: [...topics, FLOOR], fromBeginning: true });
  await consumer.run({ eachBatch });
  return {
    take,
    reached: (topic, partition, end) => end === 0 || (next.get(`${topic} ${partition}`) ?? 0) >= end,
    stop: () => consumer.disconnect(),
  };
};

/** Sends one record after the other, as the relay sends its own. */
const sending = async (kafka) => {
  const producer = kafka.producer({ allowAutoTopicCreation: false, maxInFlightRequests: 1 });
  await producer.connect();
  let going = true;
  const loop = async () => {
    for (; going; await pause(EVERY)) {
      const message = { key: 'floor', headers: { ce_id: randomUUID() }, value: nextFact().bytes, timestamp: String(Date.now()) };
      await producer.send({ topic: FLOOR, acks: -1, messages: [message] });
    }
  };
  const ended = loop();
  return async () => {
    going = false;
    await ended;
    await producer.disconnect();
  };
};

const start = async ({ brokers }) => {
  const kafka = new Kafka({ brokers, logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic: FLOOR, numPartitions: 1, replicationFactor: 1 }], waitForLeaders: true });
  const reader = await following(kafka);
  const stopSending = await sending(kafka);
  const isUpToDate = (ends) => ends.every(({ topic, partition, end }) => reader.reached(topic, partition, end));
  return {
    said: { ready: true },
    async asked() {
      const offsets = await Promise.all(
        topics.map(async (topic) =>
          (await admin.fetchTopicOffsets(topic)).map(({ partition, high }) => ({ topic, partition, end: Number(high) })),
        ),
      );
      for (const until = performance.now() + PATIENCE; !isUpToDate(offsets.flat()); await pause(20))
        if (performance.now() > until) throw new Error('the outside reader does not get to the end of the topics');
      return reader.take();
    },
    async stop() {
      await stopSending();
      await reader.stop();
      await admin.disconnect();
    },
  };
};

hosted(start);
