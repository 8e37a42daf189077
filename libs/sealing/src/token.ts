import { hash } from 'node:crypto';

/** Which recorded event a text belongs to: a sealed text is bound to it and cannot be moved to another. */
export interface Place {
  readonly stream: string;
  /** Id of the event. */
  readonly id: string;
  readonly type: string;
}

/**
 * A sealed text, as it stands in events, read models and messages: `⟦sealed:1:<key reference>:<context>:<path>:<payload>⟧`.
 * It ends by itself, so it may stand in the middle of another text. `payload` is nonce, ciphertext and tag in base64url.
 */
export interface Token {
  readonly text: string;
  /** Random name of the data key. */
  readonly ref: string;
  /** Digest of stream, event id and event type. */
  readonly context: string;
  /** JSON pointer of the member within the event's data. */
  readonly path: string;
  readonly payload: string;
}

/** What every sealed text begins with; reserved: no command may bring it in. */
export const TOKEN_START = '⟦sealed:';
const TOKEN_END = '⟧';
/** Length of a key reference and of a context. */
const DIGEST = 22;

/** 128 bits and more of SHA-256. */
export const contextOf = ({ stream, id, type }: Place): string => hash('sha256', `${stream}|${id}|${type}`, 'base64url').slice(0, DIGEST);

/** What the cipher authenticates beside the text: format, key, event and place in it. */
export const associated = ({ ref, context, path }: Pick<Token, 'ref' | 'context' | 'path'>): string => `1|${ref}|${context}|${path}`;

export const tokenText = ({ ref, context, path, payload }: Omit<Token, 'text'>): string =>
  `${TOKEN_START}1:${ref}:${context}:${path}:${payload}⟧`;

/** The token that begins at a place of a text, by the fixed lengths of its parts; undefined where there is none. */
const tokenAt = (text: string, start: number): Token | undefined => {
  const end = text.indexOf(TOKEN_END, start);
  const contextAt = start + TOKEN_START.length + 2 + DIGEST + 1;
  const pathAt = contextAt + DIGEST + 1;
  const payloadAt = text.indexOf(':', pathAt) + 1;
  if (end < 0 || payloadAt === 0 || payloadAt >= end || !text.startsWith('1:', start + TOKEN_START.length)) return undefined;
  return {
    text: text.slice(start, end + 1),
    ref: text.slice(contextAt - 1 - DIGEST, contextAt - 1),
    context: text.slice(contextAt, pathAt - 1),
    path: text.slice(pathAt, payloadAt - 1),
    payload: text.slice(payloadAt, end),
  };
};

/** Every sealed text within a text. */
export const tokensIn = (text: string): readonly Token[] => {
  const found: Token[] = [];
  for (let start = text.indexOf(TOKEN_START); start >= 0; start = text.indexOf(TOKEN_START, start + 1)) {
    const token = tokenAt(text, start);
    if (token) found.push(token);
  }
  return found;
};

/** The text with each sealed text in it replaced. */
export const replaceTokens = (text: string, replace: (token: Token) => string): string =>
  tokensIn(text).reduce(
    (current, token) => (current === token.text ? replace(token) : current.replace(token.text, () => replace(token))),
    text,
  );

/** A sealed text that stands where it was not written: somebody moved it. The reader stops. */
export class MovedSeal extends Error {
  constructor(
    { stream, id, type }: Place,
    readonly path: string,
  ) {
    super(`${type} ${id} of ${stream}: the sealed text at ${path} was sealed for another place`);
    this.name = 'MovedSeal';
  }
}

/** Checks that every sealed text of an event's data was sealed for this event and this member. @throws MovedSeal */
export const assertInPlace = (place: Place, data: unknown): void => {
  const context = contextOf(place);
  const look = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      for (const token of tokensIn(value)) if (token.context !== context || token.path !== path) throw new MovedSeal(place, path);
    } else if (Array.isArray(value)) value.forEach((item, index) => look(item, `${path}/${index}`));
    else if (typeof value === 'object' && value !== null) for (const [key, member] of Object.entries(value)) look(member, `${path}/${key}`);
  };
  look(data, '');
};
