/** Preloaded into the programs that children.mjs starts in a session of their own. */
import { endWithParent } from './follow.mjs';

endWithParent(1);
