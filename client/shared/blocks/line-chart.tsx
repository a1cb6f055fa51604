import { toneOf, type PlotProps } from './chart.js';

const WIDTH = 560;
const HEIGHT = 200;
const FOOT = 24;
const SIDE = 8;

export function LineChart({ block, format }: PlotProps) {
  const values = block.series.flatMap((one) => one.values);
  const highest = Math.max(...values);
  const lowest = Math.min(0, ...values);
  const span = highest - lowest || 1;
  const steps = Math.max(1, block.labels.length - 1);
  const x = (index: number): number => SIDE + (index / steps) * (WIDTH - 2 * SIDE);
  const y = (value: number): number => 18 + (1 - (value - lowest) / span) * (HEIGHT - FOOT - 28);
  /** As many labels as fit without touching. */
  const every = Math.ceil(block.labels.length / 7);
  return (
    <svg className="line-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      {[lowest, lowest + span / 2, highest].map((value) => (
        <g key={value}>
          <line className="grid" x1={0} x2={WIDTH} y1={y(value)} y2={y(value)} />
          <text className="grid-label" x={0} y={y(value) - 4}>
            {format(Math.round(value * 100) / 100)}
          </text>
        </g>
      ))}
      {block.series.map((one, index) => (
        <g key={one.name} data-tone={toneOf(one, index)}>
          <polyline className="line" points={one.values.map((value, at) => `${x(at)},${y(value)}`).join(' ')} />
          {one.values.map((value, at) => (
            <circle key={at} cx={x(at)} cy={y(value)} r={3} />
          ))}
        </g>
      ))}
      {block.labels.map((label, index) =>
        index % every === 0 ? (
          <text
            key={index}
            className="label"
            x={x(index)}
            y={HEIGHT - 6}
            textAnchor={index === 0 ? 'start' : index === steps ? 'end' : 'middle'}
          >
            {label}
          </text>
        ) : null,
      )}
    </svg>
  );
}
