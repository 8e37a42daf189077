import type { Actor } from '@fengqiao/kernel';
import { partiesOf } from '../format/who.js';
import { field, flag, partyId, today, type Desk, type Verb } from '../desk.js';
import type { Thing } from '../world.js';
import { decided } from './applying.js';
import { forEach } from './shapes.js';

interface Objector {
  readonly actor: Actor;
  readonly body: object;
}

/** A party objects as such, anybody else as an outsider whom the ruling harms. */
const objector = (desk: Desk, { parties }: Thing): Objector => {
  const { scenario, actors, step } = desk;
  const [by = ''] = step.by ?? [];
  if (scenario.officials.has(by)) return { actor: actors.office(by), body: {} };
  const key = partiesOf([by], scenario)[0] ?? parties[0] ?? '';
  return { actor: actors.party(key), body: { partyId: partyId(desk, key) } };
};

export const object: Verb = async function* (desk) {
  for (const thing of desk.world.select('agreement', desk.step, () => true)) {
    const { actor, body: own } = objector(desk, thing);
    const body = { knownOn: field(desk, 'known-on') ?? today(desk), reason: field(desk, 'reason') ?? '裁定有错误', ...own };
    const recorded = yield { service: 'confirmation', actor, path: `applications/${thing.id}/objections`, body };
    thing.note = { ...thing.note, objection: recorded?.resources?.[0] ?? '-' };
  }
};

export const ruleObjection = forEach(
  'agreement',
  (desk, thing) => {
    const body = { upheld: flag(desk, 'upheld') ?? true, reason: field(desk, 'reason') ?? '异议成立' };
    return decided(desk, thing, `objections/${thing.note?.['objection'] ?? '-'}/ruling`, { body });
  },
  ({ note }) => note?.['objection'] !== undefined,
);
