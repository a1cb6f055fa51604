import type { BlockOf } from '../../../src/protocol/index.js';
import { languageTag } from '../i18n/index.js';
import { useLanguage, useMessages } from '../i18n/context.js';
import { LineChart } from './line-chart.js';

type ChartData = BlockOf<'chart'>;
export type Series = ChartData['series'][number];

/** A chart for the eye, its sentence for everyone, and its figures as a table for who wants them exactly. */
export function Chart({ block }: { block: ChartData }) {
  const messages = useMessages();
  const language = useLanguage();
  const numbers = new Intl.NumberFormat(languageTag(language), { maximumFractionDigits: 2 });
  const format = (value: number | undefined): string =>
    value === undefined ? '–' : numbers.format(value) + unitOf(block.unit);
  return (
    <figure className="chart">
      <figcaption>
        <h3>{block.title}</h3>
        <p>{block.summary}</p>
      </figcaption>
      <div aria-hidden="true">
        {block.series.length > 1 && <Legend series={block.series} />}
        {block.chart === 'line' ? <LineChart block={block} format={format} /> : <Bars block={block} format={format} />}
      </div>
      <details>
        <summary>{messages.asTable}</summary>
        <table>
          <thead>
            <tr>
              <td />
              {block.series.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.labels.map((label, index) => (
              <tr key={index}>
                <th scope="row">{label}</th>
                {block.series.map(({ name, values }) => (
                  <td key={name}>{format(values[index])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function unitOf(unit: string | undefined): string {
  if (!unit) return '';
  return unit === '%' ? unit : ` ${unit}`;
}

/** The tone of a series, or the next of the quiet colours. */
export function toneOf({ tone }: Series, index: number): string {
  return tone ?? ['accent', 'neutral', 'positive', 'negative'][index % 4]!;
}

function Legend({ series }: { series: readonly Series[] }) {
  return (
    <ul className="legend">
      {series.map((one, index) => (
        <li key={one.name} data-tone={toneOf(one, index)}>
          {one.name}
        </li>
      ))}
    </ul>
  );
}

export interface PlotProps {
  block: ChartData;
  format: (value: number | undefined) => string;
}

/** Horizontal bars: labels of any length stand beside them. Stacked ones share a line, others lie under each other. */
function Bars({ block, format }: PlotProps) {
  const stacked = block.chart === 'stacked-bar';
  const totals = block.labels.map((_, index) => {
    const values = block.series.map(({ values }) => Math.max(0, values[index] ?? 0));
    return stacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(...values);
  });
  const largest = Math.max(...totals, Number.MIN_VALUE);
  return (
    <div className="bars">
      {block.labels.map((label, index) => (
        <div className="bar-row" key={index}>
          <span className="bar-label">{label}</span>
          <span className={stacked ? 'bar-track stacked' : 'bar-track'}>
            {block.series.map((one, place) => {
              const value = one.values[index] ?? 0;
              const share = (Math.max(0, value) / largest) * 100;
              return (
                <span className="bar-line" key={one.name} style={stacked ? { width: `${share}%` } : undefined}>
                  <span
                    className="bar"
                    data-tone={toneOf(one, place)}
                    style={{ width: stacked ? '100%' : `max(2px, ${share * 0.82}%)` }}
                  />
                  {!stacked && <span className="bar-value">{format(value)}</span>}
                </span>
              );
            })}
          </span>
        </div>
      ))}
    </div>
  );
}
