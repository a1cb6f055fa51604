import { circle, fill, inside, line, moved, path, range, rect, SHEET, type Shape } from '../drawing.js';
import { ranges, ridge, ripples, sun, type Brush } from '../scenery.js';

function landscape(brush: Brush): Shape[] {
  const { palette, random } = brush;
  return [
    fill(rect(0, 0, SHEET, SHEET), { top: palette.sky[0], bottom: palette.sky[1] }),
    ...sun(brush),
    ...ranges(brush, random.between(290, 330), random.between(0.3, 1)),
  ];
}

const sprockets = (x: number, colour: string): Shape[] =>
  range(11).map((index) =>
    fill(path`M${x} ${index * 38 - 4}h14q3 0 3 3v15q0 3 -3 3h-14q-3 0 -3 -3v-15q0 -3 3 -3z`, colour),
  );

/** Strokes of the digits on a 40 by 60 field: no font is asked for. */
const DIGITS: Record<number, string> = {
  2: 'M3 15Q5 1 20 1T37 16Q37 27 22 38T2 59H38',
  3: 'M4 10Q8 1 20 1T36 15T16 28M16 28Q38 28 38 44T20 59T2 48',
  4: 'M28 59V1L2 42H39',
  5: 'M34 1H8L5 27Q12 22 20 22T38 40T19 59T2 49',
  6: 'M32 4Q5 14 3 40Q3 59 20 59T37 40T20 24T4 38',
  7: 'M3 1H38Q18 26 15 59',
  8: 'M20 28Q5 26 5 14T20 1T35 14T20 28Q2 31 2 44T20 59T38 44T20 28z',
};

export function filmLeader(brush: Brush): Shape[] {
  const { random, palette } = brush;
  const digit = random.whole(2, 8);
  const angle = random.between(0.6, 5.4);
  const [x, y] = [200 + 300 * Math.sin(angle), 200 - 300 * Math.cos(angle)];
  return [
    fill(rect(0, 0, SHEET, SHEET), { top: palette.sky[0], bottom: palette.sky[1] }),
    fill(
      `M200 200V-200${path`A400 400 0 ${angle > Math.PI ? 1 : 0} 1 ${200 + (x - 200) * 1.34} ${200 + (y - 200) * 1.34}`}z`,
      palette.far,
      0.55,
    ),
    line('M0 200H400M200 0V400', palette.near, 2.4, 0.8),
    line(circle(200, 200, 142), palette.near, 5),
    line(circle(200, 200, 118), palette.near, 3),
    fill(circle(200, 200, 96), palette.light, 0.5),
    line(path`M200 200L${x} ${y}`, palette.near, 4),
    moved(146, 118, [line(DIGITS[digit]!, palette.near, 8.4)], 2.7),
    moved(143, 115, [line(DIGITS[digit]!, palette.accent, 6)], 2.7),
    ...range(7).map(() =>
      line(
        path`M${random.between(60, 340)} ${random.between(0, 120)}q4 ${random.between(80, 160)} ${random.between(-4, 4)} ${random.between(170, 300)}`,
        palette.light,
        1,
        0.55,
      ),
    ),
    ...range(16).map(() =>
      fill(circle(random.between(50, 350), random.between(10, 390), random.between(0.8, 2.4)), palette.near, 0.5),
    ),
    fill(rect(0, 0, 36, SHEET), palette.near),
    fill(rect(364, 0, 36, SHEET), palette.near),
    ...sprockets(11, palette.light),
    ...sprockets(375, palette.light),
  ];
}

/** The screen, the beam, and those who came. */
export function cinema(brush: Brush): Shape[] {
  const { random, palette } = brush;
  const screen = path`M54 62Q200 46 346 62V232Q200 218 54 232z`;
  const row = (y: number, size: number, colour: string, offset: number): Shape[] => [
    ...range(9).flatMap((index) => {
      const x = offset + index * size * 1.9;
      const shapes = [
        fill(
          path`M${x - size * 0.78} ${y + size * 2.4}v${-size * 1.5}q0 ${-size * 0.7} ${size * 0.78} ${-size * 0.7}t${size * 0.78} ${size * 0.7}v${size * 1.5}z`,
          colour,
        ),
      ];
      if (random.chance(0.62)) {
        const tall = random.between(-3, 5);
        shapes.push(
          fill(circle(x, y - size * 0.12 - tall, size * 0.43), colour),
          fill(rect(x - size * 0.16, y, size * 0.32, size), colour),
        );
      }
      return shapes;
    }),
    fill(rect(0, y + size * 1.7, SHEET, 90), colour),
  ];
  return [
    fill(rect(0, 0, SHEET, SHEET), palette.near),
    ...[0, 1].flatMap((side) =>
      range(4).map((index) =>
        fill(
          path`M${side * 400 + (side ? -1 : 1) * index * 14} 0q${side ? -12 : 12} 150 0 300h${side ? -9 : 9}q${side ? -12 : 12} -150 0 -300z`,
          palette.middle,
          0.7,
        ),
      ),
    ),
    fill(circle(200, 150, 190), palette.light, 0.08),
    inside(screen, [moved(40, -14, landscape(brush), 0.8)]),
    line(screen, palette.light, 3.5, 0.9),
    fill('M200 420L54 232Q200 218 346 232z', palette.light, 0.1),
    ...row(266, 17, palette.middle, random.between(-6, 10)),
    ...row(300, 22, palette.near, random.between(-24, -6)),
    ...row(346, 29, palette.near, random.between(-10, 14)),
    ...range(9).map((index) => line(path`M${index * 50 - 20} 303q14 -9 28 0`, palette.accent, 1.5, 0.5)),
  ];
}

export function filmStrip(brush: Brush): Shape[] {
  const { random, palette } = brush;
  const frame = (y: number): Shape[] => [
    inside(rect(-92, y, 184, 134), [moved(-110, y - 40, landscape(brush), 0.56)]),
    line(rect(-92, y, 184, 134), palette.near, 3),
  ];
  const holes = (x: number): Shape[] =>
    range(17).map((index) =>
      fill(path`M${x} ${-296 + index * 36}h12q3 0 3 3v14q0 3 -3 3h-12q-3 0 -3 -3v-14q0 -3 3 -3z`, palette.light, 0.92),
    );
  return [
    fill(rect(0, 0, SHEET, SHEET), { top: palette.sky[0], bottom: palette.sky[1] }),
    fill(circle(random.pick([70, 330]), 80, 120), palette.light, 0.4),
    line(circle(random.pick([60, 340]), 330, 96), palette.far, 22, 0.5),
    {
      transform: `translate(200 200) rotate(${random.pick([-16, -11, 12, 17])})`,
      children: [
        fill(rect(-118, -320, 250, 640), palette.near, 0.25),
        fill(rect(-125, -320, 250, 640), palette.near),
        ...frame(-216),
        ...frame(-68),
        ...frame(80),
        ...frame(228),
        ...holes(-117),
        ...holes(102),
      ],
    },
  ];
}

/** A red curtain, a spot, an empty stage. */
export function stage(brush: Brush): Shape[] {
  const { random, palette } = brush;
  const fold = (x: number, side: number, index: number): Shape =>
    fill(
      path`M${x} -10h${side * 26}q${-side * 6} 150 ${-side * (18 + index * 9)} 350h${-side * 22}q${side * 14} -190 ${side * (14 + index * 9)} -350z`,
      index % 2 ? palette.accent : palette.middle,
    );
  return [
    fill(rect(0, 0, SHEET, SHEET), { top: palette.near, bottom: palette.middle }),
    moved(76, 60, landscape(brush), 0.62),
    fill('M180 -10h40l96 330H84z', palette.light, 0.22),
    fill(rect(0, 306, SHEET, 100), palette.near),
    ...range(9).map((index) =>
      line(path`M${200 + (index - 4) * 34} 308L${200 + (index - 4) * 84} 410`, palette.middle, 1.6, 0.7),
    ),
    fill(path`M78 322a122 24 0 1 0 244 0a122 24 0 1 0 -244 0z`, palette.light, 0.45),
    ...range(6).flatMap((index) => [fold(-6 + index * 20, 1, index), fold(406 - index * 20, -1, index)]),
    ...range(6).map((index) =>
      fill(path`M${index * 72 - 16} -10h72v46q-36 44 -72 0z`, index % 2 ? palette.accent : palette.middle),
    ),
    ...range(6).map((index) => line(path`M${index * 72 - 16} 37q36 44 72 0`, palette.light, 3, 0.8)),
    ...ripples(brush, 330, random.whole(4, 8)),
    ridge(random, palette.near, { base: 420, height: 24, craggy: 0 }),
  ];
}
