import { circle, ellipse, fill, line, moved, path, range, rect, SHEET, type Shape } from '../drawing.js';
import { birds, ranges, sky, sun, type Brush } from '../scenery.js';

/** An auspicious cloud: a scroll with its trail. */
function cloud(colour: string, edge: string, flip = 1): Shape[] {
  const outline =
    'M-88 18q-22 0 -22 -14t20 -14q2 -24 28 -24q8 -24 36 -22q18 -22 44 -6q28 -6 32 22q26 0 28 24q26 -4 34 12q-22 -6 -34 6q-10 16 -34 12q-40 8 -84 2q-26 6 -48 2z';
  const curl = (x: number, y: number, size: number): string =>
    path`M${x - size} ${y + size * 0.7}C${x - size} ${y - size} ${x + size} ${y - size} ${x + size * 0.8} ${y + size * 0.2}C${x + size * 0.6} ${y + size} ${x - size * 0.5} ${y + size * 0.8} ${x - size * 0.3} ${y}C${x - size * 0.1} ${y - size * 0.4} ${x + size * 0.4} ${y - size * 0.2} ${x + size * 0.2} ${y + size * 0.2}`;
  return [
    {
      transform: `scale(${flip} 1)`,
      children: [
        { d: outline, fill: colour, stroke: edge, width: 2.4 },
        ...[curl(-56, -8, 16), curl(-12, -22, 20), curl(40, -10, 17), curl(4, 4, 10)].map((d) => line(d, edge, 2.4)),
      ],
    },
  ];
}

export function clouds(brush: Brush): Shape[] {
  const { random, palette } = brush;
  const layer = (y: number, scale: number, colour: string, edge: string, count: number): Shape[] =>
    range(count).map((index) =>
      moved(
        ((index + random.between(0.1, 0.9)) * 460) / count - 20,
        y + random.between(-22, 22),
        cloud(colour, edge, random.pick([1, -1])),
        scale * random.between(0.85, 1.15),
      ),
    );
  return [
    sky(brush),
    ...sun(brush, random.between(140, 260), random.between(110, 150)),
    ...birds(brush, random.between(60, 120), 60),
    ...layer(120, 0.6, palette.light, palette.far, 3),
    ...layer(190, 0.86, palette.light, palette.middle, 3),
    ...ranges(brush, 330).slice(1, 2),
    ...layer(266, 1.1, palette.far, palette.light, 3),
    ...layer(330, 1.35, palette.middle, palette.light, 3),
    ...layer(394, 1.7, palette.near, palette.light, 3),
  ];
}

/** Ink on paper: one stroke of a wide brush, and a seal. */
export function brushwork(brush: Brush): Shape[] {
  const { random, palette } = brush;
  const start = random.between(0.3, 1.4);
  const hairs = range(26).map((index) => {
    const radius = 92 + index * 2.1;
    const from = start + random.between(-0.05, 0.22);
    const to = start + random.between(4.9, 5.9);
    const [x1, y1] = [206 + radius * Math.cos(from), 192 + radius * 0.96 * Math.sin(from)];
    const [x2, y2] = [206 + radius * Math.cos(to), 192 + radius * 0.96 * Math.sin(to)];
    return line(
      path`M${x1} ${y1}A${radius} ${radius * 0.96} 0 1 1 ${x2} ${y2}`,
      palette.near,
      random.between(1.4, 3.4),
      random.between(0.5, 0.95),
    );
  });
  const text = range(3).flatMap((column) =>
    range(random.whole(5, 9)).flatMap((row) => {
      const [x, y] = [62 - column * 19, 62 + row * 20];
      return [
        line(
          path`M${x - 5} ${y}h${random.between(8, 11)}M${x} ${y - 6}q${random.between(-3, 1)} 8 ${random.between(-6, -2)} 14`,
          palette.near,
          2.2,
          0.85,
        ),
        line(path`M${x + 1} ${y + 2}q4 3 6 7`, palette.near, 2.4, 0.85),
      ];
    }),
  );
  return [
    fill(rect(0, 0, SHEET, SHEET), { top: palette.light, bottom: palette.sky[1] }),
    ...range(40).map(() =>
      line(
        path`M${random.between(0, 400)} ${random.between(0, 400)}q${random.between(-16, 16)} ${random.between(-6, 6)} ${random.between(-30, 30)} ${random.between(-8, 8)}`,
        palette.far,
        0.8,
        0.3,
      ),
    ),
    fill(ellipse(206, 192, 84, 80), palette.sky[0], 0.35),
    ...hairs,
    ...text,
    fill(rect(296, 316, 46, 46), palette.accent),
    line('M305 326h28M305 339h28M305 352h28M319 326v26M305 326v26', palette.light, 3.4),
    ...range(7).map(() =>
      fill(circle(random.between(90, 340), random.between(290, 370), random.between(1, 4)), palette.near, 0.6),
    ),
  ];
}
