import { createDesk, MalformedMessage, type Desk, type DeskOptions, type Carried, type Heard, type Verdict } from '@fengqiao/bus';
import { messageIn } from '@fengqiao/bus/kafka';

export interface Dealing extends Omit<DeskOptions, 'deal'> {
  /** Per topic of a connected system, what is done with a record of it. */
  readonly reports: ReadonlyMap<string, (heard: Heard) => Promise<Verdict>>;
  /** Takes in what another service tells. */
  readonly take: (message: Carried) => Promise<unknown>;
}

/** Records of connected systems go to their command, those of other services to the mailbox. */
export const deskOver = ({ reports, take, ...kept }: Dealing): Desk => {
  const takeIn = async (heard: Heard): Promise<Verdict> => {
    try {
      await take(messageIn(heard));
      return { status: 'done' };
    } catch (error) {
      if (error instanceof MalformedMessage) return { status: 'dead', reason: error.message };
      throw error;
    }
  };
  return createDesk({ ...kept, deal: (heard) => (reports.get(heard.topic) ?? takeIn)(heard) });
};
