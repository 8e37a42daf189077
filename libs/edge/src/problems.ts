import type { RefusalText } from '@fengqiao/kernel';

export type Language = 'zh-CN' | 'en';

/** What can go wrong at the edge: status, title, and a sentence that says what to do next. Refusals of the domain bring their own. */
const catalogue = {
  'body-invalid': {
    status: 400,
    zh: '提交的内容不符合要求，请按 errors 逐项改正后重新提交。',
    en: 'The body does not fit its contract: correct each of errors and send it again.',
  },
  'body-unreadable': {
    status: 400,
    zh: '提交的内容不是有效的 JSON，请检查格式后重新提交。',
    en: 'The body is not valid JSON: check it and send it again.',
  },
  'query-invalid': {
    status: 400,
    zh: '查询参数不符合要求，请按 errors 逐项改正。',
    en: 'The query parameters do not fit: correct each of errors.',
  },
  'as-of-invalid': {
    status: 400,
    zh: 'asOf 须为日志位置或 RFC 3339 时刻，knownAt 须为 RFC 3339 时刻，且均不得晚于现在；请按 errors 改正。',
    en: 'asOf must be a position of the log or an RFC 3339 instant, knownAt an RFC 3339 instant, neither later than now: correct each of errors.',
  },
  'as-of-not-here': {
    status: 400,
    zh: '此处不能回溯：办理事项只能以现在为准；列表请通过按时点构建的任务查询。',
    en: 'This cannot look back: what is done is done now; for lists, have a view built as of a moment.',
  },
  'idempotency-key-required': {
    status: 400,
    zh: '请在 Idempotency-Key 请求头中给出本次提交的编号；重试时使用同一编号，不会重复登记。',
    en: 'Give this submission a key in the Idempotency-Key header; retry with the same key and nothing is recorded twice.',
  },
  'idempotency-key-invalid': {
    status: 400,
    zh: 'Idempotency-Key 须为 1 至 128 个可见 ASCII 字符。',
    en: 'Idempotency-Key must have 1 to 128 visible ASCII characters.',
  },
  'if-match-invalid': { status: 400, zh: 'If-Match 须为最近一次读取所得的 ETag。', en: 'If-Match must be the ETag of your last read.' },
  'token-required': {
    status: 401,
    zh: '请先登录：在 Authorization 请求头中携带 Bearer 令牌。',
    en: 'Sign in first: send a Bearer token in the Authorization header.',
  },
  'token-invalid': { status: 401, zh: '令牌无效或已过期，请重新登录。', en: 'The token is not valid or has expired: sign in again.' },
  forbidden: { status: 403, zh: '您的身份不能办理此事项。', en: 'Your office may not do this.' },
  'not-found': {
    status: 404,
    zh: '没有找到，或者您无权查看。请核对编号与登录身份。',
    en: 'Not found, or not yours to see: check the id and the account you are signed in with.',
  },
  'method-not-allowed': {
    status: 405,
    zh: '此地址不支持该请求方法，可用的方法见 Allow 响应头。',
    en: 'This address does not take this method: the Allow header says which it takes.',
  },
  stale: {
    status: 412,
    zh: '在您查看之后内容已有变动，请重新读取后再决定。',
    en: 'It has changed since you looked: read it again, then decide.',
  },
  'too-large': { status: 413, zh: '内容过大，请分批提交。', en: 'It is too large: send it in parts.' },
  'media-type': { status: 415, zh: '请以 application/json 提交。', en: 'Send application/json.' },
  'too-many-webhooks': {
    status: 409,
    zh: '您登记的接收地址已达上限，请先删除不再使用的地址。',
    en: 'You have as many webhooks as one system may have: delete those that are no longer used.',
  },
  'key-reused': {
    status: 422,
    zh: '该 Idempotency-Key 已用于另一项提交，请使用新的编号。',
    en: 'This Idempotency-Key was used for something else: use a new one.',
  },
  'if-match-required': {
    status: 428,
    zh: '这是一项决定：请在 If-Match 请求头中给出您所依据的 ETag。',
    en: 'This is a decision: give the ETag that it rests on in the If-Match header.',
  },
  busy: {
    status: 503,
    zh: '同时办理的人较多，未作登记，请稍后以同一 Idempotency-Key 重试。',
    en: 'Too many act on this at once; nothing was recorded: retry soon with the same Idempotency-Key.',
  },
  'too-late': {
    status: 503,
    zh: '未能在时限内登记，且确定没有登记，请以同一 Idempotency-Key 重试。',
    en: 'It could not be recorded in time, and it finally was not: retry with the same Idempotency-Key.',
  },
  'not-caught-up': {
    status: 503,
    zh: '查询视图尚未更新到您要求的位置，请稍后重试。',
    en: 'The views have not reached the position you asked for: retry soon.',
  },
  'not-active': {
    status: 503,
    zh: '此项工作正由另一进程承担，本次请求未作任何改动，请稍后重试。',
    en: 'Another process does this work at present; nothing was changed: retry soon.',
  },
  outage: {
    status: 503,
    zh: '系统暂时不可用，是否登记尚不确定，请稍后以同一 Idempotency-Key 重试或查询。',
    en: 'The system is out of reach for the moment and the outcome is unknown: retry, or ask, with the same Idempotency-Key.',
  },
  'keys-unavailable': {
    status: 503,
    zh: '个人信息的密钥暂不可用，未作登记，也不显示内容，请稍后以同一 Idempotency-Key 重试。',
    en: 'The keys of personal data are out of reach; nothing was recorded and nothing is shown: retry soon with the same Idempotency-Key.',
  },
  restricted: {
    status: 409,
    zh: '该纠纷或者当事人的个人信息已被限制处理，只保存，不再增加。',
    en: 'Personal data of this dispute or person are restricted: they are only kept, and nothing may be added.',
  },
  internal: { status: 500, zh: '系统内部错误，请凭 traceId 联系运维人员。', en: 'Internal error: contact the operators with the traceId.' },
} as const;

export type ProblemCode = keyof typeof catalogue;
export const problemCodes = Object.keys(catalogue) as readonly ProblemCode[];

export interface ProblemError {
  /** JSON pointer into the body, or the name of a query parameter. */
  readonly pointer: string;
  /** In English. */
  readonly detail: string;
  /** The same in Chinese. */
  readonly zh: string;
}

/** Thrown at the edge only, and turned into `application/problem+json` there. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly text: Pick<RefusalText, 'zh' | 'en'> & { readonly basis?: string },
    readonly errors: readonly ProblemError[] = [],
  ) {
    super(text.en);
    this.name = 'Problem';
  }
}

export const problem = (code: ProblemCode, errors: readonly ProblemError[] = []): Problem =>
  new Problem(code, catalogue[code].status, catalogue[code], errors);

/** A refusal of the domain: 409, with the rule it rests on. */
export const refusalProblem = (code: string, text: RefusalText): Problem => new Problem(code, 409, text);

export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly basis?: string;
  readonly errors?: readonly Pick<ProblemError, 'pointer' | 'detail'>[];
  readonly traceId: string;
}

/** Longer than any name of ours: what a caller made up is not sent back at length. */
const LONGEST_POINTER = 200;
const LONGEST_DETAIL = 500;

const cut = (text: string, longest: number): string => (text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : text);

const told = ({ pointer, detail, zh }: ProblemError, language: Language): Pick<ProblemError, 'pointer' | 'detail'> => ({
  pointer: cut(pointer, LONGEST_POINTER),
  detail: cut(language === 'en' ? detail : zh, LONGEST_DETAIL),
});

export const problemBody = ({ code, status, text, errors }: Problem, language: Language, traceId: string): ProblemBody => ({
  type: `https://fengqiao.example/problems/${code}`,
  title: code.replaceAll('-', ' '),
  status,
  code,
  detail: language === 'en' ? text.en : text.zh,
  ...(text.basis === undefined ? {} : { basis: text.basis }),
  ...(errors.length === 0 ? {} : { errors: errors.map((error) => told(error, language)) }),
  traceId,
});

/** zh-CN unless English is asked for first. */
export const languageOf = (header: string | undefined): Language => (/^\s*en\b/i.test(header ?? '') ? 'en' : 'zh-CN');
