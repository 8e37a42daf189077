import { recorded } from './rows.js';

const row = {
  position: '7',
  stream: 'test-1',
  version: 1,
  subject: 'test-1',
  subject_sequence: 1,
  id: '00000000-0000-4000-8000-000000000001',
  type: 'Happened',
  body: Buffer.from('{}'),
  hash: Buffer.alloc(32),
};

it.each([
  ['2024-06-03 01:00:00', '2024-06-03T01:00:00.000Z'],
  ['2024-06-03 01:00:00.1', '2024-06-03T01:00:00.100Z'],
  ['2024-06-03 01:00:00.012', '2024-06-03T01:00:00.012Z'],
])('says the instant %s of the server as %s', (recorded_at, instant) => {
  expect(recorded({ ...row, recorded_at }).recordedAt).toBe(instant);
});
