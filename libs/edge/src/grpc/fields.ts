import type { Language, ProblemBody } from '../problems.js';

interface Field {
  readonly field: string;
  readonly zh: string;
  readonly en: string;
}

const NAMED: Readonly<Record<string, Field>> = {
  'idempotency-key-required': {
    field: 'request_id',
    zh: '请在 request_id 字段中给出本次提交的编号；重试时使用同一编号，不会重复登记。',
    en: 'Give this submission a key in the field request_id; retry with the same key and nothing is recorded twice.',
  },
  'idempotency-key-invalid': {
    field: 'request_id',
    zh: 'request_id 须为 1 至 128 个可见 ASCII 字符。',
    en: 'request_id must have 1 to 128 visible ASCII characters.',
  },
  'if-match-required': {
    field: 'expected_version',
    zh: '这是一项决定：请在 expected_version 字段中给出您所依据的版本。',
    en: 'This is a decision: give the version that it rests on in the field expected_version.',
  },
};

/** A problem that names a header of REST, naming the field of the request that stands for it. */
export const inFields = (body: ProblemBody, language: Language): ProblemBody => {
  const named = NAMED[body.code];
  if (!named) return body;
  const detail = language === 'en' ? named.en : named.zh;
  return { ...body, detail, errors: [{ pointer: named.field, detail }] };
};
