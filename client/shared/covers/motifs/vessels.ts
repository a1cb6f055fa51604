import {
  circle,
  ellipse,
  fill,
  inside,
  line,
  moved,
  path,
  range,
  rect,
  rosette,
  SHEET,
  type Shape,
} from '../drawing.js';
import { ranges, ridge, sun, type Brush } from '../scenery.js';

/** One turn of the thunder pattern that covers bronzes. */
function thunder(x: number, y: number, size: number): string {
  const s = size / 6;
  return path`M${x} ${y + 6 * s}V${y}h${6 * s}v${5 * s}h${-4.4 * s}v${-3.4 * s}h${2.8 * s}v${1.8 * s}h${-1.2 * s}`;
}

function ground({ palette }: Brush, horizon: number): Shape[] {
  return [
    fill(rect(0, 0, SHEET, SHEET), { top: palette.sky[0], bottom: palette.sky[1] }),
    fill(rect(0, horizon, SHEET, SHEET), { top: palette.far, bottom: palette.middle }),
    line(path`M0 ${horizon}h400`, palette.light, 1.5, 0.5),
  ];
}

export function ding(brush: Brush): Shape[] {
  const { random, palette } = brush;
  const bowl = 'M92 158h216q2 64 -26 92q-34 26 -82 26t-82 -26q-28 -28 -26 -92z';
  const leg = (x: number, lean: number): Shape =>
    fill(path`M${x - 15} 252q2 40 ${lean - 1} 90q14 7 ${32} 0q${-lean * 0.4 - 3} -50 ${-lean * 0.2 + 3} -92z`, {
      top: palette.middle,
      bottom: palette.near,
    });
  const band = range(8).map((index) => line(thunder(101 + index * 25, 168, 20), palette.accent, 2.2));
  const eye = (side: number): Shape[] => [
    fill(ellipse(200 + side * 32, 224, 15, 9), palette.accent),
    fill(circle(200 + side * 30, 224, 5), palette.near),
    line(
      path`M${200 + side * 12} 206q${side * 22} -12 ${side * 46} 0q${side * 16} 8 ${side * 14} 22M${200 + side * 14} 246q${side * 24} 14 ${side * 44} -2`,
      palette.accent,
      3,
    ),
  ];
  return [
    ...ground(brush, 306),
    ...range(42).map((index) =>
      line(thunder((index % 7) * 62 - 8, Math.floor(index / 7) * 52 - 6, 40), palette.light, 1.2, 0.16),
    ),
    fill(circle(200, 200, 158), palette.light, 0.3),
    fill(ellipse(200, 346, 124, 15), palette.near, 0.4),
    leg(200, 0),
    ...[112, 258].map((x) => ({
      d: path`M${x} 156v-46q0 -10 10 -10h10q10 0 10 10v46h-10v-42h-10v42z`,
      fill: palette.near,
    })),
    leg(128, -8),
    leg(272, 8),
    fill(bowl, { top: palette.middle, bottom: palette.near }),
    inside(bowl, [
      fill(rect(92, 158, 36, 130), palette.light, 0.16),
      fill(rect(90, 160, 220, 34), palette.near, 0.6),
      ...band,
      line('M90 196h220', palette.accent, 2.4),
      line('M200 200v76', palette.accent, 3),
      ...eye(-1),
      ...eye(1),
    ]),
    fill('M84 148h232q4 6 0 13h-232q-4 -7 0 -13z', palette.near),
    line('M86 150h228', palette.accent, 1.6, 0.8),
    ...(random.chance(0.5)
      ? range(3).map((index) => line(path`M${170 + index * 30} 130q-10 -18 0 -34t0 -34`, palette.light, 3, 0.4))
      : []),
  ];
}

export function vase(brush: Brush): Shape[] {
  const { random, palette } = brush;
  const body = random.pick([
    'M178 84h44q5 5 0 11q-6 10 -4 22q70 14 66 92q-2 58 -34 98q-4 20 2 30h-104q6 -10 2 -30q-32 -40 -34 -98q-4 -78 66 -92q2 -12 -4 -22q-5 -6 0 -11z',
    'M170 66h60q6 4 2 10q-16 22 -12 72q2 30 34 52q34 28 24 84q-6 36 -36 54h-84q-30 -18 -36 -54q-10 -56 24 -84q32 -22 34 -52q4 -50 -12 -72q-4 -6 2 -10z',
    'M158 70h84q6 5 0 11q-18 10 -18 30q0 14 10 22q62 26 58 90q-4 72 -50 115h-84q-46 -43 -50 -115q-4 -64 58 -90q10 -8 10 -22q0 -20 -18 -30q-6 -6 0 -11z',
  ]);
  const ink = palette.near;
  const scroll = (x: number, y: number, flip: number): Shape =>
    line(
      path`M${x} ${y}c${flip * 26} ${-34} ${flip * 52} 4 ${flip * 30} 18c${-flip * 18} 8 ${-flip * 24} -16 ${-flip * 8} -18`,
      ink,
      3.4,
    );
  const peony = rosette(200, 232, 8, [
    fill('M200 228q-14 -16 0 -38q14 22 0 38z', ink),
    line('M200 222v-22', palette.light, 1.4),
  ]);
  return [
    ...ground(brush, 300),
    fill(rect(66, 40, 268, 262), palette.light, 0.35),
    line(rect(66, 40, 268, 262), palette.light, 2, 0.7),
    fill(ellipse(200, 340, 96, 13), palette.near, 0.45),
    fill(body, palette.light),
    inside(body, [
      ...range(12).map((index) => fill(path`M${88 + index * 20} 160q10 -34 20 0z`, ink, 0.85)),
      line('M90 163h220M90 170h220', ink, 2.2),
      ...peony,
      fill(circle(200, 232, 7), palette.accent),
      scroll(152, 240, -1),
      scroll(248, 240, 1),
      scroll(150, 206, -1),
      scroll(250, 206, 1),
      line('M90 288h220M90 295h220', ink, 2.2),
      ...range(14).map((index) => line(path`M${82 + index * 18} 332q9 -44 18 0`, ink, 2.6)),
      ...range(6).map((index) => line(path`M${163 + index * 15} 96v10`, ink, 3)),
      fill(rect(248, 60, 70, 290), palette.far, 0.28),
      fill(rect(150, 110, 10, 190), '#fff', 0.55),
    ]),
    line(body, palette.middle, 1.6, 0.7),
  ];
}

export function scroll(brush: Brush): Shape[] {
  const { random, palette } = brush;
  return [
    fill(rect(0, 0, SHEET, SHEET), { top: palette.middle, bottom: palette.near }),
    ...range(9).map((index) => line(path`M${index * 50} 0V400`, palette.far, 1, 0.18)),
    line('M200 -10L128 42M200 -10L272 42', palette.light, 1.8, 0.8),
    fill(rect(100, 48, 200, 316), palette.near, 0.4),
    fill(rect(94, 42, 212, 316), palette.sky[0]),
    fill(rect(94, 42, 212, 46), palette.far, 0.55),
    fill(rect(94, 312, 212, 46), palette.far, 0.55),
    ...range(7).map((index) => line(thunder(102 + index * 29.4, 54, 20), palette.light, 1.6, 0.6)),
    ...range(7).map((index) => line(thunder(102 + index * 29.4, 325, 20), palette.light, 1.6, 0.6)),
    inside(rect(108, 92, 184, 216), [
      fill(rect(108, 92, 184, 216), { top: palette.light, bottom: palette.sky[1] }),
      moved(
        108,
        92,
        [
          ...sun(brush, 270, 130),
          ...ranges(brush, 400),
          ridge(random, palette.near, { base: 480, height: 120, craggy: 0.5 }),
        ],
        0.46,
      ),
    ]),
    ...range(2).flatMap((column) =>
      range(random.whole(4, 6)).map((row) =>
        line(path`M${121 + column * 11} ${106 + row * 11}q2 -3 5 0t-1 5`, palette.near, 1.7),
      ),
    ),
    fill(rect(119, 176, 14, 14), palette.accent),
    line('M122 180h8M122 184h8', palette.light, 1.4),
    ...[38, 354].flatMap((y) => [
      fill(rect(82, y, 236, 10), palette.near),
      fill(rect(74, y - 2, 12, 14), palette.accent),
      fill(rect(314, y - 2, 12, 14), palette.accent),
    ]),
  ];
}

/** A bronze mirror, or a disc of jade: rings of ornament about a knob. */
export function mirror(brush: Brush): Shape[] {
  const { random, palette } = brush;
  const teeth = random.pick([36, 48]);
  const petals = random.pick([6, 8, 8, 12]);
  const turned = (count: number, children: Shape[]): Shape[] => rosette(200, 200, count, children);
  return [
    fill(rect(0, 0, SHEET, SHEET), { top: palette.sky[0], bottom: palette.sky[1] }),
    ...range(36).map((index) =>
      line(thunder((index % 6) * 70 + 4, Math.floor(index / 6) * 70 + 4, 44), palette.light, 1.4, 0.28),
    ),
    fill(circle(208, 210, 164), palette.near, 0.3),
    fill(circle(200, 200, 164), { top: palette.middle, bottom: palette.near }),
    line(circle(200, 200, 158), palette.accent, 2),
    ...turned(teeth, [fill('M200 46l5.5 14h-11z', palette.accent, 0.9)]),
    line(circle(200, 200, 136), palette.accent, 1.6),
    ...turned(18, [line(thunder(190, 71, 19), palette.light, 2, 0.85)]),
    line(circle(200, 200, 104), palette.accent, 1.6),
    ...turned(petals, [
      fill('M200 170q-20 -34 0 -62q20 28 0 62z', palette.far),
      line('M200 166q-9 -26 0 -46q9 20 0 46', palette.light, 1.3, 0.7),
    ]),
    ...turned(petals, []).map(({ transform }) => ({
      transform: `${transform} rotate(${180 / petals} 200 200)`,
      children: [fill(circle(200, 112, 5), palette.accent)],
    })),
    line(circle(200, 200, 36), palette.accent, 1.6),
    ...turned(12, [fill(circle(200, 172, 3), palette.light, 0.85)]),
    fill(circle(200, 200, 19), palette.near),
    fill(circle(196, 195, 10), palette.accent, 0.85),
    fill('M76 118A148 148 0 0 1 186 54L120 250A148 148 0 0 1 76 118z', palette.light, 0.12),
  ];
}
