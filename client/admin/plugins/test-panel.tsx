import type { PluginTest } from '../../../src/protocol/admin/index.js';
import { api } from '../api/api.js';
import { useChange } from '../api/hooks.js';
import { Button } from '../parts/button.js';
import { useSpeech } from '../say.js';
import { useMay } from '../session/session.js';

export function PluginTestPanel({ id }: { id: string }) {
  const { say } = useSpeech();
  const may = useMay('administrator');
  const test = useChange(() => api.post<PluginTest>(`plugins/${encodeURIComponent(id)}/test`), { topics: [] });
  return (
    <div className="stack">
      <p className="quiet">
        {say(
          '每种意图用它的第一个例句、以两种语言各回答一次，按已保存的配置。',
          'Each intent answers its first example in both languages, with the stored configuration.',
        )}
      </p>
      {may && (
        <div className="actions">
          <Button busy={test.isPending} onClick={() => test.mutate(undefined)}>
            {say('测试', 'Test')}
          </Button>
        </div>
      )}
      {test.data && <TestResult result={test.data} />}
    </div>
  );
}

export function TestResult({ result }: { result: PluginTest }) {
  const { say, pick, duration } = useSpeech();
  return (
    <section aria-live="polite">
      <h3>{result.ok ? say('测试通过', 'The test passed') : say('测试没有通过', 'The test failed')}</h3>
      <div className="table-frame">
        <table className="data">
          <thead>
            <tr>
              <th scope="col">{say('意图', 'Intent')}</th>
              <th scope="col">{say('例句', 'Example')}</th>
              <th scope="col">{say('结果', 'Result')}</th>
              <th scope="col" className="numeric">
                {say('用时', 'Time')}
              </th>
            </tr>
          </thead>
          <tbody>
            {result.checks.map((check, index) => (
              <tr key={index}>
                <td>
                  <code>{check.intent}</code>
                </td>
                <td>{check.text}</td>
                <td className={check.ok ? 'good' : 'bad'}>
                  {check.ok ? '✓ ' : '✗ '}
                  {pick(check.message)}
                </td>
                <td className="numeric">{duration(check.milliseconds)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
