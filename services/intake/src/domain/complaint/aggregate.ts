import type { Aggregate, Item, NumberSeries, PlacedNumber, Ties } from '@fengqiao/event-store';
import { streamName, yearOf, type LocalDate, type Role } from '@fengqiao/kernel';
import { deadlineShapes } from '@fengqiao/clocks';
import { formatCaseNumber, parseCaseNumber, seriesKey } from '@fengqiao/law';
import { decide } from './decide.js';
import { evolve } from './evolve.js';
import { refusals } from './refusals.js';
import type { Complaint, ComplaintEvent, ComplaintState, KnownComplaint } from './types.js';

/** Stored shapes: every event is still as it was first written. */
export const shapes = {
  ComplaintFiled: [],
  CorrectionOrdered: [],
  CorrectionReceived: [],
  ComplaintReturned: [],
  PlaintiffPersisted: [],
  NonAcceptanceRuled: [],
  CaseDocketed: [],
  PlaintiffsLeft: [],
  ComplaintWithdrawn: [],
  MediationNoted: [],
  MediationEndNoted: [],
  ComplaintClosed: [],
  SuitEndNoted: [],
  ...deadlineShapes,
} as const;

/** The defendants learn of it when it is docketed (R-DOCK-17). */
const ties = (state: ComplaintState): Ties => {
  if (state.status === 'unknown') return {};
  const { filed, status } = state;
  const seen = filed.parties.filter(({ side }) => side === 'plaintiff' || status === 'docketed');
  const persons = seen.flatMap(({ personId, agents = [] }) => [...(personId === undefined ? [] : [personId]), ...agents]);
  return { persons: [...new Set(persons)], court: filed.court };
};

const waitingFor = ({ status, mediation }: KnownComplaint): readonly Role[] => {
  switch (status) {
    case 'received':
      return mediation?.status === 'agreed' ? ['party', 'docketing-officer'] : ['docketing-officer'];
    case 'correcting':
    case 'returned':
      return ['party'];
    case 'docketed':
    case 'not-accepted':
    case 'withdrawn':
    case 'closed':
      return [];
  }
};

const item = (state: ComplaintState): Item =>
  state.status === 'unknown'
    ? { status: 'unknown', title: '', waitingFor: [] }
    : {
        status: state.status,
        title: state.docketed?.caseNumber ?? `起诉 ${state.filed.receiptNumber}`,
        waitingFor: waitingFor(state),
        tier: 'court',
      };

const NUMBERS = 'intakeNumber';

/** First-instance civil cases (民初) of a court and year: R-CN-05. */
export const docketSeries = (court: string, on: LocalDate): NumberSeries => {
  const series = { year: yearOf(on), court, type: '民初' } as const;
  return { category: NUMBERS, key: seriesKey(series), write: (serial) => formatCaseNumber({ ...series, serial }) };
};

/** The number under which a complaint was docketed, in the series of its court, year and type. */
const numberBy = (event: ComplaintEvent): PlacedNumber | undefined => {
  const number = event.type === 'CaseDocketed' ? event.data.caseNumber : undefined;
  const parsed = number === undefined ? undefined : parseCaseNumber(number);
  return parsed && { number: formatCaseNumber(parsed), serial: parsed.serial, stream: streamName(NUMBERS, seriesKey(parsed)) };
};

export const complaint: Aggregate<Complaint> = {
  category: 'complaint',
  initial: { status: 'unknown' },
  decide,
  evolve,
  refusals,
  shapes,
  ties,
  item,
  viewName: 'ComplaintView',
  subject: (state) => (state.status === 'unknown' ? undefined : state.filed.disputeId),
  seriesFor: (state, on) => (state.status === 'unknown' ? undefined : docketSeries(state.filed.court, on)),
  reported: { number: numberBy, taken: 'number-of-another-case' },
};
