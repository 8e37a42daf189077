import { EntitySchema } from 'typeorm';
import { tiers, type Tier } from '@fengqiao/kernel';
import type { Message } from '@fengqiao/bus';
import type { ReadModel } from '@fengqiao/projections';
import { bodyOf, disputeOf, isRestricted, textIn, type Body } from '../heard.js';

/** One recorded event of any service, as the path of its dispute shows it. */
export interface PathRow {
  /** Its position in the log, as text: the runner looks rows up by a text key. */
  readonly key: string;
  readonly dispute: string;
  readonly position: string;
  /** From 1, contiguous within the dispute. */
  readonly sequence: number;
  readonly service: string;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  /** A reference, as recorded; who may read it is decided when it is shown. */
  readonly person: string;
  readonly role: string;
  readonly tier: string | null;
  readonly court: string | null;
  readonly organisation: string | null;
  readonly caseNumber: string | null;
  readonly at: string;
  readonly recordedAt: string;
  /** Never shown to parties and mediators: R-ACC-01. */
  readonly restricted: boolean;
}

export const PATH = 'analytics_path_entry';

const entity = new EntitySchema<PathRow>({
  name: PATH,
  tableName: 'path_entry',
  schema: 'analytics',
  columns: {
    key: { type: 'text', primary: true },
    dispute: { type: 'text' },
    position: { type: 'bigint' },
    sequence: { type: 'int' },
    service: { type: 'text' },
    stream: { type: 'text' },
    version: { type: 'int' },
    type: { type: 'text' },
    person: { type: 'text' },
    role: { type: 'text' },
    tier: { type: 'text', nullable: true },
    court: { type: 'text', nullable: true },
    organisation: { type: 'text', nullable: true },
    caseNumber: { name: 'case_number', type: 'text', nullable: true },
    at: { type: 'timestamptz' },
    recordedAt: { name: 'recorded_at', type: 'timestamptz' },
    restricted: { type: 'boolean' },
  },
});

/** Streams that live before a court, whoever acts on them. */
const AT_COURT: ReadonlySet<string> = new Set(['complaint', 'application']);

const tierNamed = (body: Body, ...names: readonly string[]): Tier | undefined =>
  names.map((name) => tiers.find((tier) => tier === body[name])).find((tier) => tier !== undefined);

/** The tier an event happened at: the actor's, else the one that the fact speaks of. A screening tier is no tier of this kind. */
const tierOf = ({ actor, category, data }: Message): Tier | undefined =>
  actor.tier ?? (AT_COURT.has(category) ? 'court' : tierNamed(bodyOf({ data }), 'to', 'tier'));

/** A fact of the village may name the court of the place: that does not make it happen there. */
const courtOf = ({ actor, data }: Message, tier: Tier | undefined): string | undefined =>
  actor.court ?? (tier === undefined || tier === 'court' ? textIn(bodyOf({ data }), 'court') : undefined);

/** The path of every dispute (纠纷全程轨迹): every event of all services, in the order of the log. */
export const pathModel: ReadModel<PathRow> = {
  name: 'path_entry',
  entity,
  hears: 'all',
  withheld: ['person'],
  anew: true,
  keysOf: (message) => (disputeOf(message) === undefined ? [] : [message.position]),
  fold: (_row, message, key) => {
    const { actor, at, position, recordedAt, service, stream, subject, subjectSequence, type, version } = message;
    const body = bodyOf(message);
    const tier = tierOf(message);
    return {
      key,
      dispute: subject,
      position,
      sequence: subjectSequence,
      service,
      stream,
      version,
      type,
      person: actor.person,
      role: actor.role,
      tier: tier ?? null,
      court: courtOf(message, tier) ?? null,
      organisation: actor.organisation ?? textIn(body, 'organisationId') ?? textIn(body, 'toUnit') ?? null,
      caseNumber: textIn(body, 'caseNumber') ?? null,
      at,
      recordedAt,
      restricted: isRestricted(message),
    };
  },
};
