import { EntitySchema } from 'typeorm';
import type { Service } from '@fengqiao/contracts';
import type { Message } from '@fengqiao/bus';
import type { ReadModel } from './read-model.js';

/** One deadline of one stream. `status` is armed, paused, fired, met, missed or cancelled. */
export interface DeadlineRow {
  /** `{stream}/{deadline id}`. */
  readonly key: string;
  readonly stream: string;
  readonly deadlineId: string;
  readonly subject: string;
  readonly kind: string;
  readonly rule: string;
  readonly status: string;
  readonly dueOn: string;
  readonly dueAt: string;
  readonly late: boolean;
  /** The whole period, to explain it. */
  readonly period: unknown;
}

/** The name that queries ask the data source by. */
export const deadlineName = (service: Service): string => `${service}_deadline`;

export const deadlineEntity = (service: Service): EntitySchema<DeadlineRow> =>
  new EntitySchema<DeadlineRow>({
    name: deadlineName(service),
    tableName: 'deadline',
    schema: service,
    columns: {
      key: { type: 'text', primary: true },
      stream: { type: 'text' },
      deadlineId: { name: 'deadline_id', type: 'text' },
      subject: { type: 'text' },
      kind: { type: 'text' },
      rule: { type: 'text' },
      status: { type: 'text' },
      dueOn: { name: 'due_on', type: 'date' },
      dueAt: { name: 'due_at', type: 'timestamptz' },
      late: { type: 'boolean' },
      period: { type: 'jsonb' },
    },
  });

interface Period {
  readonly id: string;
  readonly kind: string;
  readonly rule: string;
  readonly dueOn: string;
  readonly dueAt: string;
}

const STATUS: Readonly<Record<string, string>> = {
  DeadlinePaused: 'paused',
  DeadlineResumed: 'armed',
  DeadlineExtended: 'armed',
  DeadlineFired: 'fired',
  DeadlineMet: 'met',
  DeadlineMissed: 'missed',
  DeadlineCancelled: 'cancelled',
};

const armedOf = (fact: Message): Period | undefined =>
  fact.type === 'DeadlineArmed' ? (fact.data as { deadline: Period }).deadline : undefined;

const periodColumns = ({ dueOn, dueAt }: Period, period: unknown): Pick<DeadlineRow, 'dueOn' | 'dueAt' | 'period'> => ({
  dueOn,
  dueAt,
  period,
});

/** Every deadline of a service: what the scheduler fires from and what people look up. */
export const deadlinesOf = (service: Service): ReadModel<DeadlineRow> => ({
  name: 'deadline',
  entity: deadlineEntity(service),
  hears: 'own',
  keysOf: (fact) => {
    const id = armedOf(fact)?.id ?? (STATUS[fact.type] && (fact.data as { deadlineId: string }).deadlineId);
    return id ? [`${fact.stream}/${id}`] : [];
  },
  fold: (row, fact, key) => {
    const armed = armedOf(fact);
    if (armed) {
      const { id, kind, rule } = armed;
      return {
        key,
        stream: fact.stream,
        deadlineId: id,
        subject: fact.subject,
        kind,
        rule,
        status: 'armed',
        late: false,
        ...periodColumns(armed, armed),
      };
    }
    if (!row) return undefined;
    const { deadline, late } = fact.data as { deadline?: Period; late?: boolean };
    return {
      ...row,
      status: STATUS[fact.type] ?? row.status,
      late: late ?? (fact.type === 'DeadlineMissed' || row.late),
      ...(deadline ? periodColumns(deadline, deadline) : {}),
    };
  },
});
