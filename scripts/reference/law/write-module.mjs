import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

/** Writes a generated module of libs/law/src/data, laid out as the rest of the code is. */
export const writeModule = async (name, text) => {
  const path = fileURLToPath(new URL(`../../../libs/law/src/data/${name}`, import.meta.url));
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
};
