import { legalDay, type LocalDate } from '@fengqiao/kernel';
import type { EventLog, RecordedEvent } from '@fengqiao/event-store';

const PAGE = 500;

const dayOf = ({ body }: RecordedEvent): LocalDate =>
  legalDay((JSON.parse(Buffer.from(body).toString()) as { readonly meta: { readonly at: string } }).meta.at);

/** The legal day of the last fact in a file, whichever service recorded it; what was recorded about erasing it does not count. */
export const lastDayOf = async (log: EventLog, subject: string): Promise<LocalDate | undefined> => {
  let last: LocalDate | undefined;
  for (let from = 1; ;) {
    const events = await log.readSubject(subject, from, PAGE);
    for (const event of events) {
      const day = event.stream.startsWith('erasure-') ? undefined : dayOf(event);
      if (day !== undefined && (last === undefined || day > last)) last = day;
    }
    if (events.length < PAGE) return last;
    from = (events.at(-1)?.subjectSequence ?? from) + 1;
  }
};
