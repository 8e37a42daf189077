import { readFileSync } from 'node:fs';

/** Every setting that is missing or wrong, all at once. */
export class ConfigProblem extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigProblem';
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

const unlessEmpty = (value: string | undefined): string | undefined => (value === '' ? undefined : value);

/** Reads settings one by one and keeps what is wrong with them. */
export const reading = (env: Environment) => {
  const problems: string[] = [];
  const text = (name: string): string | undefined => unlessEmpty(env[name]);
  const contents = (name: string, file: string): string => {
    try {
      return readFileSync(file, 'utf8').trim();
    } catch {
      problems.push(`${name} must name a readable file${file === '' ? '' : `, not "${file}"`}`);
      return '';
    }
  };
  /** A secret itself, or by `<name>_FILE` the file that holds it, as containers are given it. */
  const secret = (name: string): string | undefined => {
    const file = text(`${name}_FILE`);
    if (file === undefined) return text(name);
    if (text(name) !== undefined) problems.push(`${name} and ${name}_FILE exclude each other`);
    return unlessEmpty(contents(`${name}_FILE`, file));
  };
  const addressIn = (name: string, value = ''): string => {
    if (!URL.canParse(value))
      problems.push(`${name} must be an address${value === '' ? '' : `, not "${value.replace(/\/\/.*@/, '//***@')}"`}`);
    return value;
  };
  return {
    problems,
    text,
    secret,
    /** An address that holds a password. */
    secretAddress: (name: string): string => addressIn(name, secret(name)),
    address: (name: string): string => addressIn(name, text(name)),
    readable(name: string): string {
      const file = text(name) ?? '';
      contents(name, file);
      return file;
    },
    number(name: string, otherwise: number, [least, most]: readonly [number, number]): number {
      const value = Number(text(name) ?? otherwise);
      if (!Number.isInteger(value) || value < least || value > most)
        problems.push(`${name} must be a number from ${least} to ${most}, not "${env[name]}"`);
      return value;
    },
    oneOf<T extends string>(name: string, among: readonly T[], otherwise: T): T {
      const value = (text(name) ?? otherwise) as T;
      if (!among.includes(value)) problems.push(`${name} must be one of ${among.join(', ')}`);
      return value;
    },
  };
};

export type Reading = ReturnType<typeof reading>;
