import type { Plugin } from '../../../src/protocol/admin/index.js';
import { useSpeech } from '../say.js';

/** Whether it runs, how well, and if not, why. */
export function PluginState({ plugin }: { plugin: Plugin }) {
  const { say, number } = useSpeech();
  const states = {
    running: say('运行中', 'Running'),
    disabled: say('已停用', 'Off'),
    failed: say('出错', 'Failed'),
  };
  return (
    <div className="plugin-state">
      <p>
        <span className="state" data-state={plugin.state}>
          {states[plugin.state]}
        </span>
        {plugin.version && <span className="quiet"> v{plugin.version}</span>}
        <span className="quiet">
          {' · '}
          {say(`${number(plugin.intents.length)} 种意图`, `${number(plugin.intents.length)} intents`)}
        </span>
        {plugin.failures > 0 && (
          <span className="bad">
            {' · '}
            {say(`启动以来失败 ${number(plugin.failures)} 次`, `${number(plugin.failures)} failures since it started`)}
          </span>
        )}
      </p>
      {plugin.fault && <p className="fault">{plugin.fault}</p>}
      {plugin.lastFailure && (
        <p className="fault">
          {say('最近一次：', 'Last: ')}
          {plugin.lastFailure}
        </p>
      )}
    </div>
  );
}
