import { inTurn } from './in-turn.js';

/** Work that ends when it is told to, and says when it began. */
const piece = (name: string, began: string[]) => {
  let end: (fails?: boolean) => void = () => undefined;
  const done = new Promise<string>((resolve, reject) => {
    end = (fails) => (fails === true ? reject(new Error(name)) : resolve(name));
  });
  const work = (): Promise<string> => {
    began.push(name);
    return done;
  };
  return { work, end: (fails?: boolean) => end(fails) };
};

const settled = async (): Promise<void> => {
  for (let round = 0; round < 20; round += 1) await Promise.resolve();
};

describe('work in turn', () => {
  it('waits for what came before on any of its streams, and for nothing else', async () => {
    const turns = inTurn();
    const began: string[] = [];
    const [first, second, third] = [piece('first', began), piece('second', began), piece('third', began)];
    const all = [turns(['a', 'b'], first.work), turns(['b', 'c'], second.work), turns(['d'], third.work)];
    await settled();
    expect(began).toEqual(['first', 'third']);
    first.end();
    await settled();
    expect(began).toEqual(['first', 'third', 'second']);
    second.end();
    third.end();
    expect(await Promise.all(all)).toEqual(['first', 'second', 'third']);
  });

  it('goes on after a failure, which only its own caller sees', async () => {
    const turns = inTurn();
    const began: string[] = [];
    const [first, second] = [piece('first', began), piece('second', began)];
    const failing = expect(turns(['a'], first.work)).rejects.toThrow('first');
    const next = turns(['a'], second.work);
    first.end(true);
    await failing;
    second.end();
    expect(await next).toBe('second');
  });
});
