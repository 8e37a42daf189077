import { postgresLetters, type Desk } from '@fengqiao/bus';
import { createPlatform, deskOver, ledgerIn, reportsOf, type Platform, type PlatformOptions } from '@fengqiao/edge';

const DAYS = 24 * 3_600_000;

/** What a process on a broker does with records and keeps of them: as it does it, with the tables of the first service and without the broker. */
const deskOf = ({ services, clock }: Platform): Desk => {
  const [first] = services.values();
  if (!first) throw new Error('no service runs');
  return deskOver({
    letters: postgresLetters(first.pool, first.definition.name, DAYS),
    reports: new Map([...services.values()].flatMap((runtime) => [...reportsOf(runtime, clock)])),
    take: async () => undefined, // the one process has no mailbox
    tell: async () => undefined,
  });
};

/** All services in one process, with a ledger, hearing connected systems as on a broker. */
export const platformIn = async (folder: string, options: PlatformOptions): Promise<Platform> => {
  const platform = await createPlatform({ ...options, ledger: ledgerIn(folder) });
  return { ...platform, desk: deskOf(platform) };
};
