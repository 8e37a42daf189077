import { checks } from '../conformance/checks/index.js';
import { describeConformance } from '../conformance/describe.js';
import { kurrentKind, realKurrentKind } from './kind.js';
import { howToGetOne, whereIsKurrent } from './real.js';
import { standIn } from './stand-in.js';

/** What asks for a PostgreSQL, or to crash the server. */
const NOT_APPLICABLE = ['C-31', 'C-45', 'C-46', 'C-47', 'C-48', 'C-50', 'C-55', 'C-59', 'C-60', 'C-63', 'C-65'];
/** A stand-in is not made for load. */
const light = checks.filter(({ id }) => (id < 'C-44' && id !== 'C-26') || ['C-61', 'C-62', 'C-64'].includes(id));

describeConformance(
  'KurrentDB adapter, on a stand-in that speaks its protocol',
  kurrentKind(() => standIn()),
  ['C-31'],
  light,
);

if (whereIsKurrent() === 'nowhere') console.warn(`The suite was not run on a real KurrentDB: there is none here. ${howToGetOne}`);
else describeConformance('KurrentDB', realKurrentKind(), NOT_APPLICABLE);
