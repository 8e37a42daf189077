import { services, type Service } from '@fengqiao/contracts';
import type { Heard } from '@fengqiao/bus';
import { readJson } from '../architecture/repository.js';
import type { Ask } from './asking.js';
import { complaint, dispute } from './intake.js';
import { COURT, judge, li, officer } from './people.js';
import { suspected } from './suspicions.js';

interface Message {
  readonly examples?: readonly { readonly headers: Readonly<Record<string, string>>; readonly payload?: object }[];
}
interface Document {
  readonly channels: Readonly<Record<string, { readonly address: string; readonly messages: object }>>;
  readonly components: { readonly messages: Readonly<Record<string, Message>> };
}

const documentOf = (service: Service): Document => readJson(`contracts/asyncapi/${service}.json`) as Document;

/** Types that a service publishes, as its AsyncAPI document says. */
export const publishedTypes = (service: Service): readonly string[] => {
  const { channels } = documentOf(service);
  return Object.keys(channels['events']?.messages ?? {});
};

/** What the journey of the examples does not come to; other tests do, or, of clocks, no period of this service is paused or extended today. */
export const notInTheJourney: Readonly<Record<Service, readonly string[]>> = {
  intake: ['DeadlineExtended', 'DeadlineResumed', 'IdentityCorrectionAsked', 'PlaintiffsLeft'],
  diversion: ['AttemptStopped', 'DeadlineExtended', 'DeadlineFired', 'DeadlineMet', 'DeadlinePaused', 'DeadlineResumed'],
  mediation: ['CommissionLapsed'],
  confirmation: ['DeadlinePaused', 'DeadlineResumed'],
  screening: [],
  analytics: [],
};

/** What a connected system may send, on which topic, as the documents show it. */
export interface Shown {
  readonly type: string;
  readonly topic: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: object;
}

export const inboundExamples = (): readonly Shown[] =>
  services.flatMap((service) => {
    const { channels, components } = documentOf(service);
    return Object.entries(channels)
      .filter(([name]) => name.startsWith('inbound-'))
      .flatMap(([, { address: topic, messages }]) =>
        Object.keys(messages).flatMap((type) =>
          (components.messages[type]?.examples ?? []).map(({ headers, payload = {} }) => ({ type, topic, headers, payload })),
        ),
      );
  });

let offset = 0;

/** As a record of its topic. */
export const recordOf = ({ topic, headers, payload }: Shown): Heard => {
  offset += 1;
  const body = Buffer.from(JSON.stringify(payload));
  return { topic, partition: 0, offset: String(offset), key: headers['ce_subject'] ?? null, headers, body };
};

/** The same, said of something that this platform knows. */
export const aboutKnown = (shown: Shown, { subject, data }: Pick<Known, 'subject' | 'data'>): Shown => ({
  ...shown,
  headers: { ...shown.headers, ce_id: `known-${shown.topic}-${shown.type}`, ce_subject: subject },
  payload: { ...shown.payload, ...data },
});

/** Something that a message can be said of, and who sees afterwards what of it. */
export interface Known {
  readonly subject: string;
  readonly data: object;
  readonly seen: () => Promise<unknown>;
}

/** By message; the two of a suit are of one. */
export const knownThings = async (ask: Ask, confirmed: Readonly<Record<string, string>>): Promise<Readonly<Record<string, Known>>> => {
  const sued = await dispute(ask);
  const complaintId = await complaint(ask, sued);
  const suit = { complaintId, court: COURT, caseNumber: `(2025)${COURT}民初4012号` };
  const ofSuit = { subject: sued, data: suit, seen: () => ask(officer, 'GET /v1/intake/complaints/{id}', { path: { id: complaintId } }) };
  const labour = await dispute(ask);
  const doubtful = await dispute(ask);
  const suspicionId = await suspected(ask, doubtful);
  const application = () => ask(judge, 'GET /v1/confirmation/applications/{id}', { path: confirmed });
  return {
    DocketingDecided: ofSuit,
    SuitConcluded: ofSuit,
    ArbitrationAwarded: {
      subject: labour,
      data: { disputeId: labour },
      seen: () => ask(li, 'GET /v1/diversion/disputes/{disputeId}/route', { path: { disputeId: labour } }),
    },
    EnforcementStarted: {
      subject: String((await application())['disputeId']),
      data: { agreementId: confirmed['id'], court: COURT, caseNumber: `(2025)${COURT}执4012号` },
      seen: application,
    },
    ClueAnswered: {
      subject: doubtful,
      data: { submissionId: doubtful, suspicionId },
      seen: () => ask(judge, 'GET /v1/screening/screenings/{id}', { path: { id: doubtful } }),
    },
  };
};
