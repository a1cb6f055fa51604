import type { Plugin } from '../../../src/protocol/admin/index.js';
import { useGet } from '../api/hooks.js';
import { useSpeech } from '../say.js';
import { ownIntentLabel } from '../words.js';

/** Plugins and intents by the names that staff know, where a plugin is there to name them. */
export function useRouteLabel() {
  const { say, pick } = useSpeech();
  const plugins = useGet<{ items: Plugin[] }>('plugins');
  return (plugin: string, intent: string): { plugin: string; intent: string } => {
    if (plugin === 'assistant')
      return { plugin: say('助手自己', 'The assistant'), intent: ownIntentLabel(intent, say) };
    const found = plugins.data?.items.find(({ id }) => id === plugin);
    return {
      plugin: pick(found?.name) || plugin,
      intent: pick(found?.intents.find(({ id }) => id === intent)?.description) || intent,
    };
  };
}
