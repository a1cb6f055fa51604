import { Command } from 'commander';
import { loadConfig } from '../config/config.js';
import { backup, restore } from '../operations/backup/backup.js';

export function backupCommand(): Command {
  return new Command('backup')
    .description('one archive of database, settings and models; the server may run meanwhile')
    .argument('[file]', 'where to; else a name with the time in the working folder')
    .option('--json', 'as JSON')
    .action(async (file: string | undefined, { json }: { json?: boolean }) => {
      const target = file ?? `docent-backup-${new Date().toISOString().replaceAll(/[:.]/g, '-')}.tar.gz`;
      const manifest = await backup(loadConfig(), target);
      console.log(json ? JSON.stringify({ file: target, ...manifest }) : `${manifest.files.length} files -> ${target}`);
    });
}

export function restoreCommand(): Command {
  return new Command('restore')
    .description('puts a backup in the place of the present data, which are kept; the server must be stopped')
    .argument('<file>')
    .option('--json', 'as JSON')
    .action(async (file: string, { json }: { json?: boolean }) => {
      const { manifest, before } = await restore(loadConfig(), file);
      if (json) return console.log(JSON.stringify({ ...manifest, before }));
      console.log(
        `Restored ${manifest.files.length} files of ${manifest.createdAt}. The data from before are in ${before}`,
      );
    });
}
