import { useParams } from 'react-router';
import type { Plugin, PluginConfigView } from '../../../src/protocol/admin/index.js';
import { api } from '../api/api.js';
import { useChange, useGet } from '../api/hooks.js';
import { Button } from '../parts/button.js';
import { Page } from '../parts/page.js';
import { Loaded } from '../parts/states.js';
import { Tabs } from '../parts/tabs.js';
import { useToasts } from '../parts/toasts.js';
import { useAddress } from '../parts/use-address.js';
import { useSpeech } from '../say.js';
import { useMay } from '../session/session.js';
import { ConfigEditor } from './config-editor.js';
import { PluginHistory } from './history.js';
import { PluginState } from './plugin-state.js';
import { PluginSwitch } from './plugins.js';
import { PluginTestPanel } from './test-panel.js';

export function PluginPage() {
  const { id = '' } = useParams();
  const { say, pick } = useSpeech();
  const plugin = useGet<Plugin>(`plugins/${encodeURIComponent(id)}`);
  const may = useMay('administrator');
  return (
    <Page
      title={pick(plugin.data?.name) || id}
      lead={pick(plugin.data?.description)}
      back={{ to: '/plugins', label: say('插件', 'Plugins') }}
      actions={
        may &&
        plugin.data && (
          <>
            {plugin.data.state === 'failed' && <StartAgain id={id} />}
            <PluginSwitch plugin={plugin.data} />
          </>
        )
      }
    >
      <Loaded query={plugin}>{(data) => <PluginBody key={id} plugin={data} />}</Loaded>
    </Page>
  );
}

function PluginBody({ plugin }: { plugin: Plugin }) {
  const { say, pick } = useSpeech();
  const { query } = useAddress();
  const path = `plugins/${encodeURIComponent(plugin.id)}`;
  const config = useGet<PluginConfigView>(`${path}/config`);
  const tab = query['tab'] ?? 'config';
  return (
    <>
      <PluginState plugin={plugin} />
      <Tabs
        label={plugin.id}
        tabs={[
          { id: 'config', label: say('配置', 'Configuration') },
          { id: 'history', label: say('历史', 'History') },
          { id: 'intents', label: say('意图', 'Intents') },
          { id: 'test', label: say('测试', 'Test') },
        ]}
      />
      {/* Stays while the other parts are looked at: what was typed must not be lost. */}
      <div hidden={tab !== 'config'}>
        <Loaded query={config}>{(data) => <ConfigEditor plugin={plugin} stored={data} />}</Loaded>
      </div>
      {tab === 'history' && <Loaded query={config}>{(data) => <PluginHistory config={data} />}</Loaded>}
      {tab === 'test' && <PluginTestPanel id={plugin.id} />}
      {tab === 'intents' && (
        <dl className="intents">
          {plugin.intents.map((intent) => (
            <div key={intent.id}>
              <dt>
                <code>{intent.id}</code>
              </dt>
              <dd>{pick(intent.description)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

/** What failed to load is read and started anew, with the configuration as it is now. */
function StartAgain({ id }: { id: string }) {
  const { say } = useSpeech();
  const toasts = useToasts();
  const start = useChange(() => api.post<Plugin>(`plugins/${encodeURIComponent(id)}/start`), {
    topics: ['plugins'],
    done: ({ state, fault }) =>
      toasts.show(
        state === 'running'
          ? { text: say('插件已启动。', 'The plugin runs again.') }
          : { tone: 'error', text: fault ?? say('还是没有启动起来。', 'It still does not start.') },
      ),
  });
  return (
    <Button kind="primary" busy={start.isPending} onClick={() => start.mutate(undefined)}>
      {say('重新启动', 'Start again')}
    </Button>
  );
}
