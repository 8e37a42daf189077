import { scenarios as append } from './append.mjs';
import { scenarios as command } from './command.mjs';
import { scenarios as growth } from './growth.mjs';
import { scenarios as journeys } from './journeys.mjs';
import { scenarios as ledger } from './ledger.mjs';
import { scenarios as projection } from './projection.mjs';
import { scenarios as replay } from './replay.mjs';
import { scenarios as sealing } from './sealing.mjs';
import { scenarios as streamRead } from './stream-read.mjs';

/** Every measure: a name, and how to run it on a server; each answers its lines. */
export const scenarios = [...append, ...streamRead, ...replay, ...growth, ...projection, ...command, ...ledger, ...sealing, ...journeys];
