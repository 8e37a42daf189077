/** The witness, a process of its own: `--folder <its memory and key> --log <verifier key> [--log ...] [--host] [--port] [--name]`. */
import { parseArgs } from 'node:util';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { COSIGNATURE, formatVerifierKey, parseVerifierKey } from '@fengqiao/ledger';
import { sha256 } from '../digest.js';
import { localSigner } from '../keys.js';
import { folderMemory } from './memory.js';
import { serveWitness } from './server.js';

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: '.data/witness' },
    log: { type: 'string', multiple: true, default: [] },
    host: { type: 'string', default: '127.0.0.1' },
    port: { type: 'string', default: '8079' },
    name: { type: 'string' },
    /** Ends when its standard input does: with the program that started it, however that ends. */
    child: { type: 'boolean', default: false },
  },
});

const start = async (): Promise<void> => {
  const logs = values.log.map((text) => {
    const key = parseVerifierKey(sha256, text);
    if (!key) throw new Error(`--log ${text} is not a verifier key such as "example.org/log+1a2b3c4d+AQ...": see /v1/ledger/keys.`);
    return key;
  });
  if (logs.length === 0) throw new Error('Say whose checkpoints to sign: --log <verifier key of the log>, as /v1/ledger/keys shows it.');
  const memory = folderMemory(values.folder);
  const signer = localSigner(
    join(values.folder, 'key'),
    values.name ?? `fengqiao.local/witness/${randomBytes(4).toString('hex')}`,
    COSIGNATURE,
  );
  const { server, url } = await serveWitness(
    { logs, memory, signer, now: () => Math.floor(Date.now() / 1_000) },
    values.host,
    Number(values.port),
  );
  process.stdout.write(`${JSON.stringify({ url, key: formatVerifierKey(signer.key) })}\n`);
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
    process.stdin.destroy();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  if (values.child) process.stdin.on('end', stop).on('error', stop).resume();
};

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
