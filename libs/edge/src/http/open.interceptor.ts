import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { from, mergeMap, type Observable } from 'rxjs';
import type { Role } from '@fengqiao/kernel';
import { refsIn, withOpened, type FoundKey, type KeyVault } from '@fengqiao/sealing';
import { problem } from '../problems.js';
import type { KnownRequest } from './request.js';
import { KEYS } from './tokens.js';

/** Offices that may read what is restricted, each time for a reason that is kept (R-SEC-07). */
const READS_RESTRICTED: readonly Role[] = ['judge', 'court-president'];
const LONGEST = 200;

/** `Fengqiao-Reason`: percent-encoded UTF-8. */
const reasonIn = ({ headers }: KnownRequest): string | undefined => {
  const header = headers['fengqiao-reason'];
  if (typeof header !== 'string' || header === '') return undefined;
  try {
    const reason = decodeURIComponent(header).trim();
    if (reason.length > 0 && reason.length <= LONGEST) return reason;
  } catch {
    // not percent-encoded: answered below
  }
  throw problem('query-invalid', [
    {
      pointer: 'Fengqiao-Reason',
      detail: `must be percent-encoded, 1 to ${LONGEST} characters`,
      zh: `应当是百分号编码的 1 至 ${LONGEST} 个字符`,
    },
  ]);
};

const restrictedOf = (keys: ReadonlyMap<string, FoundKey>): readonly string[] =>
  [...keys].flatMap(([ref, { state }]) => (state === 'restricted' ? [ref] : []));

/** The one place where sealed text is opened on its way out: after the access rules chose what is shown, for whoever it is shown to. */
@Injectable()
export class OpenInterceptor implements NestInterceptor {
  constructor(@Inject(KEYS) private readonly keys: KeyVault) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<KnownRequest>();
    return next.handle().pipe(mergeMap((value) => from(this.opened(value, request))));
  }

  private async opened(value: unknown, request: KnownRequest): Promise<unknown> {
    const refs = refsIn(value);
    if (refs.length === 0) return value;
    const keys = await this.keys.find(refs);
    return withOpened(value, keys, await this.mayReadRestricted(keys, request));
  }

  private async mayReadRestricted(keys: ReadonlyMap<string, FoundKey>, request: KnownRequest): Promise<boolean> {
    const { viewer } = request;
    const reason = reasonIn(request);
    if (!viewer || reason === undefined || !READS_RESTRICTED.includes(viewer.role)) return false;
    const refs = restrictedOf(keys);
    if (refs.length > 0) await this.keys.noteUse({ refs, person: viewer.person, role: viewer.role, reason });
    return true;
  }
}
