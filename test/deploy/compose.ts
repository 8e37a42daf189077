import { parse } from 'yaml';
import { read } from '../architecture/repository.js';

export interface Mount {
  readonly source: string;
  readonly target: string;
  readonly volume?: { readonly subpath?: string };
}

/** What a container of docker-compose.yml is, as far as it is looked at here. */
export interface Container {
  readonly image: string;
  readonly build?: object;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly ports?: readonly string[];
  readonly volumes?: readonly (string | Mount)[];
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
}

export interface Compose {
  readonly services: Readonly<Record<string, Container>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

export const readCompose = (): Compose => parse(read('docker-compose.yml'), { merge: true }) as Compose;

/** What Compose makes of `${PORT:-8080}` where nothing is set, and of `$$`. */
export const interpolated = (text: string): string => text.replace(/\$\{\w+:-([^}]*)\}/g, '$1').replaceAll('$$', '$');

/** Long mounts; short ones are `source:target[:ro]`. */
export const mountsOf = ({ volumes = [] }: Container): readonly Mount[] =>
  volumes.map((volume) => {
    if (typeof volume !== 'string') return volume;
    const [source = '', target = ''] = volume.split(':');
    return { source, target };
  });
