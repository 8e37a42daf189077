import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { Type } from 'class-transformer';
import { parseTilePath } from '@fengqiao/ledger';
import { granted, may, type AccessTable } from '../access.js';
import type { PlatformLedger } from '../ledger.js';
import type { Platform } from '../platform.js';
import { problem } from '../problems.js';
import { Open, Shows } from './decorators.js';
import { PLATFORM } from './tokens.js';

/** Access to what the leaf of any event says; what is only hashes and signatures is open. */
export const ledgerAccess: AccessTable = { 'see:EventProof': granted(may('anyone', 'operator', 'analyst', 'court-president')) };

const MOST = 2 ** 53 - 1;

class ConsistencyQuery {
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(MOST)
  from!: number;

  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(MOST)
  to!: number;
}

const HASHES_ONLY = 'hashes and signatures: whoever holds a proof must be able to check it, and nothing personal can be read from them';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The ledger for whoever audits it: checkpoints, keys, tiles and proofs (libs/ledger/README.md). */
@ApiExcludeController()
@Controller('v1/ledger')
export class LedgerController {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  private get ledger(): PlatformLedger {
    const { ledger } = this.platform;
    if (!ledger) throw problem('not-found');
    return ledger;
  }

  /** The newest cosigned checkpoint, a C2SP signed note. */
  @Get('checkpoint')
  @Open(HASHES_ONLY)
  @Header('content-type', 'text/plain; charset=utf-8')
  async checkpoint(): Promise<string> {
    const newest = await this.ledger.checkpoint();
    if (!newest) throw problem('not-found');
    return newest.note;
  }

  @Get('keys')
  @Open('public keys')
  async keys(): Promise<unknown> {
    return {
      keys: (await this.ledger.keys()).map(({ holder, verifier }) => ({ holder, verifier })),
      note: 'Compare them with what you were given elsewhere: a key that comes with what it verifies proves nothing.',
    };
  }

  @Get('proofs/consistency')
  @Open(HASHES_ONLY)
  async consistency(@Query() { from, to }: ConsistencyQuery): Promise<unknown> {
    const answer = await this.ledger.consistency(from, to);
    if (!answer)
      throw problem('query-invalid', [
        { pointer: 'to', detail: 'must be at least "from" and at most the size of the tree', zh: '不应小于 "from"，也不应大于树的大小' },
      ]);
    return answer;
  }

  /** `event` is a position or the id of an event. */
  @Get('events/:event/proof')
  @Shows('EventProof')
  async event(@Param('event') event: string): Promise<unknown> {
    const place = /^(0|[1-9]\d{0,15})$/.test(event) ? { position: Number(event) } : { id: event };
    if ('id' in place && !UUID.test(place.id)) throw problem('not-found');
    const proof = await this.ledger.event(place);
    if (!proof) throw problem('not-found');
    return proof;
  }

  /** Tiles as C2SP tlog-tiles names them: `tile/<level>/<number>[.p/<width>]`. */
  @Get('tile/*')
  @Open(HASHES_ONLY)
  @Header('content-type', 'application/octet-stream')
  async tile(@Param('*') path: string): Promise<Buffer> {
    const wanted = parseTilePath(path);
    const hashes = wanted && (await this.ledger.tile(wanted, wanted.width));
    if (!hashes) throw problem('not-found');
    return Buffer.from(hashes);
  }
}
