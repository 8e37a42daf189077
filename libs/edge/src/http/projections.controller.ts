import { randomUUID } from 'node:crypto';
import { Controller, Get, Inject, Param, Post, Query, type Type } from '@nestjs/common';
import { ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, MaxLength } from 'class-validator';
import { DataSource } from 'typeorm';
import type { Actor } from '@fengqiao/kernel';
import type { Service } from '@fengqiao/contracts';
import { jobRows, type Job, type JobKind, type Moment, type ReadModel } from '@fengqiao/projections';
import type { Clock } from '../clock.js';
import type { Platform } from '../platform.js';
import { problem } from '../problems.js';
import { readModelsOf } from '../service-runtime.js';
import type { ServiceDefinition } from '../service.js';
import { Lists, Shows, Viewer } from './decorators.js';
import { ItemQuery, listItems, pageOf, PageQuery, readCursor, type Page } from './lists.js';
import { momentIn } from './moments.js';
import { listedOf, worklistItem, type WorklistItem } from './service-controllers.js';
import { CLOCK, dataSource, PLATFORM } from './tokens.js';

/** As of when a read model is to be built. */
export class MomentQuery {
  @ApiPropertyOptional({ type: 'string', maxLength: 40, description: 'A position of the log, or an RFC 3339 instant of legal time.' })
  @IsOptional()
  @MaxLength(40)
  asOf?: string;

  @ApiPropertyOptional({ type: 'string', format: 'date-time', description: 'Only what was recorded by this instant of real time.' })
  @IsOptional()
  @MaxLength(40)
  knownAt?: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const jobOf = async (platform: Platform, service: Service, id: string): Promise<Job> => {
  const job = UUID.test(id) ? await platform.services.get(service)?.jobs.find(id) : undefined;
  if (!job) throw problem('not-found');
  return job;
};

const modelOf = (definition: ServiceDefinition, called: string): ReadModel => {
  const model = readModelsOf(definition).find(({ name }) => name === called);
  if (!model) throw problem('not-found');
  return model;
};

/** Read models are folds of the log: here operators have one built again, compared with what serves, or built as of a moment. */
const askingController = (definition: ServiceDefinition): Type => {
  const { name } = definition;

  @ApiTags(name)
  @Controller(`v1/${name}/projections`)
  class ProjectionsController {
    constructor(
      @Inject(PLATFORM) private readonly platform: Platform,
      @Inject(CLOCK) private readonly clock: Clock,
    ) {}

    private ask(kind: JobKind, called: string, viewer: Actor, moment: Moment = {}): Promise<Job> {
      const { name: model } = modelOf(definition, called);
      const runtime = this.platform.services.get(name);
      if (!runtime) throw problem('not-found');
      return runtime.jobs.ask({ id: randomUUID(), kind, model, askedBy: viewer.person, moment });
    }

    @Post(':model/rebuild')
    @Shows('ProjectionJob', { onlyNow: true, begins: true, takes: true })
    rebuild(@Viewer() viewer: Actor, @Param('model') model: string): Promise<Job> {
      return this.ask('rebuild', model, viewer);
    }

    @Post(':model/compare')
    @Shows('ProjectionJob', { onlyNow: true, begins: true, takes: true })
    compare(@Viewer() viewer: Actor, @Param('model') model: string): Promise<Job> {
      return this.ask('compare', model, viewer);
    }

    @Post(':model/as-of')
    @Shows('ProjectionJob', { builds: true, begins: true, takes: true })
    async asOf(@Viewer() viewer: Actor, @Param('model') model: string, @Query() query: MomentQuery): Promise<Job> {
      const moment = await momentIn(query, this.clock, this.platform.log);
      if (!moment) throw problem('as-of-invalid', [{ pointer: 'asOf', detail: 'is missing', zh: '缺少此参数' }]);
      return this.ask('as-of', model, viewer, moment);
    }
  }
  return ProjectionsController;
};

/** What became of the jobs, and what was built as of a moment. */
const jobsController = (definition: ServiceDefinition): Type => {
  const { name, access } = definition;

  @ApiTags(name)
  @Controller(`v1/${name}/projection-jobs`)
  class ProjectionJobsController {
    constructor(
      @Inject(dataSource(name)) private readonly source: DataSource,
      @Inject(PLATFORM) private readonly platform: Platform,
    ) {}

    /** A job as of a moment, and the table that it built. */
    private async built(id: string): Promise<{ readonly job: Job; readonly table: string }> {
      const job = await jobOf(this.platform, name, id);
      const table = this.platform.services.get(name)?.jobs.built(job);
      if (table === undefined) throw problem('not-found');
      return { job, table };
    }

    @Get()
    @Lists('ProjectionJob')
    async list(): Promise<Page<Job>> {
      return { items: (await this.platform.services.get(name)?.jobs.list()) ?? [] };
    }

    @Get(':id')
    @Shows('ProjectionJob', { onlyNow: true })
    show(@Param('id') id: string): Promise<Job> {
      return jobOf(this.platform, name, id);
    }

    @Post(':id/cancel')
    @Shows('ProjectionJob', { onlyNow: true, takes: true })
    async cancel(@Param('id') id: string): Promise<Job> {
      await jobOf(this.platform, name, id);
      await this.platform.services.get(name)?.jobs.cancel(id);
      return jobOf(this.platform, name, id);
    }

    /** What was built of the items, to whoever may see each of them now. */
    @Get(':id/items')
    @Lists('WorklistItem', { within: true })
    async items(@Viewer() viewer: Actor, @Param('id') id: string, @Query() query: ItemQuery): Promise<Page<WorklistItem>> {
      const { job, table } = await this.built(id);
      if (job.model !== 'item') throw problem('not-found');
      const listing = { source: this.source, service: name, access, listed: listedOf(definition), table };
      return listItems(listing, viewer, query, worklistItem);
    }

    /** What was built of any other read model, without what points at a person. */
    @Get(':id/rows')
    @Lists('ProjectionRow', { within: true })
    async rows(@Param('id') id: string, @Query() { limit, cursor }: PageQuery): Promise<Page<object>> {
      const { job, table } = await this.built(id);
      const model = modelOf(definition, job.model);
      if (model.name === 'item') throw problem('not-found');
      const after = cursor === undefined ? undefined : readCursor(cursor);
      const rows = await jobRows(this.source, model, { table, limit, ...(after === undefined ? {} : { after }) });
      return pageOf(
        rows,
        limit,
        ({ key }) => key,
        ({ row }) => row,
      );
    }
  }
  return ProjectionJobsController;
};

/** Of every service the same. */
export const projectionsControllers = (definition: ServiceDefinition): readonly Type[] => [
  askingController(definition),
  jobsController(definition),
];
