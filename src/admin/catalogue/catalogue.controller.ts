import { Readable } from 'node:stream';
import { Body, Delete, Get, Param, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { z } from 'zod';
import { createItemSchema, exportQuerySchema, itemsQuerySchema, saveItemSchema } from '../../protocol/admin/index.js';
import { itemKindSchema } from '../../protocol/blocks.js';
import { AdminController, CurrentStaff, Needs } from '../security/admin-controller.js';
import type { Staff } from '../security/staff.js';
import { ItemsService } from './items.service.js';

const kindQuerySchema = z.object({ kind: itemKindSchema.optional() });
const revisionQuerySchema = z.object({ revision: z.coerce.number().int() });

@AdminController('catalogue')
export class CatalogueController {
  constructor(private readonly items: ItemsService) {}

  @Get('items')
  list(@Query() query: unknown) {
    return this.items.list(itemsQuerySchema.parse(query));
  }

  @Get('items/:id')
  get(@Param('id') id: string) {
    return this.items.get(id);
  }

  @Post('items')
  @Needs('editor')
  create(@Body() body: unknown, @CurrentStaff() staff: Staff) {
    return this.items.create(createItemSchema.parse(body).item, staff);
  }

  @Put('items/:id')
  @Needs('editor')
  save(@Param('id') id: string, @Body() body: unknown, @CurrentStaff() staff: Staff) {
    const { item, revision } = saveItemSchema.parse(body);
    return this.items.save(id, item, revision, staff);
  }

  @Delete('items/:id')
  @Needs('editor')
  remove(@Param('id') id: string, @Query() query: unknown, @CurrentStaff() staff: Staff) {
    return this.items.remove(id, revisionQuerySchema.parse(query).revision, staff);
  }

  @Get('gaps')
  gaps(@Query() query: unknown) {
    return this.items.countGaps(kindQuerySchema.parse(query).kind);
  }

  @Get('filters')
  filters() {
    return this.items.filters();
  }

  @Get('export')
  export(@Query() query: unknown): StreamableFile {
    const { format, kind } = exportQuerySchema.parse(query);
    const text = this.items.export({ format, ...(kind && { kinds: [kind] }) });
    return new StreamableFile(Readable.from(text, { objectMode: false }), {
      type: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
      disposition: `attachment; filename="docent-catalogue.${format}"`,
    });
  }
}
