/** What sealing one personal field of each event costs an append. */
import { profiled } from '../lib/profile.mjs';
import { costNote, interleave, perSecond } from '../lib/rounds.mjs';
import { migrate, openOurs } from '../sides/ours.mjs';
import { openSealed } from '../sides/whole.mjs';

const IN_FLIGHT = 32;

const run = async (server, timing) => {
  const [on, off] = [await server.create('sealing_on'), await server.create('sealing_off')];
  for (const url of [on, off]) await migrate(url);
  const [sealed, open] = [await openSealed(on), openOurs(off)];
  const rate = (side) => (seconds) => perSecond(IN_FLIGHT, seconds, () => side.append(1));
  const { ours, other } = await interleave({ ours: rate(sealed), other: rate(open) }, timing);
  const profile = await profiled(timing, on, () => rate(sealed)(timing.seconds));
  await sealed.close();
  await open.close();
  const what = `append, ${IN_FLIGHT} in flight, one field of each event sealed, to the same unsealed`;
  return [{ name: 'sealing-append', what, unit: 'appends/s', ours, other, target: null, note: costNote('sealing', ours, other), profile }];
};

export const scenarios = [{ name: 'sealing', run }];
