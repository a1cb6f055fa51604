import { useState } from 'react';
import type { Trace, TracePart, TraceRanking } from '../../../src/protocol/admin/index.js';
import { Button } from '../parts/button.js';
import { useRouteLabel } from '../plugins/use-route-label.js';
import { scoreLabel, sourceLabel, stepLabel, wishLabel } from '../words.js';
import { useSpeech } from '../say.js';

/** How a question was understood, routed and ranked, and how long each step took. */
export function TraceView({ trace }: { trace: Trace }) {
  const { say, duration } = useSpeech();
  const label = useRouteLabel();
  return (
    <aside className="trace" aria-label={say('怎么得出的', 'How it came about')}>
      {trace.parts.map((part, index) => (
        <Part key={index} part={part} />
      ))}
      {trace.rankings.map((ranking, index) => (
        <Ranking key={index} ranking={ranking} />
      ))}
      <details>
        <summary>{say(`用时 ${duration(trace.milliseconds)}`, `Took ${duration(trace.milliseconds)}`)}</summary>
        <ul className="gap-list">
          {trace.steps.map(({ step, milliseconds }, index) => (
            <li key={index}>
              <span>{label(step, '').plugin === step ? stepLabel(step, say) : label(step, '').plugin}</span>
              <meter min={0} max={Math.max(trace.milliseconds, 1)} value={milliseconds} aria-hidden="true" />
              <span className="numeric">{duration(milliseconds)}</span>
            </li>
          ))}
        </ul>
      </details>
    </aside>
  );
}

function Part({ part }: { part: TracePart }) {
  const { say, pick, percent, duration } = useSpeech();
  const flags = [
    part.followUp && say('接着上一问', 'follows up'),
    part.startOver && say('重新开始', 'starts over'),
    part.unsure && say('拿不准，反问', 'unsure: asked back'),
  ].filter(Boolean);
  const nameOf = ({ itemId, name }: TracePart['links'][number] | TracePart['references'][number]['items'][number]) =>
    pick(name) || itemId;
  return (
    <section>
      <h3>{say(`理解：“${part.text}”`, `Understood: “${part.text}”`)}</h3>
      <dl className="trace-facts">
        <Fact name={say('语言', 'Language')}>
          {part.language === 'zh' ? say('中文', 'Chinese') : say('英文', 'English')}
        </Fact>
        {part.topic && <Fact name={say('主题', 'Topic')}>{part.topic}</Fact>}
        {flags.length > 0 && <Fact name={say('判断', 'Judged')}>{flags.join(say('；', '; '))}</Fact>}
        {part.links.length > 0 && (
          <Fact name={say('提到的条目', 'Items named')}>
            {part.links
              .map((link) =>
                say(`${nameOf(link)}（${percent(link.confidence)}）`, `${nameOf(link)} (${percent(link.confidence)})`),
              )
              .join(say('、', ', '))}
          </Fact>
        )}
        {part.references.length > 0 && (
          <Fact name={say('指代', 'References')}>
            {part.references
              .map(({ text, items }) => `“${text}” → ${items.map(nameOf).join(say('、', ', '))}`)
              .join(say('；', '; '))}
          </Fact>
        )}
        {part.wishes.map(({ slot, text }) => (
          <Fact key={slot} name={wishLabel(slot, say)}>
            {pick(text)}
          </Fact>
        ))}
        {part.pluginMilliseconds !== null && (
          <Fact name={say('插件用时', 'Plugin took')}>{duration(part.pluginMilliseconds)}</Fact>
        )}
      </dl>
      <Intents part={part} />
    </section>
  );
}

/** The first few tell why; the others are there for who looks for one. */
const FEW = 5;

function Intents({ part: { intents, choice } }: { part: TracePart }) {
  const { say, percent, number } = useSpeech();
  const label = useRouteLabel();
  const [all, setAll] = useState(false);
  return (
    <>
      <h4>{say('意图得分', 'Scores of the intents')}</h4>
      <div className="table-frame">
        <table className="data compact">
          <thead>
            <tr>
              <th scope="col">{say('意图', 'Intent')}</th>
              <th scope="col" className="numeric">
                {say('措辞', 'Wording')}
              </th>
              <th scope="col" className="numeric">
                {say('依据', 'Evidence')}
              </th>
              <th scope="col" className="numeric">
                {say('总分', 'Score')}
              </th>
              <th scope="col" className="numeric">
                {say('把握', 'Confidence')}
              </th>
            </tr>
          </thead>
          <tbody>
            {intents.slice(0, all ? intents.length : FEW).map((intent) => {
              const chosen = intent.plugin === choice.plugin && intent.intent === choice.intent;
              return (
                <tr key={`${intent.plugin}/${intent.intent}`} className={chosen ? 'chosen' : undefined}>
                  <th scope="row">
                    {chosen && '✓ '}
                    {label(intent.plugin, intent.intent).plugin}
                    <span className="sub">{label(intent.plugin, intent.intent).intent}</span>
                  </th>
                  <td className="numeric">{number(intent.wording, 3)}</td>
                  <td className="numeric">{number(intent.evidence, 3)}</td>
                  <td className="numeric">{number(intent.score, 3)}</td>
                  <td className="numeric">{percent(intent.confidence)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {intents.length > FEW && (
        <Button kind="link" onClick={() => setAll(!all)}>
          {all ? say('只看前几个', 'Only the first') : say(`全部 ${intents.length} 个`, `All ${intents.length}`)}
        </Button>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Ranking({ ranking }: { ranking: TraceRanking }) {
  const { say, pick, number } = useSpeech();
  const wishes = (slots: readonly string[]) => slots.map((slot) => wishLabel(slot, say)).join(say('、', ', '));
  const parts = [...new Set(ranking.items.flatMap((item) => Object.keys(item.parts)))];
  return (
    <details>
      <summary>
        {say('排序：', 'Ranking: ')}
        {sourceLabel(ranking.source, say)}
        {ranking.relaxed.length > 0 &&
          say(`，放宽了${wishes(ranking.relaxed)}`, `, loosened: ${wishes(ranking.relaxed)}`)}
      </summary>
      <div className="table-frame">
        <table className="data compact">
          <thead>
            <tr>
              <th scope="col">{say('条目', 'Item')}</th>
              <th scope="col" className="numeric">
                {say('总分', 'Score')}
              </th>
              {parts.map((part) => (
                <th key={part} scope="col" className="numeric">
                  {scoreLabel(part, say)}
                </th>
              ))}
              <th scope="col">{say('条件', 'Wishes')}</th>
            </tr>
          </thead>
          <tbody>
            {ranking.items.map((item) => (
              <tr key={item.itemId}>
                <th scope="row">{pick(item.name) || item.itemId}</th>
                <td className="numeric">{number(item.score, 3)}</td>
                {parts.map((part) => (
                  <td key={part} className="numeric">
                    {item.parts[part] === undefined ? '–' : number(item.parts[part], 3)}
                  </td>
                ))}
                <td>
                  {[
                    ...item.met.map((slot) => `✓ ${wishLabel(slot, say)}`),
                    ...item.unmet.map((slot) => `✗ ${wishLabel(slot, say)}`),
                    ...item.unknown.map((slot) => `? ${wishLabel(slot, say)}`),
                  ].join(' ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
