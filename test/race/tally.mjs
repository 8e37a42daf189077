/**
 * What was acknowledged and what was seen, four bytes an event. An event is known by its writer and number, which its id carries; its place
 * is kept plus one, so that 0 says never.
 */
const hex = (number, digits) => number.toString(16).padStart(digits, '0');

export const idOf = (writer, number) => `${hex(writer, 8)}-0000-4000-8000-${hex(number, 12)}`;
export const keyOf = (id) => ({ writer: Number.parseInt(id.slice(0, 8), 16), number: Number.parseInt(id.slice(24), 16) });

const grown = (places, length) => {
  const larger = new Int32Array(Math.max(length, 2 * places.length, 1_024));
  larger.set(places);
  return larger;
};

/** Places by writer and number. */
export const placeBook = (books = new Map()) => ({
  books,
  get: (writer, number) => books.get(writer)?.[number] ?? 0,
  set(writer, number, value) {
    let places = books.get(writer) ?? new Int32Array(0);
    if (number >= places.length) books.set(writer, (places = grown(places, number + 1)));
    places[number] = value;
  },
  *entries() {
    for (const [writer, places] of books) for (const [number, value] of places.entries()) if (value !== 0) yield [writer, number, value];
  },
});

/** An acknowledged event whose place was not told. */
export const ACKNOWLEDGED = -1;

/**
 * Watches one reader: what it sees, in what order.
 * @param contiguous whether places must follow each other without a hole
 */
export const observer = ({ contiguous }) => {
  const seen = placeBook();
  const last = new Map();
  const found = { events: 0, doubled: 0, outOfOrder: 0, examples: [] };
  let place;
  const misplaced = (what) => {
    found.outOfOrder += 1;
    if (found.examples.length < 5) found.examples.push(what);
  };
  /** The first one seen of each sequence sets where it starts: a reader may begin anywhere. */
  const follows = (name, value, event) => {
    const before = last.get(name);
    if (before !== undefined && value !== before + 1) misplaced(`${name}: ${value} after ${before} at ${event.place}`);
    last.set(name, value);
  };
  return {
    seen,
    found,
    see(event) {
      const { writer, number } = keyOf(event.id);
      found.events += 1;
      if (seen.get(writer, number) !== 0) {
        found.doubled += 1;
        return;
      }
      seen.set(writer, number, event.place + 1);
      if (contiguous && place !== undefined && event.place !== place + 1) misplaced(`place ${event.place} after ${place}`);
      place = event.place;
      follows(event.stream, event.version, event);
      if (event.subject !== undefined) follows(`subject ${event.subject}`, event.subjectSequence, event);
    },
  };
};

/**
 * Compares what was acknowledged with what one reader saw from a place on.
 * `lost`: acknowledged, never seen. `unasked`: seen, though its writer was told that it is not recorded. `moved`: seen elsewhere than acknowledged.
 */
export const compared = (acknowledged, seen, from = 0) => {
  const result = { lost: 0, unasked: 0, moved: 0, examples: [] };
  for (const [writer, number, place] of acknowledged.entries()) {
    const where = seen.get(writer, number);
    if (where === 0 && (from === 0 || place > from)) {
      result.lost += 1;
      if (result.examples.length < 5) result.examples.push(`${idOf(writer, number)} at ${place - 1}`);
    }
    if (where !== 0 && place > 0 && place !== where) result.moved += 1;
  }
  for (const [writer, number] of seen.entries()) if (acknowledged.get(writer, number) === 0) result.unasked += 1;
  return result;
};
