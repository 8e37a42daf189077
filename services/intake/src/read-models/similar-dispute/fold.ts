import { contentHash } from '@fengqiao/event-store';
import type { Intake } from '@fengqiao/contracts';
import type { Message } from '@fengqiao/bus';

/** What likely duplicates are found by: digests of who stands on which side, the cause and the amount. No name is kept. */
export interface SimilarDisputeRow {
  readonly dispute: string;
  readonly applicantKeys: readonly string[];
  readonly respondentKeys: readonly string[];
  readonly cause: string;
  readonly amount: string | null;
  readonly channel: string;
  readonly registeredOn: string;
  readonly complaints: readonly string[];
}

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

/** A party is the same by name, or by number where both gave one. What was recorded before sealing is found by digests of its own. */
export const keysOfParty = ({ kind, name, idNumber, usci, nameIndex, idIndex }: Intake.DisputeParty): readonly string[] => {
  if (nameIndex !== undefined) return [`${kind}/${nameIndex}`, ...(idIndex === undefined ? [] : [idIndex])];
  const number = kind === 'person' ? idNumber : usci;
  return [contentHash(['name', kind, plain(name)]), ...(number === undefined ? [] : [contentHash(['number', plain(number)])])];
};

const added = (row: SimilarDisputeRow, { parties }: Intake.PartiesAdded): SimilarDisputeRow => {
  const keys = (side: Intake.Side): readonly string[] => parties.filter((party) => party.side === side).flatMap(keysOfParty);
  return {
    ...row,
    applicantKeys: [...new Set([...row.applicantKeys, ...keys('applicant')])],
    respondentKeys: [...new Set([...row.respondentKeys, ...keys('respondent')])],
  };
};

const corrected = (row: SimilarDisputeRow, { field, is, cause }: Intake.ClericalMistakeCorrected): SimilarDisputeRow => {
  if (field === 'amount') return { ...row, amount: is };
  return field === 'cause' && cause ? { ...row, cause: cause.name } : row;
};

/** Pure: the row after a fact of its dispute. */
export const foldSimilar = (row: SimilarDisputeRow | undefined, { type, data, subject }: Message): SimilarDisputeRow | undefined => {
  if (type === 'DisputeRegistered') {
    const { cause, claimAmount, channel, registeredOn } = data as Intake.DisputeRegistered;
    return {
      dispute: subject,
      applicantKeys: [],
      respondentKeys: [],
      cause: cause.name,
      amount: claimAmount ?? null,
      channel,
      registeredOn,
      complaints: [],
    };
  }
  if (row === undefined) return row;
  if (type === 'PartiesAdded') return added(row, data as Intake.PartiesAdded);
  if (type === 'ClericalMistakeCorrected') return corrected(row, data as Intake.ClericalMistakeCorrected);
  if (type !== 'ComplaintNoted') return row;
  return { ...row, complaints: [...row.complaints, (data as Intake.ComplaintNoted).complaintId] };
};
