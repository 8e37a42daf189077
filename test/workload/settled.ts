import type { Cluster } from '@fengqiao/all';

type Instances = readonly Pick<Cluster['instances'][number], 'url' | 'service'>[];

const ASKED = 10_000;
const AGAIN = 300;

const headOf = async ({ url, service }: Instances[number], authorization: string): Promise<string> => {
  const address = `${url}/v1/${service}/settled?within=${ASKED}`;
  const answer = await fetch(address, { headers: { authorization }, signal: AbortSignal.timeout(ASKED * 1.5) });
  const { settled, head } = (await answer.json()) as { settled: boolean; head: string };
  return settled ? head : `${service} has not settled`;
};

/**
 * Waits until every process has taken in and applied what all have recorded.
 * @param token of an operator
 * @param patience in milliseconds
 * @returns what was last said, where that did not come about
 */
export const unsettled = async (instances: Instances, token: string, patience: number): Promise<readonly string[]> => {
  let last: readonly string[] = [];
  for (const end = performance.now() + patience; performance.now() < end;) {
    last = await Promise.all(instances.map((instance) => headOf(instance, `Bearer ${token}`))).catch((error: unknown) => [String(error)]);
    if (last.every((head) => head === last[0]) && /^\d*$/.test(last[0] ?? 'x')) return [];
    await new Promise((resolve) => setTimeout(resolve, AGAIN));
  }
  return last;
};
