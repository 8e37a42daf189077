import type { Actor } from '@fengqiao/kernel';
import type { Client } from './client.js';

/** Where all disputes of a run are mediated and confirmed. */
export interface Place {
  readonly organisation: string;
  readonly clerk: Actor;
  readonly mediator: Actor;
}

const DIVISION = '420205003001';
const COURT = '鄂0205';

export const settle = async (client: Client): Promise<Place> => {
  const founder: Actor = { person: 'clerk', role: 'organisation-clerk', division: DIVISION };
  const body = {
    kind: 'people-mediation-committee',
    name: '友爱街社区人民调解委员会',
    division: DIVISION,
    court: COURT,
    fee: false,
    seals: ['seal'],
  };
  const organisation = String((await client.post(founder, '/v1/mediation/organisations', 'organisation', body))['id']);
  const clerk: Actor = { ...founder, organisation };
  const mediator: Actor = { person: 'zhou', role: 'people-mediator', organisation, division: DIVISION };
  await client.post(clerk, `/v1/mediation/organisations/${organisation}/mediators`, 'mediator', { mediatorId: 'zhou', name: '周调解员' });
  return { organisation, clerk, mediator };
};

interface Parties {
  readonly applicant: Actor;
  readonly respondent: Actor;
}

const register = async (client: Client, name: string, { applicant, respondent }: Parties): Promise<string> => {
  const dispute = {
    channel: 'online',
    tier: 'village',
    division: DIVISION,
    court: COURT,
    cause: { name: '买卖合同纠纷' },
    claim: { summary: '欠货款', amount: '7600' },
  };
  const id = String((await client.post(applicant, '/v1/intake/disputes', `${name}-register`, dispute))['id']);
  const parties = [
    { partyId: 'a', side: 'applicant', kind: 'person', name: '申请人', personId: applicant.person, domicileCourt: COURT },
    { partyId: 'r', side: 'respondent', kind: 'person', name: '对方', personId: respondent.person },
  ];
  await client.post(applicant, `/v1/intake/disputes/${id}/parties`, `${name}-parties`, { parties });
  return id;
};

const consent = async (client: Client, dispute: string, place: Place, { applicant, respondent }: Parties): Promise<string> => {
  const asked = { kind: 'people', organisationId: place.organisation };
  const attempt = String((await client.post(applicant, `/v1/diversion/disputes/${dispute}/attempts`, `${dispute}-attempt`, asked))['id']);
  for (const [party, actor] of [
    ['a', applicant],
    ['r', respondent],
  ] as const) {
    // prettier-ignore
    await client.post(actor, `/v1/diversion/attempts/${attempt}/notices`, `${attempt}-notice`, { channel: 'online' });
    const consented = { textVersion: '2025-1', parties: [{ partyId: party }] };
    await client.post(actor, `/v1/diversion/attempts/${attempt}/consents`, `${attempt}-consent`, consented);
  }
  return attempt;
};

interface Signed {
  readonly agreement: string;
  readonly contentHash: string;
}

const mediate = async (
  client: Client,
  attempt: string,
  { clerk, mediator }: Place,
  { applicant, respondent }: Parties,
): Promise<Signed> => {
  const mediation = `/v1/mediation/mediations/${attempt}`;
  await client.decide(clerk, `${mediation}/appointment`, `${attempt}-appointment`, { mediatorId: 'zhou' });
  const informed = { partyIds: ['a', 'r'], identity: 'document', rightsTold: true, shamWarned: true };
  await client.post(mediator, `${mediation}/informing`, `${attempt}-informing`, informed);
  const terms = {
    partyIds: ['a', 'r'],
    obligations: [{ kind: 'payment', from: 'r', to: 'a', amount: '7600', dueOn: '2099-03-01' }],
    claimedAmount: '7600',
    evidenceCount: 1,
    confronted: true,
    facts: '欠货款7600元',
  };
  const agreement = String((await client.post(mediator, `${mediation}/agreements`, `${attempt}-agreement`, terms))['id']);
  const { body } = await client.get(applicant, `/v1/mediation/agreements/${agreement}`);
  const contentHash = String(body['contentHash']);
  const signatures = `/v1/mediation/agreements/${agreement}/signatures`;
  await client.post(applicant, signatures, `${agreement}-sign`, { partyId: 'a', contentHash });
  await client.post(respondent, signatures, `${agreement}-sign`, { partyId: 'r', contentHash });
  await client.post(mediator, `/v1/mediation/agreements/${agreement}/mediator-signature`, `${agreement}-mediator`, {});
  await client.post(clerk, `/v1/mediation/agreements/${agreement}/seal`, `${agreement}-seal`, { sealId: 'seal' });
  return { agreement, contentHash };
};

const confirm = async (client: Client, { agreement, contentHash }: Signed, { applicant, respondent }: Parties): Promise<void> => {
  const application = `/v1/confirmation/applications/${agreement}`;
  const judge: Actor = { person: 'judge-1', role: 'judge', court: COURT, tier: 'court' };
  for (const [partyId, actor] of [
    ['a', applicant],
    ['r', respondent],
  ] as const)
    // prettier-ignore
    await client.post(actor, `${application}/joinings`, `${agreement}-joining`, { partyId, court: COURT, address: { text: '某路1号', electronic: true } });
  await client.decide(judge, `${application}/acceptance`, `${agreement}-acceptance`, { judge: 'judge-1' });
  for (const partyId of ['a', 'r'])
    await client.post(judge, `${application}/notices`, `${agreement}-notice-${partyId}`, { partyId, channel: 'sms', addressFrom: 'party' });
  const verified = { online: true, attended: ['a', 'r'], identityChecked: true, record: contentHash };
  await client.post(judge, `${application}/verification`, `${agreement}-verification`, verified);
  await client.decide(judge, `${application}/confirmation`, `${agreement}-confirmation`, { contentHash });
};

/** One dispute from its registration to the ruling that confirms its agreement: 21 commands to four services. @returns its id */
export const oneDispute = async (client: Client, place: Place, name: string): Promise<string> => {
  const parties: Parties = { applicant: { person: `${name}-a`, role: 'party' }, respondent: { person: `${name}-r`, role: 'party' } };
  const dispute = await register(client, name, parties);
  const attempt = await consent(client, dispute, place, parties);
  await confirm(client, await mediate(client, attempt, place, parties), parties);
  return dispute;
};
