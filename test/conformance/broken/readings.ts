import { START } from '@fengqiao/event-store';
import { changed, withWrites, reading, withBody, likeJsonb, loses, type Broken } from './kit.js';

/** Defects in what is given back and told. */
export const brokenReadings: readonly Broken[] = [
  { defect: 'bodies come back as jsonb would give them', found: ['C-37'], open: withBody(likeJsonb) },
  {
    defect: 'bodies lose what is not in the basic plane',
    found: ['C-38'],
    open: withBody((text) => text.replaceAll(/[\u{10000}-\u{10FFFF}]/gu, '\uFFFD')),
  },
  { defect: 'bodies are normalised', found: ['C-38'], open: withBody((text) => text.normalize('NFC')) },
  {
    defect: 'numbers are rounded to doubles',
    found: ['C-37', 'C-40'],
    open: withBody((text) => text.replaceAll(/-?\d{17,}/g, (digits) => String(Number(digits)))),
  },
  {
    defect: 'large events are cut short',
    found: ['C-36'],
    open: changed((store) => ({
      append: (append) =>
        store.append(
          withWrites(append, ({ events }) => ({ events: events.map((event) => ({ ...event, body: event.body.subarray(0, 4_194_303) })) })),
        ),
    })),
  },
  {
    defect: 'the log leaves out one event in a hundred',
    found: ['C-15', 'C-33', 'C-43', 'C-58', 'C-64'],
    open: changed((store) => ({
      readLog: async (...asked) => {
        const page = await store.readLog(...asked);
        return { ...page, events: page.events.filter(({ position }) => position % 100 !== 4) };
      },
    })),
  },
  {
    defect: 'a page begins with the last event of the page before',
    found: ['C-35', 'C-43', 'C-44'],
    open: changed((store) => ({
      readLog: (after, limit, filter) => store.readLog(after === START || after === '0' ? START : String(Number(after) - 1), limit, filter),
    })),
  },
  {
    defect: 'the log is read in no order',
    found: ['C-35', 'C-44'],
    open: changed((store) => ({
      readLog: async (...asked) => {
        const page = await store.readLog(...asked);
        return { ...page, events: page.events.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
      },
    })),
  },
  {
    defect: 'a filter keeps its checkpoint where nothing matches',
    found: ['C-53'],
    open: changed((store) => ({
      readLog: async (after, limit, filter) => {
        const page = await store.readLog(after, limit, filter);
        return page.events.length === 0 ? { ...page, checkpoint: after } : page;
      },
    })),
  },
  {
    defect: 'reading backwards goes forwards',
    found: ['C-30'],
    open: changed((store) => ({ readStream: (stream, options) => store.readStream(stream, { ...options, backwards: false }) })),
  },
  {
    defect: 'the last version wanted is left out',
    found: ['C-29'],
    open: changed((store) => ({
      readStream: (stream, { to, ...options } = {}) =>
        store.readStream(stream, to === undefined ? options : { ...options, to: Math.max(to - 1, 0) }),
    })),
  },
  {
    defect: 'a reading out of bounds is an empty one',
    found: ['C-32'],
    open: changed((store) => ({
      readLog: async (after, limit, filter) => (limit < 1 ? { events: [], checkpoint: after } : store.readLog(after, limit, filter)),
    })),
  },
  { defect: 'one append in fifty is acknowledged and lost', found: ['C-10', 'C-58'], open: loses(50) },
  {
    defect: 'what was recorded is seen only after a while',
    found: ['C-34'],
    open: changed((store) => {
      const shown = new Map<string, number>();
      return {
        async readStream(stream, options) {
          const looks = (shown.get(stream) ?? 0) + 1;
          shown.set(stream, looks);
          return looks === 1 ? { version: 0, events: [] } : store.readStream(stream, options);
        },
      };
    }),
  },
  {
    defect: 'a closed stream takes more',
    found: ['C-62', 'C-13'],
    open: changed((store) => ({ append: (append) => store.append(withWrites(append, () => ({ closes: false }))) })),
  },
  { defect: 'no news is told: followers only poll', found: ['C-43'], open: changed(() => ({ watch: async () => async () => undefined })) },
  {
    defect: 'watchers are told after they stopped',
    found: ['C-57'],
    open: changed((store) => ({
      watch: async (onNews) => {
        const timer = setInterval(onNews, 50);
        const stop = await store.watch(onNews);
        setTimeout(() => clearInterval(timer), 4_000);
        return stop;
      },
    })),
  },
  {
    defect: 'the instant of recording is what the process thinks, and goes back',
    found: ['C-42'],
    open: reading((events) =>
      events.map((event) => ({ ...event, recordedAt: new Date(Date.parse(event.recordedAt) - event.position).toISOString() })),
    ),
  },
];
