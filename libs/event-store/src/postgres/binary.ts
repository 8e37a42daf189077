/** Arrays in PostgreSQL's binary format: `pg` sends a Buffer as a binary parameter, and the server reads it without parsing text. */

const OID = { bool: 16, bytea: 17, int4: 23, text: 25, timestamptz: 1184, uuid: 2950 } as const;
const HEADER = 20;
/** Microseconds from the Unix epoch to the server's, 2000-01-01. */
const EPOCH = 946_684_800_000_000n;

const arrayOf = (oid: number, count: number, bytes: number, fill: (into: Buffer, at: number) => void): Buffer => {
  if (count === 0) return Buffer.concat([Buffer.alloc(8), int32(oid)]);
  const buffer = Buffer.allocUnsafe(HEADER + 4 * count + bytes);
  buffer.writeInt32BE(1, 0); // dimensions
  buffer.writeInt32BE(0, 4); // no nulls
  buffer.writeInt32BE(oid, 8);
  buffer.writeInt32BE(count, 12);
  buffer.writeInt32BE(1, 16); // first index
  fill(buffer, HEADER);
  return buffer;
};

const int32 = (value: number): Buffer => {
  const buffer = Buffer.allocUnsafe(4);
  buffer.writeInt32BE(value);
  return buffer;
};

const fixed = <T>(oid: number, size: number, write: (into: Buffer, value: T, at: number) => void) => {
  return (values: readonly T[]): Buffer =>
    arrayOf(oid, values.length, size * values.length, (into, start) => {
      let at = start;
      for (const value of values) {
        into.writeInt32BE(size, at);
        write(into, value, at + 4);
        at += 4 + size;
      }
    });
};

export const int4Array = fixed<number>(OID.int4, 4, (into, value, at) => into.writeInt32BE(value, at));
export const boolArray = fixed<boolean>(OID.bool, 1, (into, value, at) => into.writeUInt8(value ? 1 : 0, at));
export const uuidArray = fixed<string>(OID.uuid, 16, (into, value, at) => void into.write(value.replaceAll('-', ''), at, 16, 'hex'));
export const timestamptzArray = fixed<Date>(OID.timestamptz, 8, (into, value, at) =>
  into.writeBigInt64BE(BigInt(value.getTime()) * 1_000n - EPOCH, at),
);

export const byteaArray = (values: readonly Uint8Array[]): Buffer =>
  arrayOf(
    OID.bytea,
    values.length,
    values.reduce((sum, { byteLength }) => sum + byteLength, 0),
    (into, start) => {
      let at = start;
      for (const value of values) {
        into.writeInt32BE(value.byteLength, at);
        into.set(value, at + 4);
        at += 4 + value.byteLength;
      }
    },
  );

export const textArray = (values: readonly string[]): Buffer => {
  const sizes = values.map((value) => Buffer.byteLength(value));
  return arrayOf(
    OID.text,
    values.length,
    sizes.reduce((sum, size) => sum + size, 0),
    (into, start) => {
      let at = start;
      for (const [index, value] of values.entries()) {
        const size = sizes[index] ?? 0;
        into.writeInt32BE(size, at);
        into.write(value, at + 4, size, 'utf8');
        at += 4 + size;
      }
    },
  );
};
