import { Link } from 'react-router';
import type { Plugin } from '../../../src/protocol/admin/index.js';
import { api } from '../api/api.js';
import { useChange, useGet } from '../api/hooks.js';
import { Button } from '../parts/button.js';
import { Page } from '../parts/page.js';
import { Empty, Loaded } from '../parts/states.js';
import { useToasts } from '../parts/toasts.js';
import { useSpeech } from '../say.js';
import { useMay } from '../session/session.js';
import { PluginState } from './plugin-state.js';

interface Plugins {
  items: Plugin[];
}

export function PluginsPage() {
  const { say } = useSpeech();
  const plugins = useGet<Plugins>('plugins', undefined, 10_000);
  return (
    <Page
      title={say('插件', 'Plugins')}
      lead={say(
        '助手的每一种本领是一个插件。得分相同时，排在前面的先回答。',
        'Each skill of the assistant is a plugin. At equal scores the earlier one answers.',
      )}
    >
      <Loaded query={plugins}>
        {({ items }) =>
          items.length > 0 ? (
            <PluginList plugins={items} />
          ) : (
            <Empty title={say('还没有插件', 'No plugin yet')}>
              <p>
                {say(
                  '把插件放进服务器的 plugins 文件夹，再重启。',
                  'Put one into the server’s plugins folder and restart.',
                )}
              </p>
            </Empty>
          )
        }
      </Loaded>
    </Page>
  );
}

function PluginList({ plugins }: { plugins: Plugin[] }) {
  const { say, pick } = useSpeech();
  const toasts = useToasts();
  const may = useMay('administrator');
  const order = useChange((ids: string[]) => api.put<Plugins>('plugins/order', { ids }), { topics: ['plugins'] });
  const ids = plugins.map(({ id }) => id);
  const move = (from: number, to: number): void => {
    const next = [...ids];
    next.splice(to, 0, ...next.splice(from, 1));
    order.mutate(next, {
      onSuccess: () =>
        toasts.show({
          text: say('顺序已改。', 'The order has changed.'),
          action: { label: say('撤销', 'Undo'), run: () => order.mutate(ids) },
        }),
    });
  };
  return (
    <ol className="plugin-list">
      {plugins.map((plugin, index) => {
        const name = pick(plugin.name) || plugin.id;
        return (
          <li key={plugin.id} className="plugin-row">
            <div className="plugin-what">
              <h2>
                <Link to={`/plugins/${plugin.id}`}>{name}</Link>
              </h2>
              <p className="quiet">{pick(plugin.description)}</p>
              <PluginState plugin={plugin} />
            </div>
            {may && (
              <div className="actions">
                <Button
                  aria-label={say(`${name}：上移`, `Move ${name} up`)}
                  disabled={index === 0 || order.isPending}
                  onClick={() => move(index, index - 1)}
                >
                  ↑
                </Button>
                <Button
                  aria-label={say(`${name}：下移`, `Move ${name} down`)}
                  disabled={index === plugins.length - 1 || order.isPending}
                  onClick={() => move(index, index + 1)}
                >
                  ↓
                </Button>
                <PluginSwitch plugin={plugin} />
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}

export function PluginSwitch({ plugin }: { plugin: Plugin }) {
  const { say, pick } = useSpeech();
  const toasts = useToasts();
  const name = pick(plugin.name) || plugin.id;
  const change = useChange(
    ({ enabled, revision }: { enabled: boolean; revision: number }) =>
      api.put<Plugin>(`plugins/${plugin.id}`, { enabled, revision }),
    {
      topics: ['plugins'],
      done: (now) =>
        toasts.show({
          text: now.enabled
            ? say(`“${name}”已启用。`, `“${name}” is on.`)
            : say(`“${name}”已停用。`, `“${name}” is off.`),
          action: {
            label: say('撤销', 'Undo'),
            run: () => change.mutate({ enabled: !now.enabled, revision: now.revision }),
          },
        }),
    },
  );
  return (
    <Button
      busy={change.isPending}
      aria-label={plugin.enabled ? say(`停用${name}`, `Switch ${name} off`) : say(`启用${name}`, `Switch ${name} on`)}
      onClick={() => change.mutate({ enabled: !plugin.enabled, revision: plugin.revision })}
    >
      {plugin.enabled ? say('停用', 'Switch off') : say('启用', 'Switch on')}
    </Button>
  );
}
