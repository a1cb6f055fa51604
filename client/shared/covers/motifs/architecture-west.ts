import {
  around,
  circle,
  fill,
  inside,
  line,
  moved,
  path,
  polygon,
  range,
  rect,
  rosette,
  SHEET,
  type Shape,
} from '../drawing.js';
import { below, birds, mist, ridge, ripples, sky, skyline, sun, type Brush } from '../scenery.js';

const arch = (x: number, foot: number, half: number, height: number): string =>
  path`M${x - half} ${foot}V${foot - height + half}A${half} ${half} 0 0 1 ${x + half} ${foot - height + half}V${foot}z`;

/** Arch behind arch, and light at the end. */
export function colonnade(brush: Brush): Shape[] {
  const { random, palette } = brush;
  const drift = random.between(-9, 9);
  const bays = range(5).map((index) => {
    const scale = 0.74 ** index;
    return { x: 200 + drift * index, half: 158 * scale, foot: 232 + 146 * scale, height: 330 * scale, scale };
  });
  const last = bays.at(-1)!;
  const walls = [palette.near, palette.middle, palette.far, palette.sky[0], palette.sky[1]];
  const floor = polygon([
    [-10, 410],
    [last.x - last.half, last.foot],
    [last.x + last.half, last.foot],
    [410, 410],
  ]);
  const pillar = (at: number, edge: number): Shape => {
    const { x, half, foot, height, scale } = bays[at]!;
    const width = 20 * scale;
    const left = edge < 0 ? x - half - width * 0.4 : x + half - width * 0.6;
    return moved(left, foot - height + half, [
      fill(rect(0, 0, width, height - half), palette.light, 0.85),
      fill(rect(-width * 0.22, -width * 0.4, width * 1.44, width * 0.42), palette.light),
      fill(rect(-width * 0.22, height - half - width * 0.4, width * 1.44, width * 0.42), palette.light),
    ]);
  };
  return [
    fill(rect(0, 0, SHEET, SHEET), walls[0]!),
    ...bays.flatMap(({ x, half, height, foot, scale }, index) => [
      fill(arch(x, foot, half, height), walls[Math.min(index + 1, 4)]!),
      line(arch(x, foot, half, height), palette.light, 5 * scale, 0.9),
      line(arch(x, foot, half + 11 * scale, height + 11 * scale), palette.accent, 1.6 * scale, 0.8),
    ]),
    inside(arch(last.x, last.foot, last.half, last.height), [
      fill(rect(0, 0, SHEET, SHEET), { top: palette.light, bottom: palette.sky[1] }),
      fill(circle(last.x + random.between(-10, 10), last.foot - last.height * 0.55, 15), palette.sun),
      ridge(random, palette.middle, { base: last.foot + 6, height: 46, craggy: 0.6, summits: 4 }),
    ]),
    ...[3, 2, 1, 0].flatMap((at) => [pillar(at, -1), pillar(at, 1)]),
    fill(floor, { top: palette.sky[1], bottom: palette.middle }),
    inside(floor, [
      ...range(9).map((index) => {
        const t = (index - 4) / 4;
        return line(path`M${last.x + t * last.half} ${last.foot}L${200 + t * 420} 410`, palette.light, 1.2, 0.5);
      }),
      ...bays.slice(0, 4).map(({ foot }) => line(path`M-10 ${foot}H410`, palette.light, 1.2, 0.5)),
    ]),
    fill(
      polygon([
        [last.x - last.half, last.foot],
        [last.x + last.half, last.foot],
        [260 + drift * 6, 410],
        [110 + drift * 6, 410],
      ]),
      palette.light,
      0.35,
    ),
  ];
}

export function templeFront(brush: Brush): Shape[] {
  const { random, palette } = brush;
  const columns = random.pick([6, 6, 8]);
  const span = 232 / (columns - 1);
  const column = (x: number): Shape[] => [
    fill(path`M${x - 12} 316L${x - 9.5} 176h19L${x + 12} 316z`, palette.light),
    ...[-5, 0, 5].map((dx) => line(path`M${x + dx} 178V314`, palette.far, 1.4, 0.7)),
    fill(path`M${x + 3} 176h6.5L${x + 12} 316h-7z`, palette.far, 0.5),
    fill(rect(x - 14, 168, 28, 9), palette.light),
    fill(rect(x - 14, 314, 28, 7), palette.light),
  ];
  const pediment = polygon([
    [44, 134],
    [200, 66],
    [356, 134],
  ]);
  return [
    sky(brush),
    ...sun(brush, random.pick([78, 322]), random.between(70, 96)),
    ridge(random, palette.far, { base: 320, height: 100, craggy: 0.5 }),
    fill(rect(72, 168, 256, 150), palette.near),
    fill(rect(172, 206, 56, 112), palette.middle, 0.8),
    ...range(columns).flatMap((index) => column(84 + index * span)),
    fill(rect(52, 134, 296, 34), palette.light),
    ...range(15).map((index) => fill(rect(60 + index * 19.6, 142, 8, 18), palette.far, 0.75)),
    fill(pediment, palette.middle),
    line(pediment, palette.light, 9),
    fill(circle(200, 110, 13), palette.accent),
    ...[-1, 1].map((side) =>
      line(path`M${200 + side * 22} 116q${side * 26} -10 ${side * 60} 6`, palette.light, 3, 0.7),
    ),
    ...range(4).map((index) =>
      fill(rect(52 - index * 16, 320 + index * 15, 296 + index * 32, 15), palette.light, 1 - index * 0.12),
    ),
    ...range(4).map((index) =>
      line(path`M${52 - index * 16} ${335 + index * 15}h${296 + index * 32}`, palette.middle, 1.4, 0.5),
    ),
    fill(rect(-10, 380, 420, 30), palette.far),
    ...birds(brush, 250, 50),
  ];
}

/** The rose window of a church, its glass in the item's tint. */
export function roseWindow(brush: Brush): Shape[] {
  const { random, palette } = brush;
  const petals = random.pick([10, 12, 12, 16]);
  const glass = [palette.accent, palette.far, palette.light, palette.middle, palette.sky[0]];
  const shift = random.whole(0, 4);
  const pane = (index: number): string => glass[(index + shift) % glass.length]!;
  const half = (Math.PI * 118) / petals - 5;
  return [
    fill(rect(0, 0, SHEET, SHEET), { top: palette.near, bottom: palette.middle }),
    ...range(9).map((row) => line(path`M0 ${row * 50}h400`, palette.near, 1.4, 0.5)),
    fill(circle(200, 200, 172), palette.near),
    line(circle(200, 200, 178), palette.far, 5),
    ...rosette(200, 200, petals, []).map((turned, index) => ({
      ...turned,
      children: [
        fill(
          path`M200 ${200 - 54}L${200 - half} ${200 - 118}A${half} ${half} 0 0 1 ${200 + half} ${200 - 118}z`,
          pane(index),
        ),
        fill(
          path`M200 ${200 - 60}L${200 - half * 0.45} ${200 - 112}A${half * 0.45} ${half * 0.45} 0 0 1 ${200 + half * 0.45} ${200 - 112}z`,
          palette.light,
          0.3,
        ),
        fill(circle(200, 200 - 151, 11.5), pane(index + 2)),
      ],
    })),
    ...around(200, 200, 151, petals, Math.PI / petals).map(([x, y], index) => fill(circle(x, y, 8), pane(index + 1))),
    ...rosette(200, 200, 8, []).map((turned, index) => ({
      ...turned,
      children: [fill('M200 196q-15 -20 0 -44q15 24 0 44z', pane(index * 2))],
    })),
    line(circle(200, 200, 50), palette.near, 5),
    fill(circle(200, 200, 13), palette.accent),
    line(circle(200, 200, 164), palette.light, 1.4, 0.6),
    fill(
      polygon([
        [40, 400],
        [200, 210],
        [360, 400],
      ]),
      palette.light,
      0.08,
    ),
  ];
}

export function dome(brush: Brush): Shape[] {
  const { random, palette } = brush;
  const water = 306;
  const minaret = (x: number, height: number): Shape[] => [
    fill(path`M${x - 8} ${water}L${x - 6} ${water - height}h12L${x + 8} ${water}z`, palette.light),
    fill(path`M${x + 1} ${water}V${water - height}h5L${x + 8} ${water}z`, palette.far, 0.6),
    ...[0.36, 0.7].map((at) => fill(rect(x - 10, water - height * at, 20, 5), palette.far)),
    fill(path`M${x - 8} ${water - height}q0 -14 8 -20q8 6 8 20z`, palette.middle),
  ];
  const building: Shape[] = [
    ...minaret(64, 150),
    ...minaret(336, 150),
    fill(rect(104, 214, 192, water - 214), palette.light),
    ...[-66, 66].flatMap((dx) => [
      fill(path`M${200 + dx - 24} 214c-6 -18 8 -32 24 -44c16 12 30 26 24 44z`, palette.light),
      fill(path`M${200 + dx + 4} 172c14 10 26 24 20 42h-20z`, palette.far, 0.55),
    ]),
    fill(rect(158, 176, 84, 40), palette.light),
    fill(path`M156 178c-22 -46 16 -78 44 -106c28 28 66 60 44 106z`, palette.light),
    fill(path`M206 78c28 26 58 56 38 100h-34c16 -36 12 -64 -4 -100z`, palette.far, 0.6),
    line('M200 74V44', palette.accent, 3),
    fill(circle(200, 50, 4.5), palette.accent),
    fill(arch(200, water, 34, 86), palette.middle),
    fill(arch(200, water, 20, 58), palette.near),
    ...[128, 272].flatMap((x) => [
      fill(arch(x, water, 13, 36), palette.middle),
      fill(arch(x, water - 46, 13, 34), palette.middle),
    ]),
    line(path`M104 214h192M158 178h84`, palette.middle, 2, 0.6),
  ];
  return [
    sky(brush),
    ...sun(brush, random.pick([110, 290]), random.between(76, 110)),
    ridge(random, palette.far, { base: water, height: 60, craggy: 0.3 }),
    ...building,
    fill(rect(0, water, SHEET, 100), { top: palette.middle, bottom: palette.near }),
    {
      transform: `translate(0 ${2 * water}) scale(1 -1)`,
      opacity: 0.25,
      children: [inside(rect(0, water - 94, SHEET, 94), building)],
    },
    ...ripples(brush, water, 20),
    ...birds(brush, 280, 130),
  ];
}

export function towers(brush: Brush): Shape[] {
  const { random, palette } = brush;
  const row = (base: number, low: number, high: number, colour: string, lit: boolean): Shape[] => {
    const shapes: Shape[] = [];
    for (let x = -20; x < SHEET;) {
      const width = random.between(28, 52);
      const height = random.between(low, high);
      const top = base - height;
      shapes.push(fill(rect(x, top, width, height + 120), colour));
      if (random.chance(0.35))
        shapes.push(
          fill(
            polygon([
              [x, top + 1],
              [x + width / 2, top - width * 0.6],
              [x + width, top + 1],
            ]),
            colour,
          ),
        );
      else if (random.chance(0.4))
        shapes.push(line(path`M${x + width / 2} ${top}v${-random.between(14, 34)}`, colour, 3));
      if (lit) {
        for (let wx = x + 7; wx < x + width - 7; wx += 9) {
          for (let wy = top + 10; wy < base; wy += 13) {
            if (random.chance(0.42))
              shapes.push(fill(rect(wx, wy, 4, 6), random.chance(0.5) ? palette.accent : palette.light, 0.85));
          }
        }
      }
      x += width + random.between(2, 10);
    }
    return shapes;
  };
  const shore = skyline(random, { base: 356, height: 12, craggy: 0 });
  return [
    sky(brush),
    ...sun(brush),
    ...row(300, 90, 190, palette.far, false),
    ...mist(brush, 250),
    ...row(330, 60, 150, palette.middle, true),
    ...row(356, 20, 84, palette.near, true),
    fill(below(shore), palette.near),
    ...ripples(brush, 352, 22, palette.accent),
  ];
}
