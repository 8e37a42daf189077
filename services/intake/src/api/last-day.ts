import { legalDay, type LocalDate } from '@fengqiao/kernel';
import type { Platform } from '@fengqiao/edge';

/** The legal day of the last fact in a file, whichever service recorded it; what was recorded about erasing it does not count. */
export const lastDayOf = async ({ history }: Platform, subject: string): Promise<LocalDate | undefined> => {
  const facts = (await history(subject, {})).filter(({ category }) => category !== 'erasure');
  return facts
    .map(({ at }) => legalDay(at))
    .reduce<LocalDate | undefined>((last, day) => (last === undefined || day > last ? day : last), undefined);
};
