import {
  authority,
  field,
  mediatorFor,
  oneByOne,
  organisationFor,
  paper,
  partyId,
  some,
  today,
  type Desk,
  type Doing,
  type Verb,
} from '../desk.js';
import { textOf } from '../format/text.js';
import { NothingThere, type Thing } from '../world.js';
import { byEach, forEach } from './shapes.js';

const BATCH = 200;

const path = (id: string, what: string): string => `agreements/${id}/${what}`;
export const sealOf = (organisation: string): string => `seal-${organisation}`;

const seal = (desk: Desk, thing: Thing): string => sealOf(organisationFor(desk, thing).key);

const signOne = async function* (desk: Desk, thing: Thing): Doing {
  for (const one of oneByOne(desk, thing)) {
    const { body } = await desk.api.get<{ contentHash?: string }>(one.actor, `/v1/mediation/agreements/${thing.id}`);
    const signature = {
      partyId: partyId(desk, one.key),
      contentHash: body.contentHash ?? paper('nothing'),
      ...authority(desk, one, one.key),
    };
    yield { service: 'mediation', actor: one.actor, path: path(thing.id, 'signatures'), body: signature };
  }
};

/** The mediator's own acts are never done by whoever signs as a party. */
const asMediator = (desk: Desk, thing: Thing): ReturnType<typeof mediatorFor> =>
  mediatorFor({ ...desk, step: { ...desk.step, fields: {}, by: undefined } as unknown as Desk['step'] }, thing);

const mediatorSigns = async function* (desk: Desk, thing: Thing): Doing {
  yield { service: 'mediation', actor: asMediator(desk, thing), path: path(thing.id, 'mediator-signature'), body: {} };
};

const affixSeal = async function* (desk: Desk, thing: Thing): Doing {
  yield { service: 'mediation', actor: asMediator(desk, thing), path: path(thing.id, 'seal'), body: { sealId: seal(desk, thing) } };
};

/** The parties, then in people's mediation the mediator and the seal (R-AGR-05). */
export const sign: Verb = async function* (desk) {
  const { step, world } = desk;
  const only = field(desk, 'only') ?? (step.by === undefined ? undefined : 'parties');
  for (const thing of world.select('agreement', step)) {
    if (only === undefined || only === 'parties') yield* signOne(desk, thing);
    const whole = only === undefined && thing.mediationKind === 'people';
    if (whole || only === 'mediator') yield* mediatorSigns(desk, thing);
    if (whole || only === 'seal') yield* affixSeal(desk, thing);
  }
};

export const signAsMediator: Verb = async function* (desk) {
  for (const thing of desk.world.select('agreement', desk.step)) yield* mediatorSigns(desk, thing);
};

export const sealAgreement: Verb = async function* (desk) {
  for (const thing of desk.world.select('agreement', desk.step)) yield* affixSeal(desk, thing);
};

const witness = ({ actors, step }: Desk): string =>
  actors.person(textOf(step.fields['witness'] ?? 'clerk').replaceAll(/[^a-z0-9-]/g, '') || 'witness');

const signatures = (desk: Desk, { id, parties }: Thing): readonly object[] =>
  parties.map((key) => ({
    partyId: partyId(desk, key),
    method: field(desk, 'method') ?? 'paper',
    paper: paper('signature', desk.scenario.id, id, key),
  }));

export const signOnPaper = forEach('agreement', (desk, thing) => ({
  service: 'mediation',
  actor: mediatorFor(desk, thing),
  path: path(thing.id, 'paper-signatures'),
  body: { witness: witness(desk), signatures: signatures(desk, thing) },
}));

const byMediation = (agreements: readonly Thing[]): ReadonlyMap<string, readonly Thing[]> => {
  const found = new Map<string, Thing[]>();
  for (const one of agreements) found.set(one.mediation ?? '', [...(found.get(one.mediation ?? '') ?? []), one]);
  return found;
};

export const groupSigning: Verb = async function* (desk) {
  for (const [mediation, agreements] of byMediation(desk.world.select('agreement', desk.step)))
    for (let from = 0; from < agreements.length; from += BATCH) {
      const batch = agreements.slice(from, from + BATCH);
      const [first] = batch;
      if (!first) continue;
      const body = {
        witness: witness(desk),
        mediatorSigns: true,
        sealId: seal(desk, first),
        agreements: batch.map((one) => ({ agreementId: one.id, signatures: signatures(desk, one) })),
      };
      yield { service: 'mediation', actor: mediatorFor(desk, first), path: `mediations/${mediation}/signings`, body, parts: true };
    }
};

export const refuseToSign = byEach('agreement', (desk, thing, { actor, key }) => ({
  service: 'mediation',
  actor,
  path: path(thing.id, 'refusals'),
  body: { partyId: partyId(desk, key), ...some({ reason: field(desk, 'reason') }) },
}));

const numbered = ({ step }: Desk, { duties = [] }: Thing): readonly number[] => {
  const one = step.fields['obligation'] as number | undefined;
  if (one !== undefined && one > duties.length) throw new NothingThere(`the agreement has ${duties.length} obligations, no number ${one}`);
  return one === undefined ? duties.map((_, index) => index + 1) : [one];
};

/** What the creditor says of each duty, unless the step names somebody else. */
const onDuties = (what: string, body: (desk: Desk) => object): Verb =>
  async function* (desk) {
    const { step, actors, world } = desk;
    for (const thing of world.select('agreement', step, ({ kind, ended }) => kind === 'agreement' && ended !== 'refused'))
      for (const number of numbered(desk, thing)) {
        const [by] = step.by ?? [];
        const actor = by === undefined ? actors.party(thing.duties?.[number - 1]?.to ?? '') : actors.office(by);
        yield { service: 'mediation', actor, path: path(thing.id, `obligations/o${number}/${what}`), body: body(desk) };
      }
  };

export const recordPerformance = onDuties('performance', (desk) => ({ performedOn: field(desk, 'on') ?? today(desk) }));
export const declareDefault = onDuties('default', () => ({}));
