import { EntitySchema } from 'typeorm';
import { parseCaseNumber } from '@fengqiao/law';
import { findCourt, ownDigits, provinceByAbbreviation } from '@fengqiao/places';
import type { Message } from '@fengqiao/bus';
import type { ReadModel } from '@fengqiao/projections';
import { bodyOf, disputeOf, textIn } from '../heard.js';

/** One suit, one pre-suit mediation with a number, or one application for confirmation. */
export interface ProceedingRow {
  readonly stream: string;
  readonly dispute: string;
  /** Category of its stream: complaint, mediation or application. */
  readonly kind: string;
  /** Version of the stream that is folded in: a message told again changes nothing. */
  readonly version: number;
  readonly court: string | null;
  /** Own digits of the court's area: where a suit is accepted (R-MET-10). */
  readonly area: string | null;
  readonly caseNumber: string | null;
  /** Type code of the number, such as 民初 or 民特. */
  readonly caseType: string | null;
  /** Sequence in the dispute at which the number came. */
  readonly numbered: number | null;
  readonly docketedOn: string | null;
  readonly outcome: string | null;
  /** An application was ever held by a suspicion. */
  readonly held: boolean;
}

export const PROCEEDING = 'analytics_proceeding';

const entity = new EntitySchema<ProceedingRow>({
  name: PROCEEDING,
  tableName: 'proceeding',
  schema: 'analytics',
  columns: {
    stream: { type: 'text', primary: true },
    dispute: { type: 'text' },
    kind: { type: 'text' },
    version: { type: 'int' },
    court: { type: 'text', nullable: true },
    area: { type: 'text', nullable: true },
    caseNumber: { name: 'case_number', type: 'text', nullable: true },
    caseType: { name: 'case_type', type: 'text', nullable: true },
    numbered: { type: 'int', nullable: true },
    docketedOn: { name: 'docketed_on', type: 'text', nullable: true },
    outcome: { type: 'text', nullable: true },
    held: { type: 'boolean' },
  },
});

/** The area a court serves: as listed, else as its code says (R-CN-09 to R-CN-11). */
const areaOf = (court: string): string | undefined => {
  const listed = findCourt(court)?.division;
  if (listed !== undefined) return ownDigits(listed);
  const province = provinceByAbbreviation(court.slice(0, 1));
  return province && ownDigits(`${ownDigits(province.code) ?? ''}${court.slice(1)}`);
};

type Change = (row: ProceedingRow, message: Message) => Partial<ProceedingRow>;

const before: Change = (row, message) => {
  const court = textIn(bodyOf(message), 'court') ?? row.court;
  return { court, area: court === null ? null : (areaOf(court) ?? null) };
};

const numbered =
  (day: string): Change =>
  (row, message) => {
    const body = bodyOf(message);
    const number = parseCaseNumber(textIn(body, 'caseNumber') ?? '');
    if (!number) return before(row, message);
    const court = textIn(body, 'court') ?? number.court;
    return {
      court,
      area: areaOf(court) ?? null,
      caseNumber: textIn(body, 'caseNumber') ?? null,
      caseType: number.type,
      numbered: message.subjectSequence,
      docketedOn: textIn(body, day) ?? null,
    };
  };

const ended =
  (outcome: string): Change =>
  () => ({ outcome });

/** What each fact says of its proceeding. */
const changes: Readonly<Record<string, Change>> = {
  'intake.ComplaintFiled': before,
  'intake.CaseDocketed': (row, message) => ({ ...numbered('docketedOn')(row, message), outcome: 'docketed' }),
  'intake.NonAcceptanceRuled': ended('non-acceptance'),
  'intake.ComplaintWithdrawn': ended('withdrawn'),
  'intake.ComplaintReturned': ended('returned'),
  'intake.ComplaintClosed': ended('closed'),
  'mediation.MediationCommissioned': numbered('on'),
  'confirmation.ApplicationFiled': (row, message) => ({ ...before(row, message), outcome: null }), // once withdrawn, it may be filed anew
  'confirmation.ApplicationAccepted': numbered('acceptedOn'),
  'confirmation.SuspicionRaised': () => ({ held: true }),
  'confirmation.NonAcceptanceRuled': ended('non-acceptance'),
  'confirmation.AgreementConfirmed': ended('confirmed'),
  'confirmation.ApplicationDismissed': ended('dismissed'),
  'confirmation.ApplicationWithdrawn': ended('withdrawn'),
  'confirmation.ApplicationDeemedWithdrawn': ended('withdrawn'),
  'confirmation.SpecialProcedureEnded': ended('ended'),
  'confirmation.ObjectionRuled': (row, message) => ({ outcome: bodyOf(message)['upheld'] === true ? 'revoked' : row.outcome }),
};

const unknown = ({ stream, subject, category }: Message): ProceedingRow => ({
  stream,
  dispute: subject,
  kind: category,
  version: 0,
  court: null,
  area: null,
  caseNumber: null,
  caseType: null,
  numbered: null,
  docketedOn: null,
  outcome: null,
  held: false,
});

const changeOf = ({ service, type }: Message): Change | undefined => changes[`${service}.${type}`];

/** Every proceeding of every dispute: what suits are counted from, and what became of each application. */
export const proceedingModel: ReadModel<ProceedingRow> = {
  name: 'proceeding',
  entity,
  hears: 'all',
  keysOf: (message) => (disputeOf(message) !== undefined && changeOf(message) ? [message.stream] : []),
  fold: (row, message) => {
    if (row && row.version >= message.version) return row;
    const known = row ?? unknown(message);
    return { ...known, ...changeOf(message)?.(known, message), version: message.version };
  },
};
