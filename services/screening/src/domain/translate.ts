import { idOf, legalDay, present } from '@fengqiao/kernel';
import type { Confirmation, Intake, Mediation, Screening } from '@fengqiao/contracts';
import type { Message, Reaction } from '@fengqiao/bus';
import { fileOfAgreement, fileOfComplaint, fileOfDispute, fileOfDraft } from './heard-files.js';
import { seriesOf } from './pattern/keys.js';
import type { PatternCommand } from './pattern/types.js';
import type { ScreeningCommand } from './screening/types.js';

type Hears = Readonly<Record<string, (message: Message) => readonly Reaction[]>>;

const NAMED = 20;

const toScreening = (id: string, command: ScreeningCommand): Reaction => ({ to: 'screening', id, command });
const toPattern = (id: string, command: PatternCommand): Reaction => ({ to: 'pattern', id, command });
const one = (id: string, command: ScreeningCommand): readonly Reaction[] => [toScreening(id, command)];

const submit = (data: Extract<ScreeningCommand, { type: 'ScreenSubmission' }>['data']): readonly Reaction[] =>
  one(data.submissionId, { type: 'ScreenSubmission', data });

const ruling = (outcome: Screening.RulingNoted['outcome'], { stream, at }: Message): readonly Reaction[] =>
  one(idOf(stream), { type: 'NoteRuling', data: { outcome, on: legalDay(at) } });

const intake: Hears = {
  DisputeRegistered: ({ data }) => submit(fileOfDispute(data as Intake.DisputeRegistered)),
  ComplaintFiled: ({ data }) => submit(fileOfComplaint(data as Parameters<typeof fileOfComplaint>[0])),
};

const mediation: Hears = {
  AgreementDrafted: ({ data }) => submit(fileOfDraft(data as Mediation.AgreementDrafted)),
  AgreementTookEffect: ({ data }) => {
    const file = fileOfAgreement((data as Mediation.AgreementTookEffect).agreement);
    return one(file.submissionId, { type: 'ScreenEffective', data: file });
  },
};

/** An application's stream has the id of its agreement. */
const confirmation: Hears = {
  AgreementNoted: ({ data }) => {
    const { agreement, source } = data as Confirmation.AgreementNoted;
    return source === 'applicant' ? submit(fileOfAgreement(agreement)) : [];
  },
  ApplicationFiled: ({ data }) => {
    const { agreementId, court, filedOn, contentHash } = data as Confirmation.ApplicationFiled;
    return one(agreementId, { type: 'NoteApplication', data: { court, filedOn, contentHash } });
  },
  JoiningDisowned: ({ data, stream }) => {
    const { partyId, disownedOn } = data as Confirmation.JoiningDisowned;
    return one(idOf(stream), { type: 'NoteDenial', data: { partyId, on: disownedOn } });
  },
  SuspicionCleared: ({ data, stream, actor }) => {
    const { suspicionId, clearedOn, reason, panel } = data as Confirmation.SuspicionCleared;
    const clearance = { suspicionId, closedOn: clearedOn, by: actor.person, reason, ...present({ panel }) };
    return one(idOf(stream), { type: 'NoteClearance', data: clearance });
  },
  AgreementConfirmed: (message) => ruling('confirmed', message),
  ApplicationDismissed: (message) => ruling('dismissed', message),
};

/** A series is told of a submission, and its members of the series: the memory between them is the pattern's own. */
const screening: Hears = {
  CaseFileNoted: ({ data }) => {
    const noted = data as Screening.CaseFileNoted;
    const { submissionId, disputeId, agreementId, receivedOn } = noted;
    const member = { submissionId, disputeId, on: receivedOn, ...present({ agreementId }) };
    return seriesOf(noted).map(({ key, pattern, unit }) =>
      toPattern(key, { type: 'NoteMember', data: { key, pattern, member: { ...member, unit } } }),
    );
  },
  IndicatorFired: ({ data }) => {
    const { submissionId, indicator, kind, rule, series } = data as Screening.IndicatorFired;
    const mark = { submissionId, indicator, kind, rule };
    return series.map((key) => toPattern(key, { type: 'MarkSeries', data: { key, mark } }));
  },
  PatternSeen: ({ data }) => {
    const { key, pattern, total, threshold, members, marks } = data as Screening.PatternSeen;
    const named = members.slice(0, NAMED).map(({ submissionId }) => submissionId);
    return members.map(({ submissionId }) =>
      toScreening(submissionId, { type: 'NotePattern', data: { key, pattern, total, threshold, members: named, marks } }),
    );
  },
  SeriesMarked: ({ data }) => {
    const { key, mark, members } = data as Screening.SeriesMarked;
    return members.map(({ submissionId }) => toScreening(submissionId, { type: 'NoteSeriesMark', data: { key, mark } }));
  },
};

const heard: Readonly<Record<string, Hears>> = { intake, mediation, confirmation, screening };

/** What screening hears: everything that is handed in, what becomes of it, and its own facts, from which series are seen. */
export const translate = (message: Message): readonly Reaction[] => {
  const react = heard[message.service]?.[message.type];
  return react === undefined || message.data === undefined ? [] : react(message);
};
