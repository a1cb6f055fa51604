import { useId } from 'react';
import { Bar, BarChart, CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useSpeech } from '../say.js';

export interface ChartSeries {
  name: string;
  values: number[];
  /** A token of the look. */
  colour: 'accent' | 'second-line' | 'neutral' | 'positive' | 'negative' | 'warning';
}

interface ChartProps {
  title: string;
  /** A sentence that says what the chart shows. */
  sentence: string;
  kind: 'stacked-bar' | 'line';
  labels: string[];
  series: ChartSeries[];
}

/** A plot for the eye, its sentence for everyone, its figures for who wants them exactly. */
export function Chart({ title, sentence, kind, labels, series }: ChartProps) {
  const { say, number } = useSpeech();
  const id = useId();
  const rows = labels.map((label, index) => ({
    label,
    ...Object.fromEntries(series.map(({ values }, at) => [`s${at}`, values[index] ?? 0])),
  }));
  const Plot = kind === 'line' ? LineChart : BarChart;
  return (
    <figure className="plot" aria-labelledby={id}>
      <figcaption>
        <h2 id={id}>{title}</h2>
        <p>{sentence}</p>
      </figcaption>
      <ul className="legend" aria-hidden="true">
        {series.map(({ name, colour }) => (
          <li key={name} style={{ ['--swatch' as string]: `var(--${colour})` }}>
            {name}
          </li>
        ))}
      </ul>
      <div aria-hidden="true" className="plot-field">
        <ResponsiveContainer width="100%" height="100%">
          <Plot data={rows} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false}>
            <CartesianGrid vertical={false} stroke="var(--rule)" />
            <XAxis dataKey="label" tickLine={false} stroke="var(--rule-strong)" minTickGap={24} />
            <YAxis width={44} tickLine={false} axisLine={false} allowDecimals={false} stroke="var(--rule-strong)" />
            <Tooltip
              cursor={{ fill: 'var(--paper-sunk)', stroke: 'var(--rule)' }}
              formatter={(value) => number(Number(value))}
            />
            {series.map(({ name, colour }, at) =>
              kind === 'line' ? (
                <Line
                  key={name}
                  name={name}
                  dataKey={`s${at}`}
                  stroke={`var(--${colour})`}
                  strokeWidth={2}
                  dot={false}
                  isAnimationActive={false}
                />
              ) : (
                <Bar
                  key={name}
                  name={name}
                  dataKey={`s${at}`}
                  stackId="all"
                  fill={`var(--${colour})`}
                  maxBarSize={28}
                  isAnimationActive={false}
                />
              ),
            )}
          </Plot>
        </ResponsiveContainer>
      </div>
      <details>
        <summary>{say('看数字', 'Show the figures')}</summary>
        <table className="data">
          <thead>
            <tr>
              <td />
              {series.map(({ name }) => (
                <th key={name} scope="col" className="numeric">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {labels.map((label, index) => (
              <tr key={index}>
                <th scope="row">{label}</th>
                {series.map(({ name, values }) => (
                  <td key={name} className="numeric">
                    {number(values[index] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
