/** What is written everywhere: events of 630 bytes, the same bytes for every side. */
import { randomBytes, randomUUID } from 'node:crypto';

export const SIZE = 630;
const filler = randomBytes(512).toString('base64');

/** A body as services write it: canonical JSON of data and metadata. @param size in bytes */
export const fact = (number, size = SIZE) => {
  const data = { agreementId: `a-${number}`, court: '鄂0205', filedOn: '2025-03-31', content: ['payment'], amount: '12800.00' };
  const meta = {
    actor: { person: 'li-na', role: 'judge', tier: 'court' },
    at: '2025-03-31T09:00:00+08:00',
    command: randomUUID(),
    shape: 1,
  };
  const body = { data: { ...data, note: '' }, meta };
  body.data.note = filler.slice(0, size - Buffer.byteLength(JSON.stringify(body)));
  return body;
};

const prepared = Array.from({ length: 256 }, (_, number) => {
  const value = fact(number);
  return { value, bytes: Buffer.from(JSON.stringify(value)) };
});

let drawn = 0;
/** The next of a fixed set of bodies: making them is no part of any measure. */
export const nextFact = () => prepared[(drawn += 1) % prepared.length];

let streams = 0;
const run = randomBytes(4).toString('hex');
/** A stream nobody wrote before, and the dispute it belongs to: four streams a dispute. */
export const nextStream = () => {
  streams += 1;
  return { stream: `bench-${run}${streams}`, subject: `dispute-${run}${streams >> 2}` };
};
