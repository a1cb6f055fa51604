import { circle, curve, fill, line, path, polygon, range, rect, SHEET, type Point, type Shape } from './drawing.js';
import type { Palette } from './palettes.js';
import type { Random } from './random.js';

/** What a motif draws with. */
export interface Brush {
  random: Random;
  palette: Palette;
  year: number | undefined;
}

export function sky({ palette }: Brush): Shape {
  return fill(rect(0, 0, SHEET, SHEET), { top: palette.sky[0], bottom: palette.sky[1] });
}

/** Sun or moon, with the thin halo that printers give it. */
export function sun({ palette, random }: Brush, x = random.between(110, 290), y = random.between(80, 130)): Shape[] {
  const radius = random.between(30, 46);
  return [
    fill(circle(x, y, radius * 1.55), palette.light, 0.22),
    fill(circle(x, y, radius), random.chance(0.6) ? palette.sun : palette.light, 0.92),
  ];
}

export interface RidgeOptions {
  /** The height that the ridge stands on and how far it rises above it. */
  base: number;
  height: number;
  /** 0 for rolling hills, 1 for crags. */
  craggy?: number;
  /** How many summits stand side by side. */
  summits?: number;
}

/** A skyline from the left edge to the right one. */
export function skyline(random: Random, { base, height, craggy = 1, summits = 2 }: RidgeOptions): Point[] {
  const waves = range(5).map((index) => ({
    frequency: (summits * Math.PI * 1.9 ** index) / SHEET,
    phase: random.between(0, Math.PI * 2),
    share: 0.52 ** index,
  }));
  const total = waves.reduce((sum, { share }) => sum + share, 0);
  return range(61).map((step) => {
    const x = -10 + step * 7;
    const rise = waves.reduce((sum, { frequency, phase, share }) => {
      const wave = Math.sin(frequency * x + phase);
      return sum + share * (craggy * (1 - Math.abs(wave)) ** 1.2 + (1 - craggy) * (0.5 + wave / 2));
    }, 0);
    return [x, base - (height * rise) / total] as const;
  });
}

export function below(points: readonly Point[], bottom = SHEET + 10): string {
  return `${curve(points)}${path`L${SHEET + 10} ${bottom}L-10 ${bottom}z`}`;
}

/** A ridge whose foot is lost in mist. */
export function ridge(random: Random, colour: string, options: RidgeOptions): Shape {
  const points = skyline(random, options);
  return fill(below(points, options.base + 60), { top: colour, bottom: colour, bottomOpacity: 0 });
}

/** Three ranges, each nearer and darker. */
export function ranges({ random, palette }: Brush, base = 300, craggy = 1): Shape[] {
  return [
    ridge(random, palette.far, { base: base - 70, height: 130, craggy, summits: 2.2 }),
    ridge(random, palette.middle, { base: base - 15, height: 120, craggy, summits: 1.7 }),
    ridge(random, palette.near, { base: base + 50, height: 90, craggy, summits: 1.3 }),
  ];
}

export function mist({ random, palette }: Brush, y: number): Shape[] {
  return range(3).map((index) => {
    const x = random.between(-60, 180);
    const width = random.between(160, 300);
    return fill(
      path`M${x} ${y + index * 14}q${width * 0.2} -10 ${width * 0.45} -3t${width * 0.55} 1q-${width * 0.3} 9 -${width * 0.6} 6t-${width * 0.4} -4z`,
      palette.light,
      0.35,
    );
  });
}

export function birds({ random, palette }: Brush, x = random.between(90, 260), y = random.between(60, 120)): Shape[] {
  return range(random.whole(3, 5)).map((index) => {
    const size = random.between(4, 7);
    const left = x + index * random.between(13, 20);
    const top = y + random.between(-14, 14);
    return line(
      path`M${left} ${top}q${size * 0.6} ${-size} ${size} 0q${size * 0.5} ${-size * 0.9} ${size} ${-size * 0.2}`,
      palette.near,
      1.6,
      0.75,
    );
  });
}

/** Strokes of light on water. */
export function ripples({ random, palette }: Brush, top: number, count = 26, colour = palette.light): Shape[] {
  return range(count).map(() => {
    const depth = random.between(0, 1);
    const y = top + 6 + depth * (SHEET - top - 10);
    const length = random.between(10, 30) + depth * 46;
    const x = random.between(-20, SHEET - 20);
    return line(path`M${x} ${y}q${length / 4} -2 ${length / 2} 0t${length / 2} 0`, colour, 1 + depth * 1.2, 0.28);
  });
}

/** Pines on a slope, from the nearest point of a skyline. */
export function pines(random: Random, colour: string, points: readonly Point[], count = 9): Shape[] {
  return range(count).map(() => {
    const [x, y] = random.pick(points);
    const height = random.between(14, 30);
    const width = height * 0.42;
    return fill(
      polygon([
        [x, y - height],
        [x + width * 0.55, y - height * 0.5],
        [x + width * 0.3, y - height * 0.5],
        [x + width, y + 4],
        [x - width, y + 4],
        [x - width * 0.3, y - height * 0.5],
        [x - width * 0.55, y - height * 0.5],
      ]),
      colour,
    );
  });
}
