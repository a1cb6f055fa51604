import { Command } from 'commander';
import { PluginHostService } from '../plugin-host/plugin-host.service.js';
import { parseJsonObject } from './json-object.js';
import { withContext } from './terminal.js';

/** A running server takes a change up within a few seconds. */
export function pluginsCommand(): Command {
  const plugins = new Command('plugins').description(
    'plugins of this installation: state, intents, on and off, settings',
  );
  plugins
    .command('list', { isDefault: true })
    .description('all plugins that were found')
    .option('--json', 'as JSON')
    .action(({ json }: { json?: boolean }) =>
      withHost(async (host) => {
        const list = host.list();
        if (json)
          return console.log(
            JSON.stringify(
              list.map(({ metadata, ...status }) => ({
                ...status,
                version: metadata?.version,
                intents: metadata?.intents.map(({ id }) => id),
              })),
              null,
              2,
            ),
          );
        for (const { id, state, metadata, fault } of list) {
          console.log(`${id}  ${metadata?.version ?? '?'}  ${state}${fault ? `: ${fault}` : ''}`);
          for (const intent of metadata?.intents ?? [])
            console.log(`    ${intent.id}: ${intent.description.en} / ${intent.description.zh}`);
        }
      }),
    );
  plugins
    .command('enable')
    .argument('<id>')
    .action((id: string) => withHost((host) => host.setEnabled(id, true)));
  plugins
    .command('disable')
    .argument('<id>')
    .action((id: string) => withHost((host) => host.setEnabled(id, false)));
  plugins
    .command('configure')
    .description('sets the configuration, a JSON object; what is left out takes its default')
    .argument('<id>')
    .argument('<json>')
    .action((id: string, json: string) =>
      withHost((host) => host.configure(id, parseJsonObject(json, '{"limit": 3}'))),
    );
  return plugins;
}

function withHost(work: (host: PluginHostService) => Promise<unknown>): Promise<void> {
  return withContext(async (context) => {
    const host = context.get(PluginHostService, { strict: false });
    await host.start();
    await work(host);
  });
}
