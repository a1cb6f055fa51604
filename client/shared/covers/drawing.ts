/**
 * The drawing language of the covers: plain data, so that a cover can be tested, and rendered by whatever shows it.
 * The sheet is 400 by 400; what matters keeps to the middle, since frames crop the edges.
 */
export const SHEET = 400;

/** A colour, or a wash from the shape's top to its bottom. */
export type Paint = string | { top: string; bottom: string; bottomOpacity?: number };

export interface Shape {
  d?: string;
  fill?: Paint;
  stroke?: string;
  width?: number;
  opacity?: number;
  /** Shapes drawn inside this outline alone. */
  clip?: string;
  transform?: string;
  children?: Shape[];
}

export type Point = readonly [x: number, y: number];

const number = (value: number): string => String(Math.round(value * 10) / 10);

export const fill = (d: string, paint: Paint, opacity?: number): Shape => ({ d, fill: paint, opacity });
export const line = (d: string, stroke: string, width = 1.5, opacity?: number): Shape => ({
  d,
  stroke,
  width,
  opacity,
});
export const inside = (clip: string, children: Shape[]): Shape => ({ clip, children });
export const moved = (x: number, y: number, children: Shape[], scale = 1): Shape => ({
  transform: `translate(${number(x)} ${number(y)}) scale(${scale.toFixed(3)})`,
  children,
});

/** Joins numbers and commands to a path: path`M${x} ${y}L${a} ${b}`. */
export function path(parts: TemplateStringsArray, ...values: number[]): string {
  return parts.reduce((text, part, index) => text + number(values[index - 1]!) + part);
}

export function rect(x: number, y: number, width: number, height: number): string {
  return path`M${x} ${y}h${width}v${height}h${-width}z`;
}

export function circle(x: number, y: number, radius: number): string {
  return ellipse(x, y, radius, radius);
}

export function ellipse(x: number, y: number, rx: number, ry: number): string {
  return path`M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
}

export function polygon(points: readonly Point[]): string {
  return `${polyline(points)}z`;
}

export function polyline(points: readonly Point[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${number(x)} ${number(y)}`).join('');
}

/** A line that passes softly along the points. */
export function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let text = path`M${first[0]} ${first[1]}`;
  rest.forEach(([x, y], index) => {
    const after = rest[index + 1];
    text += after ? path`Q${x} ${y} ${(x + after[0]) / 2} ${(y + after[1]) / 2}` : path`L${x} ${y}`;
  });
  return text;
}

/** Points around a centre, the first one on top. */
export function around(x: number, y: number, radius: number, count: number, turn = 0): Point[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / count - Math.PI / 2 + turn;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
  });
}

/** The same shapes, turned `count` times about a centre. */
export function rosette(x: number, y: number, count: number, children: Shape[]): Shape[] {
  return Array.from({ length: count }, (_, index) => ({
    transform: `rotate(${number((360 * index) / count)} ${number(x)} ${number(y)})`,
    children,
  }));
}

export function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
