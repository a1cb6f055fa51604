import { Link } from 'react-router';
import type { Overview } from '../../../src/protocol/admin/index.js';
import { useGet } from '../api/hooks.js';
import { Chart } from '../parts/chart.js';
import { Filters, PeriodFilter } from '../parts/filters.js';
import { Page } from '../parts/page.js';
import { Empty, Loaded } from '../parts/states.js';
import { useAddress } from '../parts/use-address.js';
import { useRouteLabel } from '../plugins/use-route-label.js';
import { useSpeech } from '../say.js';

export function OverviewPage() {
  const { say } = useSpeech();
  const { query } = useAddress();
  const overview = useGet<Overview>('behaviour/overview', { from: query['from'], to: query['to'] });
  return (
    <Page
      title={say('概览', 'Overview')}
      lead={say('访客问了什么，答得怎样。', 'What visitors ask, and how it is answered.')}
    >
      <Filters names={['from', 'to']}>
        <PeriodFilter />
      </Filters>
      <Loaded query={overview}>{(data) => <Figures data={data} />}</Loaded>
    </Page>
  );
}

function Figures({ data }: { data: Overview }) {
  const { say, number, percent, duration, day } = useSpeech();
  const label = useRouteLabel();
  const { questions, unanswered, thumbs, latency, days } = data;
  if (questions === 0)
    return (
      <Empty title={say('这段时间没有提问', 'No questions in this time')}>
        <p>
          {say('先自己', 'Ask one yourself: ')}
          <Link to="/sandbox">{say('试一试', 'try it')}</Link>
          {say('，再把小窗口', ', then ')}
          <Link to="/appearance">{say('放到网站上', 'put it on your site')}</Link>
          {say('。', '.')}
        </p>
      </Empty>
    );
  const votes = thumbs.up + thumbs.down;
  const figures = [
    { label: say('访客', 'Visitors'), value: number(data.visitors) },
    {
      label: say('提问', 'Questions'),
      value: number(questions),
      note: trend(data, say, percent),
      to: '/behaviour/questions',
    },
    {
      label: say('没答上', 'Unanswered'),
      value: number(unanswered),
      note: percent(unanswered / questions),
      to: '/behaviour/questions?outcome=unanswered',
    },
    {
      label: say('差评', 'Rated badly'),
      value: number(thumbs.down),
      note: votes > 0 ? say(`共 ${votes} 次评价`, `of ${votes} ratings`) : say('还没有评价', 'no ratings yet'),
      to: '/behaviour/questions?thumb=down',
    },
    {
      label: say('回答用时', 'Time to answer'),
      value: duration(latency?.p50),
      note: latency ? say(`95% 在 ${duration(latency.p95)} 内`, `95 % within ${duration(latency.p95)}`) : undefined,
    },
  ];
  const chinese = days.reduce((sum, { zh }) => sum + zh, 0);
  const busiest = days.reduce((best, each) => (each.zh + each.en > best.zh + best.en ? each : best), days[0]!);
  return (
    <div className="stack wide-gap">
      <dl className="figures">
        {figures.map(({ label: name, value, note, to }) => (
          <div key={name}>
            <dt>{to ? <Link to={to}>{name}</Link> : name}</dt>
            <dd>{value}</dd>
            {note && <dd className="quiet">{note}</dd>}
          </div>
        ))}
      </dl>
      <Chart
        title={say('每天的提问', 'Questions a day')}
        sentence={say(
          `共 ${number(questions)} 个，${percent(chinese / questions)} 是中文；最多的是 ${day(busiest.day)}，${number(busiest.zh + busiest.en)} 个。`,
          `${number(questions)} in all, ${percent(chinese / questions)} in Chinese; the busiest day was ${day(busiest.day)} with ${number(busiest.zh + busiest.en)}.`,
        )}
        kind="stacked-bar"
        labels={days.map((each) => day(each.day))}
        series={[
          { name: say('中文', 'Chinese'), colour: 'accent', values: days.map(({ zh }) => zh) },
          { name: say('英文', 'English'), colour: 'second-line', values: days.map(({ en }) => en) },
        ]}
      />
      <section>
        <h2>{say('由谁回答', 'Who answered')}</h2>
        <ul className="gap-list">
          {data.routes.map(({ plugin, intent, questions: count }) => (
            <li key={`${plugin}/${intent}`}>
              <div>
                <Link
                  to={`/behaviour/questions?plugin=${encodeURIComponent(plugin)}&intent=${encodeURIComponent(intent)}`}
                >
                  {label(plugin, intent).plugin}
                </Link>
                <span className="sub">{label(plugin, intent).intent}</span>
              </div>
              <meter min={0} max={questions} value={count} aria-hidden="true" />
              <span className="numeric">
                {say(
                  `${number(count)} 个，${percent(count / questions)}`,
                  `${number(count)}, ${percent(count / questions)}`,
                )}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** The second half of the time against the first. */
function trend({ days }: Overview, say: (zh: string, en: string) => string, percent: (share: number) => string) {
  const middle = Math.floor(days.length / 2);
  const sum = (part: Overview['days']): number => part.reduce((total, { zh, en }) => total + zh + en, 0);
  const before = sum(days.slice(0, middle));
  const after = sum(days.slice(days.length - middle));
  if (middle < 2 || before === 0) return undefined;
  const change = after / before - 1;
  const sign = change > 0 ? '+' : '';
  return say(`后半段比前半段 ${sign}${percent(change)}`, `${sign}${percent(change)} in the second half`);
}
