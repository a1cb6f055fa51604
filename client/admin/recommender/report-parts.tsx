import type { ReactNode } from 'react';
import type { GroupBiasView, MeasuredModel, ModelReportView } from '../../../src/protocol/admin/index.js';
import { Chart, type ChartSeries } from '../parts/chart.js';
import { useSpeech } from '../say.js';
import { shown } from './recommender.js';
import { biasLabel } from './words.js';

const COLOURS: ChartSeries['colour'][] = ['accent', 'second-line', 'warning', 'neutral', 'positive', 'negative'];

interface TableProps {
  title: string;
  /** What the figures say. */
  note: string;
  head: readonly string[];
  children: ReactNode;
}

function FigureTable({ title, note, head, children }: TableProps) {
  return (
    <section>
      <h2>{title}</h2>
      <p className="quiet">{note}</p>
      <div className="table-frame" tabIndex={0} role="region" aria-label={title}>
        <table className="data">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {head.map((name, index) => (
                <th key={name} scope="col" className={index > 0 ? 'numeric' : undefined}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </section>
  );
}

/** A figure with its 95 % interval under it. */
export function Figure({
  value,
  low,
  high,
}: {
  value: number | null | undefined;
  low?: number | null | undefined;
  high?: number | null | undefined;
}) {
  const { number } = useSpeech();
  const isKnown = low !== null && low !== undefined && high !== null && high !== undefined;
  return (
    <>
      {shown(value, number)}
      {isKnown && (
        <span className="sub">
          {number(low, 3)} … {number(high, 3)}
        </span>
      )}
    </>
  );
}

export function MetricTable({ report: { models, metricNames, k } }: { report: ModelReportView }) {
  const { say, pick } = useSpeech();
  return (
    <FigureTable
      title={say('效果，与简单方法对照', 'How it does, beside trivial ways')}
      note={say(
        `每位访客 ${k} 条推荐；小字是 95% 置信区间。基尼系数越低，展示越平均。`,
        `Lists of ${k}; small figures are 95 % intervals. The lower Gini, the more evenly items are shown.`,
      )}
      head={[say('指标', 'Measure'), ...models.map(({ label }) => pick(label))]}
    >
      {Object.entries(metricNames).map(([metric, name]) => (
        <tr key={metric}>
          <th scope="row">{pick(name)}</th>
          {models.map(({ model, metrics, intervals }) => (
            <td key={model} className="numeric">
              <Figure value={metrics[metric]} {...intervals[metric]} />
            </td>
          ))}
        </tr>
      ))}
    </FigureTable>
  );
}

/** How the lists do as they grow, and how the attention is shared out. */
export function Curves({ report: { models } }: { report: ModelReportView }) {
  const { say, pick, percent } = useSpeech();
  const own = models.find(({ model }) => model === 'docent') ?? models[0];
  if (!own) return null;
  const inPercent = (value: number | null): number => Math.round((value ?? 0) * 1000) / 10;
  const seriesOf = (values: (model: MeasuredModel) => number[]): ChartSeries[] =>
    models.slice(0, COLOURS.length).map((model, index) => {
      return { name: pick(model.label), colour: COLOURS[index]!, values: values(model) };
    });
  const ten = own.curve.find(({ k }) => k === 10);
  // The share of the exposure that the less shown half of the items gets.
  const half = own.lorenz[Math.floor(own.lorenz.length / 2)] ?? 0;
  return (
    <div className="columns">
      <Chart
        title={say('列表越长，找到越多（召回率，%）', 'The longer the list, the more is found (recall, %)')}
        sentence={say(
          `10 条推荐里，平均找到访客后来选中的 ${percent(ten?.recall ?? 0)}。`,
          `Lists of 10 hold ${percent(ten?.recall ?? 0)} of what visitors went on to choose.`,
        )}
        kind="line"
        labels={own.curve.map(({ k }) => String(k))}
        series={seriesOf(({ curve }) => curve.map(({ recall }) => inPercent(recall)))}
      />
      <Chart
        title={say('展示是否集中（累计展示，%）', 'Who is shown (exposure added up, %)')}
        sentence={say(
          `展示较少的一半条目，一共得到 ${percent(half)} 的展示；越接近一半越平均。`,
          `The less shown half of the items gets ${percent(half)} of all exposure; the closer to half, the more even.`,
        )}
        kind="line"
        labels={own.lorenz.map((_, index) => percent(index / Math.max(1, own.lorenz.length - 1)))}
        series={seriesOf(({ lorenz }) => lorenz.map(inPercent))}
      />
    </div>
  );
}

export function BiasTable({ bias }: { bias: readonly GroupBiasView[] }) {
  const { say, pick, number, percent } = useSpeech();
  const share = (value: number | null): string => (value === null ? '–' : percent(value));
  const under = bias.filter(({ verdict }) => verdict === 'under-exposed');
  const note =
    under.length > 0
      ? say(
          `展示得比应得的少：${under.map(({ label }) => pick(label)).join('、')}。比值 = 展示份额 ÷ 访客实际选择中的份额。`,
          `Shown less than they are chosen: ${under.map(({ label }) => pick(label)).join(', ')}. The ratio is the share of what is shown to the share of what is chosen.`,
        )
      : say(
          '没有哪一组明显展示不足。比值 = 展示份额 ÷ 访客实际选择中的份额。',
          'No group is clearly shown too little. The ratio is the share of what is shown to the share of what is chosen.',
        );
  if (bias.length === 0) return null;
  return (
    <FigureTable
      title={say('展示与公平', 'Exposure and fairness')}
      note={note}
      head={[
        say('分组', 'Group'),
        say('条目', 'Items'),
        say('展示', 'Shown'),
        say('选择', 'Chosen'),
        say('比值', 'Ratio'),
        say('判断', 'Verdict'),
      ]}
    >
      {bias.map(({ group, label, items, exposure, relevance, ratio, low, high, verdict }) => (
        <tr key={group}>
          <th scope="row">{pick(label)}</th>
          <td className="numeric">{number(items)}</td>
          <td className="numeric">{share(exposure)}</td>
          <td className="numeric">{share(relevance)}</td>
          <td className="numeric">
            <Figure value={ratio === null ? null : Math.round(ratio * 100) / 100} low={low} high={high} />
          </td>
          <td className="numeric">
            <span
              className="state"
              data-state={{ 'under-exposed': 'failed', 'over-exposed': 'degraded', fair: 'done', unclear: '' }[verdict]}
            >
              {biasLabel(verdict, say)}
            </span>
          </td>
        </tr>
      ))}
    </FigureTable>
  );
}

export function GroupTable({ groups }: { groups: ModelReportView['groups'] }) {
  const { say, pick, number } = useSpeech();
  if (groups.length === 0) return null;
  return (
    <FigureTable
      title={say('分组效果', 'By group')}
      note={say(
        '条目分组只把该组条目算作相关，因此数值低于总体。',
        'For groups of items only their own items count as relevant, so these figures are lower than the whole.',
      )}
      head={[say('分组', 'Group'), say('访客', 'Visitors'), 'nDCG', say('召回率', 'Recall')]}
    >
      {groups.map(({ group, label, visitors, ndcg, recall, low, high }) => (
        <tr key={group}>
          <th scope="row">{pick(label)}</th>
          <td className="numeric">{number(visitors)}</td>
          <td className="numeric">
            <Figure value={ndcg} low={low} high={high} />
          </td>
          <td className="numeric">
            <Figure value={recall} />
          </td>
        </tr>
      ))}
    </FigureTable>
  );
}
