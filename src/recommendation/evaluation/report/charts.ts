/** A plot as inline SVG. Colours come from the page's style sheet, by class. */
export interface Series {
  name: string;
  points: { x: number; y: number; label?: string }[];
}

interface Axes {
  title: string;
  x: string;
  y: string;
  /** By default from the points. */
  xRange?: [number, number];
  yRange?: [number, number];
  lines?: boolean;
  /** By default true. */
  dots?: boolean;
}

const WIDTH = 560;
const HEIGHT = 340;
const MARGIN = { left: 58, right: 16, top: 14, bottom: 46 };
const INNER = { width: WIDTH - MARGIN.left - MARGIN.right, height: HEIGHT - MARGIN.top - MARGIN.bottom };

/** Lines or points over two numeric axes. */
export function xyChart(series: readonly Series[], axes: Axes): string {
  const points = series.flatMap((one) => one.points);
  const x = scale(axes.xRange ?? rangeOf(points.map((point) => point.x)), MARGIN.left, INNER.width);
  const y = scale(axes.yRange ?? rangeOf(points.map((point) => point.y)), HEIGHT - MARGIN.bottom, -INNER.height);
  const body = series.map((one, index) => {
    const at = one.points.map((point) => `${fixed(x.place(point.x))},${fixed(y.place(point.y))}`);
    const line = axes.lines ? `<polyline class="line c${index % 6}" points="${at.join(' ')}"/>` : '';
    const shown = axes.dots === false ? [] : one.points;
    const dots = shown.map(
      (point) =>
        `<circle class="dot c${index % 6}" cx="${fixed(x.place(point.x))}" cy="${fixed(y.place(point.y))}" r="${axes.lines ? 2.5 : 5}"><title>${escapeHtml(`${one.name} ${point.label ?? ''} (${short(point.x)}, ${short(point.y)})`)}</title></circle>`,
    );
    const name = axes.lines
      ? ''
      : one.points
          .map((point) => {
            const right = x.place(point.x) > MARGIN.left + INNER.width * 0.75;
            const shift = right ? -9 : 9;
            return `<text class="label" text-anchor="${right ? 'end' : 'start'}" x="${fixed(x.place(point.x) + shift)}" y="${fixed(y.place(point.y) - 6)}">${escapeHtml(one.name)}</text>`;
          })
          .join('');
    return line + dots.join('') + name;
  });
  return svg(axes.title, [...grid(x, y, axes), ...body]);
}

export interface Bar {
  name: string;
  value: number;
  low: number;
  high: number;
}

/** Horizontal bars with whiskers. `mark`: a value that a line shows; `full`: its width in the page's own units. */
export function barChart(
  bars: readonly Bar[],
  title: string,
  { mark, full = WIDTH }: { mark?: number; full?: number } = {},
): string {
  const row = 26;
  const left = Math.min(240, 24 + 7 * Math.max(...bars.map(({ name }) => widthOf(name))));
  const width = full - left - 64;
  const ends = bars.flatMap(({ value, high }) => [value, high]).filter(Number.isFinite);
  const most = Math.max(...ends, mark ?? 0) || 1;
  const place = (value: number) => left + (width * Math.min(value, most)) / most;
  const body = bars.map(({ name, value, low, high }, index) => {
    const y = 8 + index * row;
    const middle = y + row / 2 - 3;
    const whisker =
      Number.isFinite(low) && Number.isFinite(high)
        ? `<path class="whisker" d="M${fixed(place(low))} ${middle}H${fixed(place(high))}M${fixed(place(low))} ${middle - 4}v8M${fixed(place(high))} ${middle - 4}v8"/>`
        : '';
    return (
      `<text class="label" text-anchor="end" x="${left - 8}" y="${middle + 4}">${escapeHtml(name)}</text>` +
      `<rect class="bar c${index % 6}" x="${left}" y="${y}" width="${fixed(Math.max(0, place(value) - left))}" height="${row - 8}"><title>${escapeHtml(`${name}: ${short(value)} [${short(low)}, ${short(high)}]`)}</title></rect>` +
      whisker +
      `<text class="value" x="${fixed(place(Math.max(value, Number.isFinite(high) ? high : 0)) + 6)}" y="${middle + 4}">${short(value)}</text>`
    );
  });
  const height = 12 + bars.length * row;
  if (mark !== undefined)
    body.push(`<line class="mark" x1="${fixed(place(mark))}" x2="${fixed(place(mark))}" y1="2" y2="${height - 4}"/>`);
  return svg(title, body, height, full);
}

function svg(title: string, body: readonly string[], height = HEIGHT, width = WIDTH): string {
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(title)}">${body.join('')}</svg>`;
}

interface Scale {
  range: [number, number];
  place(value: number): number;
}

function scale(range: [number, number], start: number, length: number): Scale {
  const [min, max] = range;
  return { range, place: (value) => start + (length * (value - min)) / (max - min || 1) };
}

/** From 0, with some air above. */
function rangeOf(values: readonly number[]): [number, number] {
  return [0, Math.max(...values.filter(Number.isFinite), 0) * 1.08 || 1];
}

function grid(x: Scale, y: Scale, axes: Axes): string[] {
  const bottom = HEIGHT - MARGIN.bottom;
  const lines = [
    ...ticks(y.range).map(
      (value) =>
        `<line class="grid" x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${fixed(y.place(value))}" y2="${fixed(y.place(value))}"/><text class="tick" text-anchor="end" x="${MARGIN.left - 7}" y="${fixed(y.place(value) + 4)}">${short(value)}</text>`,
    ),
    ...ticks(x.range).map(
      (value) =>
        `<text class="tick" text-anchor="middle" x="${fixed(x.place(value))}" y="${bottom + 17}">${short(value)}</text>`,
    ),
  ];
  return [
    ...lines,
    `<text class="axis" text-anchor="middle" x="${MARGIN.left + INNER.width / 2}" y="${HEIGHT - 8}">${escapeHtml(axes.x)}</text>`,
    `<text class="axis" text-anchor="middle" transform="translate(14 ${MARGIN.top + INNER.height / 2}) rotate(-90)">${escapeHtml(axes.y)}</text>`,
  ];
}

/** About five round values. */
function ticks([min, max]: [number, number]): number[] {
  const rough = (max - min) / 5 || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= rough)!;
  const values: number[] = [];
  for (let value = Math.ceil(min / step) * step; value <= max + step * 1e-6; value += step) values.push(value);
  return values;
}

export function short(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function fixed(value: number): string {
  return value.toFixed(1);
}

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 1.9 : 1), 0);
}
