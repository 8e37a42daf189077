/**
 * `npm run dead-letters -- list|show <id>|replay <id> --service intake`: what a service could not deal with, and trying it again.
 * Two kinds, one command: records of topics that could not be read or done (an id), and messages of other services that wait or are parked
 * together with what came after them in their dispute (a number).
 * Exit code 0: done; 1: it was tried and still cannot be dealt with, or there is none; 2: nothing was asked.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './lib/checkout.mjs';
import { makeReady } from './lib/ready.mjs';

const USAGE = `npm run dead-letters -- list --service <service>
npm run dead-letters -- show <id> --service <service>
npm run dead-letters -- replay <id> --service <service>

  --url <address>   where the services answer (FENGQIAO_URL, else this machine, at PORT or 8080)
  --token <token>   an operator's (FENGQIAO_TOKEN, else one of this machine's own issuer)
  --json            as the service answers
  --help`;

const OPTIONS = {
  service: { type: 'string' },
  url: { type: 'string', default: process.env.FENGQIAO_URL || `http://127.0.0.1:${process.env.PORT || 8080}` },
  token: { type: 'string', default: process.env.FENGQIAO_TOKEN },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};

const ownToken = async (url) => {
  await makeReady(console.error);
  const options = { cwd: root, encoding: 'utf8', env: { ...process.env, FENGQIAO_URL: url } };
  return execFileSync(process.execPath, [join(root, 'services/all/dist/token.js'), 'operator'], options).trim();
};

const isNumber = (id) => /^\d{1,18}$/.test(id);

const operator = ({ url, service, token }) => {
  const base = `${url.replace(/\/$/, '')}/v1/${service}`;
  const ask = async (path, method = 'GET') => {
    const headers = { authorization: `Bearer ${token}`, 'accept-language': 'en' };
    const answer = await fetch(`${base}/${path}`, { method, headers });
    const body = await answer.json();
    if (!answer.ok) throw new Error(`${answer.status} ${body.code ?? ''}: ${body.detail ?? ''}`);
    return body;
  };
  const pages = async () => {
    const items = [];
    for (let next; ;) {
      const page = await ask(`dead-letters${next === undefined ? '' : `?after=${next}`}`);
      items.push(...page.items);
      if (page.next === undefined) return items;
      next = page.next;
    }
  };
  const heldOf = async (position) => {
    const found = (await ask('held-messages')).items.find((one) => one.position === position);
    if (!found) throw new Error(`${service} holds no message ${position}`);
    return found;
  };
  return {
    list: async () => [...(await pages()), ...(await ask('held-messages')).items],
    show: (id) => (isNumber(id) ? heldOf(id) : ask(`dead-letters/${id}`)),
    replay: (id) => ask(`${isNumber(id) ? 'held-messages' : 'dead-letters'}/${id}/replay`, 'POST'),
  };
};

const timesOf = (attempts) => (attempts === 1 ? 'tried once' : `tried ${attempts} times`);

const lineOf = ({ id, position, status, topic, partition, offset, key, subject, reason, attempts }) =>
  [
    (id ?? position).padEnd(36),
    status.padEnd(8),
    topic === undefined
      ? `of ${subject}`
      : `${topic}[${partition}]@${offset}${key === undefined ? '' : ` of ${key}`}, ${timesOf(attempts)}`,
    reason,
  ].join('  ');

const print = (json, one) => console.log(json ? JSON.stringify(one) : lineOf(one));

const run = async ({ json, ...values }, [what, id, ...more]) => {
  const wrong = more.length > 0 || (what === 'list') !== (id === undefined) || !['list', 'show', 'replay'].includes(what);
  if (wrong || values.service === undefined) return console.error(USAGE) ?? 2;
  const ask = operator({ ...values, token: values.token ?? (await ownToken(values.url)) });
  if (what === 'list') {
    const all = await ask.list();
    for (const one of all) print(json, one);
    if (all.length === 0 && !json) console.log(`${values.service} has dealt with all that came.`);
    return 0;
  }
  const one = await ask[what](id);
  if (what === 'show') return console.log(JSON.stringify(one, null, json ? 0 : 2)) ?? 0;
  print(json, one);
  return one.status === 'replayed' ? 0 : 1;
};

try {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  if (values.help) console.log(USAGE);
  else process.exitCode = await run(values, positionals);
} catch (error) {
  console.error(error.cause ? `${error.message}: ${error.cause.message}` : error.message);
  process.exitCode = 1;
}
