import { personalMembers, services } from '@fengqiao/contracts';

/** What never stands in a log, wherever it came from: the last line of defence behind sealing and behind not logging it at all. */

const SECRET = ['authorization', 'cookie', 'set-cookie', 'x-api-key', 'password', 'secret', 'token', 'apiKey', 'privateKey'];
/** What may hold anything: bodies, and what a database driver or a client hangs on its errors. */
const WHOLE = ['body', 'payload', 'data', 'parameters', 'query', 'detail'];
const personal = services.flatMap((service) => personalMembers(`events/${service}.v1.json`));
const MEMBERS = [...new Set([...SECRET, ...WHOLE, ...personal])];

/** At any of the three depths that a log line has. */
const everywhere = (member: string): readonly string[] => {
  const own = `["${member}"]`;
  return [own, `*${own}`, `*.*${own}`];
};

export const CENSOR = '***';
export const redactedPaths: readonly string[] = MEMBERS.flatMap(everywhere);

/** Texts that carry what they were about: a signed token, the password of an address, the number of a person, quoted Chinese. */
const CARRIES: readonly (readonly [RegExp, string])[] = [
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, CENSOR],
  [/\bBearer\s+\S+/gi, `Bearer ${CENSOR}`],
  [/(\/\/[^:/@\s]*):[^@\s]*@/g, `$1:${CENSOR}@`],
  [/(?<![\da-f-])\d{11,}[Xx]?(?![\da-f-])/g, CENSOR],
  [/(["'`“])[^"'`”\n]*[^\x20-\x7e\n"'`”][^"'`”\n]*(["'`”])/g, `$1${CENSOR}$2`],
];

/** A text of an error without what it quotes of its input. */
export const scrubbed = (text: string): string => CARRIES.reduce((left, [pattern, instead]) => left.replace(pattern, instead), text);
