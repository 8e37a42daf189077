import { exists, read, repositoryFiles } from './repository.js';

/** Written in pieces, so that this file does not name what it forbids. */
const hosts = [
  'registry' + '.npmjs',
  'npm' + 'mirror',
  'npm' + '.taobao',
  'artifact' + 'ory',
  'verd' + 'accio',
  'proxy' + '.golang',
  'nexus' + '.',
];
const machine = new RegExp(String.raw`(?<![\w.\-/}\])~*])/(?:work|tmp|root|home/[a-z]+)/`);

const named = (content: string): string[] => {
  const lower = content.toLowerCase();
  const place = machine.exec(content)?.[0];
  return [...hosts.filter((host) => lower.includes(host)), ...(place === undefined ? [] : [place])];
};

const binary = /\.(png|jpg|jpeg|gif|ico|woff2?|gz|zip|pdf)$/;

describe('the repository', () => {
  it('names no registry and no path of the machine it was written on', () => {
    const found = repositoryFiles()
      .filter((path) => !binary.test(path))
      .flatMap((path) => named(read(path)).map((what) => `${path}: ${what}`));
    expect(found).toEqual([]);
  });

  it('would notice them', () => {
    expect(named(`https://${hosts[0]}.org/`)).toEqual([hosts[0]]);
    expect(named(`see "/${'tmp'}/x"`)).toEqual([`/${'tmp'}/`]);
    expect(named('https://example.org/work/1 and os.tmpdir()')).toEqual([]);
  });

  it('locks versions without the host they came from', () =>
    expect(read('package-lock.json')).not.toMatch(/"resolved": "(https?|git|ssh)/));

  it('carries its licence', () => {
    expect(read('LICENSE')).toContain('Apache License');
    expect(read('LICENSE')).toContain('END OF TERMS AND CONDITIONS');
  });
});

describe('the two READMEs', () => {
  const commands = (path: string): string[] => {
    const fenced = [...read(path).matchAll(/^```[a-z]*\n([\s\S]*?)^```/gm)].flatMap(([, block]) => block!.split('\n'));
    const inline = [...read(path).matchAll(/`((?:npm|npx|node|docker|helm|curl) [^`\n]+)`/g)].map(([, command]) => command!);
    const lines = fenced
      .map((line) => line.replace(/\s+#.*$/, '').trim())
      .filter((line) => /^(npm|npx|node|docker|helm|curl|git) /.test(line));
    return [...new Set([...lines, ...inline])].sort();
  };

  it('both stand at the root', () => expect(['README.md', 'README.zh-CN.md'].filter((path) => !exists(path))).toEqual([]));

  it('give the same commands', () => {
    expect(commands('README.md').length).toBeGreaterThan(1);
    expect(commands('README.zh-CN.md')).toEqual(commands('README.md'));
  });
});
