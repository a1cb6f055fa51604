import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command, Option } from 'commander';
import { CatalogueExporter, EXPORT_FORMATS, type ExportFormat } from '../catalogue/export/catalogue-exporter.js';
import { itemKindSchema, type ItemKind } from '../protocol/blocks.js';
import { withContext } from './terminal.js';

interface Options {
  output?: string;
  format?: ExportFormat;
  kind?: ItemKind[];
}

export function exportCommand(): Command {
  return new Command('export')
    .description('the catalogue as the operator wrote it; importing the file again changes nothing')
    .option('--output <file>', 'a file; else standard output')
    .addOption(new Option('--format <format>', "else by the file's extension, else json").choices([...EXPORT_FORMATS]))
    .addOption(new Option('--kind <kinds...>', 'only these kinds').choices(itemKindSchema.options))
    .action(({ output, format, kind }: Options) =>
      withContext(async (context) => {
        const exporter = context.get(CatalogueExporter, { strict: false });
        const options = { format: format ?? formatOf(output), ...(kind && { kinds: kind }) };
        if (output === undefined)
          return pipeline(Readable.from(exporter.text(options)), process.stdout, { end: false });
        const count = await exporter.toFile(output, options);
        console.error(`${count} items -> ${output}`);
      }),
    );
}

function formatOf(output: string | undefined): ExportFormat {
  const extension = output ? extname(output).slice(1).toLowerCase() : '';
  return EXPORT_FORMATS.find((format) => format === extension) ?? 'json';
}
