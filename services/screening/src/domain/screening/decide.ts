import { accept, refuse, type Decision, type Occasion } from '@fengqiao/kernel';
import { setVersionOn } from '../library/library.js';
import { closing, findingOf, noteClearance, reportingFeedback } from './findings.js';
import { evolve } from './evolve.js';
import { screen } from './screen.js';
import type { Known, Screening, ScreeningCommand } from './types.js';

type Data<T extends ScreeningCommand['type']> = Extract<ScreeningCommand, { type: T }>['data'];

/** A fact, and all that screening says once it is in the case file. */
export const screened = (state: Screening['state'], fact: Screening['event']): Decision<Screening> => {
  const after = evolve(state, fact);
  return after.status === 'unknown' ? accept(fact) : accept(fact, ...screen(after));
};

/** The set of the first day holds for every later content of the same submission (R-SHAM-104). */
const receiving = (data: Data<'ScreenSubmission'>, state: Screening['state']): Decision<Screening> => {
  if (state.status === 'unknown')
    return screened(state, { type: 'CaseFileNoted', data: { ...data, setVersion: setVersionOn(data.receivedOn) } });
  const { contentHash, setVersion } = state.submission;
  return contentHash === data.contentHash ? accept() : screened(state, { type: 'CaseFileNoted', data: { ...data, setVersion } });
};

/** The agreement that took effect says less than its draft: only its content hash can be news. */
const effective = (data: Data<'ScreenEffective'>, state: Screening['state']): Decision<Screening> =>
  state.status === 'unknown' ? receiving(data, state) : receiving({ ...state.submission, contentHash: data.contentHash }, state);

/** Answers a command from the state alone. What comes before its submission is known waits for it. */
export const decide = (command: ScreeningCommand, state: Screening['state'], occasion: Occasion): Decision<Screening> => {
  if (command.type === 'ScreenSubmission') return receiving(command.data, state);
  if (command.type === 'ScreenEffective') return effective(command.data, state);
  return state.status === 'unknown' ? refuse('submission-unknown') : decideKnown(command, state, occasion);
};

const decideKnown = (
  command: Exclude<ScreeningCommand, { type: 'ScreenSubmission' | 'ScreenEffective' }>,
  state: Known,
  occasion: Occasion,
): Decision<Screening> => {
  switch (command.type) {
    case 'NoteApplication':
      return state.application?.filedOn === command.data.filedOn && state.application.court === command.data.court
        ? accept()
        : screened(state, { type: 'ApplicationNoted', data: command.data });
    case 'NoteDenial':
      return state.denials.includes(command.data.partyId) ? accept() : screened(state, { type: 'DenialNoted', data: command.data });
    case 'NotePattern':
      return state.patterns.some(({ key }) => key === command.data.key)
        ? accept()
        : screened(state, { type: 'PatternNoted', data: command.data });
    case 'NoteSeriesMark':
      return state.marks.some(({ key, mark }) => key === command.data.key && mark.kind === command.data.mark.kind)
        ? accept()
        : screened(state, { type: 'SeriesMarkNoted', data: command.data });
    case 'NoteRuling':
      return state.ruled === undefined ? accept({ type: 'RulingNoted', data: command.data }) : accept();
    case 'NoteClearance':
      return noteClearance(command.data, state);
    case 'AddFinding': {
      const finding = findingOf(command.data, state, occasion);
      return finding.kind === 'refused' || finding.events.length === 0
        ? finding
        : finding.events.reduce<Decision<Screening>>((_, fact) => screened(state, fact), accept());
    }
    case 'ReportClueFeedback':
      return reportingFeedback(command.data, state, occasion);
    case 'CloseSuspicion':
      return closing(command.data, state, occasion);
  }
};
