import {
  circle,
  curve,
  ellipse,
  fill,
  inside,
  line,
  moved,
  path,
  polygon,
  range,
  rect,
  SHEET,
  type Point,
  type Shape,
} from '../drawing.js';
import { below, birds, mist, pines, ranges, ridge, ripples, sky, skyline, sun, type Brush } from '../scenery.js';

export function mountain(brush: Brush): Shape[] {
  const { random, palette } = brush;
  const front = skyline(random, { base: 385, height: 90, craggy: 0.5, summits: 1.2 });
  return [
    sky(brush),
    ...sun(brush),
    ridge(random, palette.far, { base: 215, height: 120, summits: 2.4 }),
    ridge(random, palette.far, { base: 255, height: 150, summits: 1.8 }),
    ...mist(brush, 232),
    ridge(random, palette.middle, { base: 315, height: 165, summits: 1.4 }),
    ...mist(brush, 296),
    ...pines(random, palette.near, front, 14),
    fill(below(front), palette.near),
    ...birds(brush),
  ];
}

/** Rows of overlapping fans, the oldest way to draw the sea. */
export function waves(brush: Brush): Shape[] {
  const { random, palette } = brush;
  const top = random.between(170, 205);
  const fan = (x: number, y: number, radius: number, ground: string): Shape[] => [
    { d: circle(x, y, radius), fill: ground, stroke: palette.light, width: 1.8 },
    line([0.74, 0.5, 0.26].map((part) => circle(x, y, radius * part)).join(''), palette.light, radius * 0.09, 0.8),
  ];
  const rows = range(9).flatMap((row) => {
    const radius = 34 + row * 2.6;
    const ground = row < 3 ? palette.far : row < 6 ? palette.middle : palette.near;
    return range(9).flatMap((column) =>
      fan(column * radius * 2 - radius * 2 + (row % 2) * radius, top + 26 + row * 27, radius, ground),
    );
  });
  const boat = random.between(110, 270);
  return [
    sky(brush),
    ...sun(brush),
    ridge(random, palette.far, { base: top + 10, height: 70, craggy: 0.7 }),
    moved(boat, top - 2, [
      fill('M-26 0h52q-6 13 -16 13h-22q-10 0 -14 -13z', palette.near),
      fill('M-2 -4V-58q26 14 24 54z', palette.light),
      fill('M-6 -4V-46q-17 13 -14 42z', palette.accent),
    ]),
    ...rows,
  ];
}

export function dunes(brush: Brush): Shape[] {
  const { random, palette } = brush;
  const dune = (y: number, crest: number, light: string, shade: string): Shape[] => {
    const left = random.between(10, 60);
    return [
      fill(
        path`M-10 ${y + 30}Q${crest * 0.5} ${y + 10} ${crest} ${y - 62}Q${crest + 110} ${y + 4} 410 ${y + 20}V410H-10z`,
        light,
      ),
      fill(
        path`M${crest} ${y - 62}Q${crest + 110} ${y + 4} 410 ${y + 20}V410H${crest - left}Q${crest + 64} ${y + 60} ${crest} ${y - 62}z`,
        shade,
      ),
    ];
  };
  const camel =
    'M-15 0l1 -12q-3 -7 2 -9q3 -8 6 -1q3 -7 7 1q5 0 7 -3l2 -9q5 -2 6 1l-4 2l-3 13q-2 4 -5 4l1 13h-2l-3 -11h-9l-3 11z';
  return [
    sky(brush),
    ...sun(brush, random.between(230, 300), random.between(90, 120)),
    ...dune(218, random.between(90, 150), palette.far, palette.middle),
    ...dune(286, random.between(240, 300), palette.far, palette.middle),
    ...range(random.whole(3, 4)).map((index) => moved(96 + index * 36, 268 + index * 2, [fill(camel, palette.near)])),
    ...dune(352, random.between(110, 190), palette.middle, palette.near),
  ];
}

export function bamboo(brush: Brush): Shape[] {
  const { random, palette } = brush;
  const stalk = (x: number, width: number, colour: string): Shape[] => {
    const lean = random.between(-14, 14);
    const joint = random.between(52, 74);
    return range(9).map((index) => {
      const y = 410 - index * joint;
      const at = x + (lean * index) / 6;
      return fill(
        path`M${at} ${y}q${width * 0.14} ${-joint / 2} ${lean / 6} ${-joint + 3}h${width}q${-width * 0.1} ${joint / 2} ${-lean / 6} ${joint - 3}z`,
        colour,
      );
    });
  };
  const leaves = (x: number, y: number, colour: string, flip: number): Shape[] =>
    range(5).map((index) => {
      const length = random.between(42, 70);
      const angle = flip * (14 + index * 17);
      return {
        transform: `translate(${x} ${y}) rotate(${Math.round(angle)})`,
        children: [fill(path`M0 0q7 ${length * 0.4} 0 ${length}q-7 ${-length * 0.5} 0 ${-length}z`, colour)],
      };
    });
  return [
    sky(brush),
    ...sun(brush, random.between(150, 250), random.between(120, 170)),
    ridge(random, palette.far, { base: 370, height: 90, craggy: 0.2 }),
    ...range(5).flatMap(() => stalk(random.between(10, 380), random.between(7, 10), palette.far)),
    ...range(4).flatMap((index) =>
      stalk(30 + index * 100 + random.between(-20, 20), random.between(12, 16), palette.middle),
    ),
    ...range(4).flatMap((index) => leaves(60 + index * 90, random.whole(30, 190), palette.middle, index % 2 ? 1 : -1)),
    ...stalk(random.between(90, 130), 21, palette.near),
    ...stalk(random.between(280, 310), 18, palette.near),
    ...range(5).flatMap((index) =>
      leaves(random.whole(80, 330), random.whole(10, 220), palette.near, index % 2 ? 1 : -1),
    ),
  ];
}

export function lotus(brush: Brush): Shape[] {
  const { random, palette } = brush;
  const flower = (x: number, y: number, size: number): Shape => {
    const petal = (angle: number, colour: string, length: number): Shape => ({
      transform: `rotate(${angle})`,
      children: [
        fill(
          path`M0 0C${-length * 0.42} ${-length * 0.35} ${-length * 0.2} ${-length * 0.85} 0 ${-length}C${length * 0.2} ${-length * 0.85} ${length * 0.42} ${-length * 0.35} 0 0z`,
          colour,
        ),
        line(path`M0 ${-length * 0.25}V${-length * 0.8}`, palette.light, 0.8, 0.7),
      ],
    });
    return moved(
      x,
      y,
      [
        ...[-74, 74, -50, 50].map((angle) => petal(angle, palette.accent, 56)),
        ...[-27, 27, 0].map((angle) => petal(angle, palette.light, 64)),
        ...[-13, 13].map((angle) => petal(angle, palette.accent, 46)),
      ],
      size,
    );
  };
  const pad = (x: number, y: number, rx: number, colour: string): Shape[] => [
    fill(ellipse(x, y, rx, rx * 0.34), colour),
    ...range(7).map((index) => {
      const angle = (Math.PI * 2 * index) / 7 + 0.3;
      return line(
        path`M${x} ${y}L${x + rx * 0.92 * Math.cos(angle)} ${y + rx * 0.31 * Math.sin(angle)}`,
        palette.light,
        0.9,
        0.45,
      );
    }),
  ];
  const stem = (x: number, y: number): Shape => line(path`M${x} ${y}Q${x + 9} ${y + 60} ${x - 4} 372`, palette.near, 4);
  const [left, right] = [random.between(120, 160), random.between(255, 290)];
  return [
    sky(brush),
    ...sun(brush),
    ridge(random, palette.far, { base: 200, height: 60, craggy: 0.3 }),
    fill(rect(0, 214, SHEET, 190), { top: palette.far, bottom: palette.middle }),
    ...ripples(brush, 216),
    ...range(5).flatMap(() =>
      pad(random.between(10, 390), random.between(246, 300), random.between(24, 40), palette.middle),
    ),
    stem(left, 222),
    stem(right, 268),
    ...pad(left - 30, 352, 88, palette.near),
    ...pad(right + 50, 376, 96, palette.near),
    flower(left, 232, 1.45),
    flower(right, 286, 1),
  ];
}

export function bridge(brush: Brush): Shape[] {
  const { random, palette } = brush;
  const water = 262;
  const deck: Point[] = range(21).map((step) => {
    const t = step / 20;
    return [20 + t * 360, water - 18 - 92 * Math.sin(Math.PI * t) ** 1.35] as const;
  });
  const arch = ellipse(200, water, 66, 68);
  const body = `${curve(deck)}${path`L380 ${water}L20 ${water}z`}`;
  const stones: Shape[] = [
    fill(body, palette.light),
    ...range(5).map((row) => line(path`M0 ${water - 14 - row * 17}h${SHEET}`, palette.middle, 0.8, 0.4)),
    fill(arch, palette.near),
    line(arch, palette.middle, 6),
  ];
  const posts = deck
    .filter((_, index) => index % 2 === 0)
    .map(([x, y]) => fill(rect(x - 2.5, y - 15, 5, 16), palette.light));
  const willow = random.chance(0.5) ? 1 : -1;
  return [
    sky(brush),
    ...sun(brush),
    ...ranges(brush, 240, 0.4).slice(0, 2),
    fill(rect(0, water, SHEET, 150), { top: palette.far, bottom: palette.middle }),
    {
      transform: `translate(0 ${2 * water}) scale(1 -1)`,
      opacity: 0.32,
      children: [inside(rect(0, water - 120, SHEET, 120), stones)],
    },
    inside(body, stones),
    ...posts,
    line(curve(deck.map(([x, y]) => [x, y - 13] as const)), palette.light, 4),
    line(curve(deck), palette.middle, 3),
    ...ripples(brush, water),
    ...range(11).map((index) => {
      const x = willow > 0 ? 404 - index * 13 : -4 + index * 13;
      const length = random.between(60, 150) - index * 4;
      return line(path`M${x} -10q${-willow * 8} ${length * 0.6} ${-willow * 2} ${length}`, palette.near, 2.6, 0.8);
    }),
  ];
}

export function pyramid(brush: Brush): Shape[] {
  const { random, palette } = brush;
  const one = (x: number, base: number, half: number, height: number): Shape[] => {
    const edge = x + half * 0.22;
    return [
      fill(
        polygon([
          [x - half, base],
          [x, base - height],
          [edge, base],
        ]),
        palette.far,
      ),
      fill(
        polygon([
          [edge, base],
          [x, base - height],
          [x + half, base],
        ]),
        palette.middle,
      ),
      ...range(9).map((index) => {
        const t = (index + 1) / 10;
        return line(
          path`M${x - half * t} ${base - height * (1 - t)}L${x + (edge - x) * t} ${base - height * (1 - t)}`,
          palette.light,
          0.9,
          0.4,
        );
      }),
    ];
  };
  return [
    sky(brush),
    ...sun(brush, random.between(90, 150), random.between(100, 140)),
    ...one(random.between(300, 330), 300, 86, 108),
    ...one(random.between(190, 215), 318, 150, 196),
    ...one(random.between(70, 95), 322, 66, 80),
    fill(path`M-10 312Q120 300 210 318T410 308V410H-10z`, palette.far),
    fill(path`M-10 350Q100 328 220 350T410 340V410H-10z`, palette.near),
    ...birds(brush, 250, 90),
  ];
}
