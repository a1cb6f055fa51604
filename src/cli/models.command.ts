import { Command } from 'commander';
import { SettingsRepository } from '../database/settings.repository.js';
import { loadRules, saveRules } from '../recommendation/behaviour/index.js';
import { ModelVersions } from '../recommendation/life-cycle/model-versions.service.js';
import { parseJsonObject } from './json-object.js';
import { terminalLanguage, withContext } from './terminal.js';

const EXAMPLE = '{"exposure": {"strength": 0.1}}';

/** A running server takes a change up within seconds. */
export function modelsCommand(): Command {
  const models = new Command('models').description('the trained models of this installation: list, promote, roll back');
  models
    .command('list', { isDefault: true })
    .description('all versions, the newest first')
    .option('--json', 'as JSON')
    .action(({ json }: { json?: boolean }) =>
      withVersions(async (versions) => {
        const list = await versions.list();
        if (json) return console.log(JSON.stringify(list, null, 2));
        if (list.length === 0) console.log(say('还没有训练过模型。', 'No model has been trained yet.'));
        for (const { version, state, createdAt, summary } of list)
          console.log(
            `${version}  ${state.padEnd(9)}  ${createdAt.slice(0, 16).replace('T', ' ')}  nDCG@10 ${summary.metrics['docent']!.ndcg.toFixed(4)}  ${summary.verdict.text[terminalLanguage()]}`,
          );
      }),
    );
  models
    .command('promote')
    .description('lets a version serve, whatever its figures say')
    .argument('<version>')
    .action((version: string) =>
      withVersions(async (versions) => {
        await versions.promote(version);
        console.log(say(`${version} 已投入使用。`, `${version} serves now.`));
      }),
    );
  models
    .command('rollback')
    .description('goes back to the version that served before')
    .action(() =>
      withVersions(async (versions) => {
        const version = await versions.rollBack();
        console.log(
          version
            ? say(`已回退到 ${version}。`, `${version} serves again.`)
            : say(
                '已停用；之前没有其他模型，推荐依靠语义、主题和热度。',
                'Withdrawn; none served before, so lists are made of meaning, themes and popularity.',
              ),
        );
      }),
    );
  models
    .command('rules')
    .description('shows how behaviour is cleaned, weighed and corrected for exposure, or sets it for the next training')
    .argument('[json]', `what to set: ${EXAMPLE}; what is left out of a rule takes its default`)
    .action((json?: string) =>
      withContext(async (context) => {
        const settings = context.get(SettingsRepository, { strict: false });
        if (json !== undefined) await saveRules(settings, parseJsonObject(json, EXAMPLE));
        console.log(JSON.stringify(await loadRules(settings), null, 2));
      }),
    );
  return models;
}

function withVersions(work: (versions: ModelVersions) => Promise<void>): Promise<void> {
  return withContext((context) => work(context.get(ModelVersions, { strict: false })));
}

function say(zh: string, en: string): string {
  return terminalLanguage() === 'zh' ? zh : en;
}
