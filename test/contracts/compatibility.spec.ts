import { incompatibilities } from '../../scripts/generate/compatibility.mjs';

const document = {
  $defs: {
    Filed: {
      type: 'object',
      required: ['id'],
      properties: { id: { $ref: '#/$defs/Id' }, note: { type: 'string' }, kinds: { type: 'array', items: { enum: ['a', 'b'] } } },
      'x-published': 'body',
    },
    Quiet: { not: {}, 'x-published': 'path' },
    Id: { type: 'string', pattern: '^[a-z]+$' },
  },
};
const { Filed } = document.$defs;
const filed = (change: object): object => ({ $defs: { ...document.$defs, Filed: { ...Filed, ...change } } });
const members = (change: object): object => filed({ properties: { ...Filed.properties, ...change } });
const { note: _gone, ...withoutNote } = Filed.properties;

const passes: [string, object][] = [
  ['nothing', document],
  ['another description', filed({ description: 'Said better.' })],
  ['an optional member more', members({ more: { type: 'integer' } })],
  ['an event more', { $defs: { ...document.$defs, Later: Filed } }],
  ['a value more', members({ kinds: { type: 'array', items: { enum: ['a', 'b', 'c'] } } })],
  ['a body where only the path was', { $defs: { ...document.$defs, Quiet: Filed } }],
];
const breaks: [string, object, string][] = [
  ['a member removed', filed({ properties: withoutNote }), 'Filed/note is gone'],
  ['a member renamed', filed({ properties: { ...withoutNote, remark: { type: 'string' } } }), 'Filed/note is gone'],
  ['a member retyped', members({ note: { type: 'integer' } }), 'Filed/note: type was "string", is "integer"'],
  ['a member of another shape', members({ id: { $ref: '#/$defs/Other' } }), 'Filed/id is of another kind'],
  ['a required member more', filed({ required: ['id', 'note'] }), 'Filed/note is required now'],
  ['a member no longer required', filed({ required: [] }), 'Filed/id is no longer always there'],
  ['fewer values', members({ kinds: { type: 'array', items: { enum: ['a'] } } }), 'Filed/kinds[] no longer takes b'],
  ['values where any was', members({ note: { type: 'string', enum: ['x'] } }), 'Filed/note takes only some values now'],
  ['another pattern', { $defs: { ...document.$defs, Id: { type: 'string', pattern: '^[a-z]$' } } }, 'Id: pattern was'],
  ['an event removed', { $defs: { Quiet: document.$defs.Quiet, Id: document.$defs.Id } }, 'Filed is gone'],
  ['only the path where a body was', { $defs: { ...document.$defs, Filed: document.$defs.Quiet } }, 'Filed: not was'],
];

describe('a change to what is published', () => {
  it.each(passes)('passes: %s', (_what, is) => expect(incompatibilities(document, is)).toEqual([]));

  it.each(breaks)('needs a v2: %s', (_what, is, reason) =>
    expect(incompatibilities(document, is)).toContainEqual(expect.stringContaining(reason)),
  );
});
