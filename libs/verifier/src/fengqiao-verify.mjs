#!/usr/bin/env node
/**
 * Verifies the path of a dispute as exported by /v1/analytics/disputes/<id>/bundle: offline, with nothing but Node 18 or newer.
 * This one file may be copied anywhere. Exit code 0: proven; 1: refused; 2: nothing proven (no key from outside the bundle, or wrong usage).
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ED25519 = 1;
const COSIGNATURE = 4;
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
const node = (left, right) => sha256(Buffer.of(1), left, right);
const isPlace = (value) => Number.isSafeInteger(value) && value >= 0;

/** RFC 9162 section 2.1.3.2; undefined when the proof has not the shape of one. */
export const rootOfInclusion = (index, size, leafHash, proof) => {
  if (!isPlace(index) || !isPlace(size) || index >= size || [leafHash, ...proof].some(({ length }) => length !== 32)) return undefined;
  let [at, last, root] = [index, size - 1, leafHash];
  for (const sibling of proof) {
    if (last === 0) return undefined;
    if (at % 2 === 1 || at === last) {
      root = node(sibling, root);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else root = node(root, sibling);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? root : undefined;
};

const base64 = (text) => {
  const bytes = Buffer.from(String(text), 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
};
const hex = (text) => (/^[0-9a-f]{64}$/.test(String(text)) ? Buffer.from(text, 'hex') : undefined);

/** A C2SP verifier key `name+id+base64`; undefined for anything else. */
export const parseKey = (text) => {
  const [, name, id, encoded] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(String(text).trim()) ?? [];
  const bytes = encoded && base64(encoded);
  if (!bytes || bytes.length !== 33 || sha256(Buffer.from(`${name}\n`), bytes).toString('hex', 0, 4) !== id) return undefined;
  return { name, id, kind: bytes[0], publicKey: bytes.subarray(1) };
};

/** A signed note: its text, its signatures, and the checkpoint that the text is; undefined for anything else. */
export const parseNote = (note) => {
  const split = String(note).lastIndexOf('\n\n');
  const text = String(note).slice(0, split + 1);
  const [origin, size, root] = text.split('\n');
  const bytes = root && base64(root);
  if (split < 0 || !/^(0|[1-9]\d{0,15})$/.test(size ?? '') || !bytes || bytes.length !== 32) return undefined;
  const signatures = [...note.slice(split + 2).matchAll(/^— (\S+) (\S+)$/gmu)].map(([, name, encoded]) => {
    const blob = base64(encoded) ?? Buffer.alloc(4);
    return { name, id: blob.toString('hex', 0, 4), bytes: blob.subarray(4) };
  });
  return { text, origin, size: Number(size), root: bytes, signatures };
};

const signs = (key, message, signature) =>
  verify(null, message, createPublicKey({ key: Buffer.concat([SPKI, key.publicKey]), format: 'der', type: 'spki' }), signature);

/** What a key's signature on a note says: `{ at? }`, a witness's with its time; undefined where none verifies. */
export const signatureOf = (note, key) => {
  for (const { name, id, bytes } of note.signatures) {
    if (name !== key.name || id !== key.id) continue;
    if (key.kind === ED25519 && signs(key, Buffer.from(note.text), bytes)) return {};
    if (key.kind !== COSIGNATURE || bytes.length !== 72) continue;
    const at = Number(bytes.readBigUInt64BE(0));
    if (signs(key, Buffer.from(`cosignature/v1\ntime ${at}\n${note.text}`), bytes.subarray(8))) return { at };
  }
  return undefined;
};

/** The hash that stands for what happened, from whatever of it is shown; undefined where too little is. */
const entryOf = (event) => {
  if (event.id === undefined) return hex(event.entry);
  const salt = hex(event.salt);
  const body = event.body === undefined ? undefined : base64(event.body);
  const commitment = event.body === undefined ? hex(event.commitment) : salt && body && sha256(salt, sha256(body));
  const { id, stream, version, type, recordedAt } = event;
  return (
    commitment &&
    sha256(Buffer.from(JSON.stringify(['fengqiao.entry.v1', id, stream, version, type, recordedAt, commitment.toString('hex')])))
  );
};

const leafOf = ({ subject }, event, entry) =>
  sha256(Buffer.of(0), Buffer.from(JSON.stringify(['fengqiao.leaf.v1', event.position, subject, event.sequence, entry.toString('hex')])));

/** Undefined when it is proven, else the code of what is wrong with one event. */
const faultOf = (bundle, note, event, index) => {
  if (event?.sequence !== index + 1) return 'hole';
  if (index > 0 && !(event.position > bundle.events[index - 1].position)) return 'order';
  const entry = entryOf(event);
  const proof = Array.isArray(event.proof) ? event.proof.map(base64) : [undefined];
  if (!entry || proof.includes(undefined)) return 'unreadable';
  const root = rootOfInclusion(event.position, note.size, leafOf(bundle, event, entry), proof);
  return root?.equals(note.root) ? undefined : 'proof';
};

/** @returns `{ fault, at? }` for the first thing that is wrong, or `{ note, witnessed?, fault: undefined }` */
export const verifyBundle = (bundle, logKey, witnessKey) => {
  const note = parseNote(bundle?.checkpoint);
  if (bundle?.format !== 'fengqiao.bundle.v1' || bundle.algorithm !== 'sha-256' || !Array.isArray(bundle.events) || !note)
    return { fault: 'format' };
  if (logKey && (note.origin !== logKey.name || !signatureOf(note, logKey))) return { fault: 'log-signature' };
  const witnessed = witnessKey && signatureOf(note, witnessKey);
  if (witnessKey && !witnessed) return { fault: 'witness-signature' };
  for (const [index, event] of bundle.events.entries()) {
    const fault = faultOf(bundle, note, event, index);
    if (fault) return { fault, at: index + 1, position: event?.position };
  }
  if (bundle.count !== bundle.events.length) return { fault: 'hole', at: bundle.events.length + 1 };
  return { note, ...(witnessed ? { witnessed } : {}), fault: undefined };
};

const words = {
  zh: {
    usage: '用法：fengqiao-verify <bundle.json> --key <日志公钥> [--witness <见证人公钥>] [--lang zh|en]',
    unread: (file) => `无法读取 ${file}：请检查文件是否存在、是否为有效的 JSON。`,
    badKey: (text) => `不是有效的公钥：${text}`,
    faults: {
      format: '拒绝：这不是纠纷证明包，或其中的检查点无法识别。',
      'log-signature': '拒绝：检查点没有所给日志公钥的有效签名。',
      'witness-signature': '拒绝：检查点没有所给见证人公钥的有效签名。',
      hole: (at) => `拒绝：第 ${at} 步缺失，或不在其应在的位置。`,
      order: (at) => `拒绝：第 ${at} 步的先后次序与日志不符。`,
      unreadable: (at) => `拒绝：第 ${at} 步的内容不全，无法核验。`,
      proof: (at) => `拒绝：第 ${at} 步不是所记录的内容（其存在证明不成立）。`,
    },
    line: ({ sequence, type, recordedAt, body }) =>
      `${String(sequence).padStart(5)}  ${type === undefined ? '（内容依规定不予显示）' : `${recordedAt}  ${type}  ${body === undefined ? '（正文未提供）' : '（附正文）'}`}`,
    unproven: '未证明任何事项：没有从证明包之外取得的日志公钥（--key）。包内各步彼此一致，但任何人都能自造这样的包。',
    proven: ({ subject, count }, { origin, size }) =>
      `已证明：纠纷 ${subject} 的第 1 至 ${count} 步，一步不缺、依次记录在日志 ${origin} 的前 ${size} 条之中，并由该日志签名。`,
    witnessed: (at) => `见证人已于 ${at} 会签：它未曾见过与此不同的历史。`,
    unwitnessed: '未核验见证人签名（未给出 --witness）：日志有可能向他人出示另一份历史。',
    not: '未证明：此后是否还有其他步骤；未显示的内容是什么；所记内容是否属实。',
  },
  en: {
    usage: 'Usage: fengqiao-verify <bundle.json> --key <verifier key of the log> [--witness <verifier key of the witness>] [--lang zh|en]',
    unread: (file) => `${file} cannot be read: see that it is there and that it is JSON.`,
    badKey: (text) => `This is not a verifier key: ${text}`,
    faults: {
      format: 'REFUSED: this is not a bundle of a dispute, or its checkpoint cannot be read.',
      'log-signature': 'REFUSED: the checkpoint has no valid signature of the log key that was given.',
      'witness-signature': 'REFUSED: the checkpoint has no valid signature of the witness key that was given.',
      hole: (at) => `REFUSED: event ${at} is missing or is not in its place.`,
      order: (at) => `REFUSED: event ${at} does not follow the one before it in the log.`,
      unreadable: (at) => `REFUSED: event ${at} is incomplete and cannot be verified.`,
      proof: (at) => `REFUSED: event ${at} is not what was recorded (its proof does not hold).`,
    },
    line: ({ sequence, type, recordedAt, body }) =>
      `${String(sequence).padStart(5)}  ${type === undefined ? '(withheld)' : `${recordedAt}  ${type}  ${body === undefined ? '(body withheld)' : '(with its body)'}`}`,
    unproven:
      'NOTHING IS PROVEN: no key of the log from outside the bundle was given (--key). The events agree with each other, but anybody can make such a bundle.',
    proven: ({ subject, count }, { origin, size }) =>
      `PROVEN: events 1 to ${count} of dispute ${subject}, without a hole and in this order, are among the first ${size} of the log ${origin}, which signed them.`,
    witnessed: (at) => `The witness cosigned at ${at}: it has seen no other history of this log.`,
    unwitnessed: 'No witness was verified (--witness was not given): the log may have shown others another history.',
    not: 'NOT PROVEN: that there are no later events; what the withheld parts say; that what was recorded is true.',
  },
};

const optionsIn = (args) => {
  const options = { lang: 'zh' };
  for (let index = 0; index < args.length; index += 1) {
    const [, name, value] = /^--(key|witness|lang)(?:=(.*))?$/.exec(args[index]) ?? [];
    if (name) options[name] = value ?? args[(index += 1)];
    else if (args[index].startsWith('-') || options.file !== undefined) return undefined;
    else options.file = args[index];
  }
  return options.file !== undefined && words[options.lang] ? options : undefined;
};

/** @returns the exit code */
export const main = (args, say = console.log) => {
  const options = optionsIn(args);
  if (!options) {
    say(`${words.zh.usage}\n${words.en.usage}`);
    return 2;
  }
  const text = words[options.lang];
  const keys = ['key', 'witness'].map((name) => (options[name] === undefined ? undefined : (parseKey(options[name]) ?? null)));
  if (keys.includes(null)) {
    say(text.badKey(options[keys[0] === null ? 'key' : 'witness']));
    return 2;
  }
  let bundle;
  try {
    bundle = JSON.parse(readFileSync(options.file, 'utf8'));
  } catch {
    say(text.unread(options.file));
    return 2;
  }
  return report(text, bundle, verifyBundle(bundle, ...keys), keys, say);
};

const report = (text, bundle, result, [logKey, witnessKey], say) => {
  if (result.fault) {
    const sentence = text.faults[result.fault];
    say(typeof sentence === 'string' ? sentence : sentence(result.at));
    return 1;
  }
  for (const event of bundle.events) say(text.line(event));
  if (!logKey) {
    say(text.unproven);
    return 2;
  }
  say(text.proven(bundle, result.note));
  say(witnessKey ? text.witnessed(new Date(result.witnessed.at * 1_000).toISOString()) : text.unwitnessed);
  say(text.not);
  return 0;
};

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2));
