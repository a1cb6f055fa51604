import {
  circle,
  fill,
  inside,
  line,
  moved,
  path,
  polygon,
  polyline,
  range,
  rect,
  ellipse,
  SHEET,
  type Shape,
} from '../drawing.js';
import type { Palette } from '../palettes.js';
import { below, birds, mist, pines, ranges, ridge, ripples, sky, skyline, sun, type Brush } from '../scenery.js';

interface RoofColours {
  tile: string;
  seam: string;
  edge: string;
}

/** A hipped roof with lifted eaves; `y` is the line of the eaves, `half` reaches from the middle to a tip. */
export function roof(x: number, y: number, half: number, height: number, crest: number, colours: RoofColours): Shape[] {
  const lift = half * 0.12;
  const outline = path`M${x - half} ${y - lift}Q${x - half * 0.72} ${y + 3} ${x - half * 0.42} ${y + 3}H${x + half * 0.42}Q${x + half * 0.72} ${y + 3} ${x + half} ${y - lift}Q${x + crest + (half - crest) * 0.22} ${y - height * 0.36} ${x + crest} ${y - height}H${x - crest}Q${x - crest - (half - crest) * 0.22} ${y - height * 0.36} ${x - half} ${y - lift}z`;
  const seams = range(15).map((index) => {
    const t = (index - 7) / 7;
    return line(
      path`M${x + t * crest} ${y - height}Q${x + t * (crest + (half - crest) * 0.26)} ${y - height * 0.34} ${x + t * half * 0.96} ${y + 4}`,
      colours.seam,
      1,
      0.4,
    );
  });
  return [
    fill(outline, colours.tile),
    inside(outline, seams),
    line(
      path`M${x - half} ${y - lift}Q${x - half * 0.72} ${y + 3} ${x - half * 0.42} ${y + 3}H${x + half * 0.42}Q${x + half * 0.72} ${y + 3} ${x + half} ${y - lift}`,
      colours.edge,
      3,
    ),
    line(path`M${x - crest - 7} ${y - height - 7}q3 6 9 6H${x + crest - 2}q6 0 9 -6`, colours.edge, 4),
  ];
}

function tiles(palette: Palette): RoofColours {
  return { tile: palette.near, seam: palette.far, edge: palette.accent };
}

export function palace(brush: Brush): Shape[] {
  const { random, palette } = brush;
  const colours = tiles(palette);
  const bays = random.pick([5, 7]);
  const half = 118;
  const columns = range(bays + 1).map((index) => rect(200 - half + (index * 2 * half) / bays - 3.5, 236, 7, 66));
  const doors = range(bays).flatMap((index) => {
    const left = 200 - half + (index * 2 * half) / bays + 7;
    const width = (2 * half) / bays - 14;
    return [
      fill(rect(left, 248, width, 54), palette.near, 0.55),
      ...range(3).map((row) => line(path`M${left} ${260 + row * 12}h${width}`, palette.accent, 1, 0.6)),
      line(path`M${left + width / 2} 248v54`, palette.accent, 1, 0.6),
    ];
  });
  return [
    sky(brush),
    ...sun(brush, random.between(90, 310), random.between(66, 90)),
    ridge(random, palette.far, { base: 250, height: 110, summits: 2 }),
    ...mist(brush, 205),
    ...birds(brush, 70, 120),
    fill(rect(200 - 92, 176, 184, 30), palette.accent),
    ...range(13).map((index) => fill(rect(112 + index * 14, 178, 6, 10), palette.light, 0.75)),
    ...roof(200, 176, 140, 58, 66, colours),
    fill(rect(200 - half, 228, half * 2, 76), palette.middle),
    ...doors,
    ...columns.map((column) => fill(column, palette.accent)),
    ...range(19).map((index) => fill(rect(86 + index * 12.3, 230, 6, 9), palette.light, 0.8)),
    ...roof(200, 229, 172, 34, 96, colours),
    fill(rect(52, 302, 296, 18), palette.light),
    fill(rect(24, 320, 352, 20), palette.light, 0.94),
    fill(rect(-10, 340, 420, 70), palette.light, 0.86),
    ...[302, 320, 340].map((y) => line(path`M-10 ${y}h420`, palette.middle, 1.2, 0.35)),
    ...range(34).map((index) => fill(rect(-4 + index * 12, 331, 4, 9), palette.far, 0.7)),
    fill(
      polygon([
        [176, 302],
        [224, 302],
        [244, 400],
        [156, 400],
      ]),
      palette.far,
      0.55,
    ),
    ...range(10).map((index) =>
      line(path`M${172 - index * 2} ${309 + index * 10}h${56 + index * 4}`, palette.light, 2),
    ),
  ];
}

export function pagoda(brush: Brush): Shape[] {
  const { random, palette } = brush;
  const colours = tiles(palette);
  const storeys = random.pick([5, 7, 7]);
  const x = random.between(175, 225);
  const step = 196 / storeys;
  const tower = range(storeys).flatMap((index) => {
    const y = 312 - index * step;
    const half = 62 - index * (38 / storeys);
    return [
      fill(rect(x - half * 0.62, y - step + 4, half * 1.24, step), palette.light),
      ...[-0.34, 0, 0.34].map((at) =>
        fill(path`M${x + half * at - 3.5} ${y}v${-step * 0.42}q3.5 -6 7 0v${step * 0.42}z`, palette.middle),
      ),
      ...roof(x, y - step + 8, half, step * 0.42, half * 0.5, colours),
    ];
  });
  const hill = skyline(random, { base: 372, height: 60, craggy: 0.2, summits: 1 });
  const top = 312 - storeys * step;
  return [
    sky(brush),
    ...sun(brush, x > 200 ? 110 : 290, random.between(90, 140)),
    ...ranges(brush, 290).slice(0, 2),
    ...mist(brush, 270),
    line(path`M${x} ${top + 6}v-44`, palette.near, 4),
    ...range(4).map((index) => fill(ellipse(x, top - 6 - index * 8, 7 - index * 1.3, 3), palette.accent)),
    ...tower,
    fill(rect(x - 58, 310, 116, 12), palette.light),
    ...pines(random, palette.near, hill, 16),
    fill(below(hill), palette.near),
    ...birds(brush),
  ];
}

export function wall(brush: Brush): Shape[] {
  const { random, palette } = brush;
  const crest = skyline(random, { base: 320, height: 130, craggy: 0.12, summits: 1.5 });
  const top = crest.map(([x, y]) => [x, y - 17] as const);
  const tower = (at: number): Shape[] => {
    const [x, y] = crest[at]!;
    return [
      fill(
        polygon([
          [x - 24, y + 20],
          [x - 20, y - 48],
          [x + 20, y - 48],
          [x + 24, y + 20],
        ]),
        palette.light,
      ),
      fill(
        polygon([
          [x + 4, y + 20],
          [x + 4, y - 48],
          [x + 20, y - 48],
          [x + 24, y + 20],
        ]),
        palette.far,
        0.8,
      ),
      ...range(5).map((index) => fill(rect(x - 22 + index * 10, y - 57, 6, 10), palette.light)),
      ...[-12, 0, 12].map((dx) => fill(path`M${x + dx - 3} ${y - 18}v-9q3 -4 6 0v9z`, palette.near)),
    ];
  };
  const slope = skyline(random, { base: 400, height: 90, craggy: 0.4, summits: 1.1 });
  return [
    sky(brush),
    ...sun(brush),
    ridge(random, palette.far, { base: 210, height: 110, summits: 2 }),
    ridge(random, palette.far, { base: 250, height: 120, summits: 1.6 }),
    ...mist(brush, 228),
    fill(below(crest), { top: palette.middle, bottom: palette.near }),
    line(polyline(crest), palette.light, 17),
    line(polyline(crest.map(([x, y]) => [x, y + 6] as const)), palette.far, 5, 0.8),
    ...top.filter((_, index) => index % 2 === 0).map(([x, y]) => fill(rect(x - 4, y + 2, 7.5, 8), palette.light)),
    ...tower(random.whole(10, 18)),
    ...tower(random.whole(34, 48)),
    ...pines(random, palette.near, slope, 16),
    fill(below(slope), palette.near),
  ];
}

/** A round gate in a white wall, and the garden behind it. */
export function moonGate(brush: Brush): Shape[] {
  const { random, palette } = brush;
  const gate = circle(200, 226, 118);
  const rock = random.between(150, 185);
  return [
    fill(rect(0, 0, SHEET, SHEET), { top: palette.sky[0], bottom: palette.sky[1] }),
    ridge(random, palette.far, { base: 90, height: 60, craggy: 0.4 }),
    fill(rect(0, 74, SHEET, 330), palette.light),
    inside(gate, [
      fill(rect(70, 90, 260, 270), { top: palette.sky[0], bottom: palette.sky[1] }),
      ...sun(brush, random.between(220, 270), 160),
      ridge(random, palette.far, { base: 260, height: 80, summits: 3 }),
      fill(rect(70, 268, 260, 90), { top: palette.far, bottom: palette.middle }),
      ...ripples(brush, 268, 18),
      moved(rock, 296, [
        fill('M-50 20q-6 -34 8 -46q-2 -40 18 -52q10 -26 26 -6q16 4 12 32q20 10 18 34q14 16 6 38z', palette.near),
        fill(
          'M-22 -24q8 -10 12 2q-4 12 -12 -2zM4 -50q8 -6 10 4q-6 10 -10 -4zM14 -8q12 -8 10 6q-8 6 -10 -6z',
          palette.far,
        ),
      ]),
      ...range(4).map((index) =>
        line(path`M${250 + index * 17} 360q${-6 + index * 4} -120 ${2 + index * 3} -240`, palette.middle, 4.5),
      ),
      ...range(22).map(() => {
        const x = random.between(232, 318);
        const y = random.between(120, 240);
        const angle = random.whole(20, 160);
        return {
          transform: `translate(${Math.round(x)} ${Math.round(y)}) rotate(${angle})`,
          children: [fill('M0 0q4 12 0 30q-5 -14 0 -30z', palette.near)],
        };
      }),
    ]),
    line(gate, palette.near, 9),
    line(circle(200, 226, 128), palette.far, 2.5),
    fill(rect(0, 356, SHEET, 50), palette.far),
    fill(path`M128 356h144l22 48H106z`, palette.middle, 0.6),
    fill(rect(0, 60, SHEET, 20), palette.near),
    ...range(27).map((index) => ({
      d: circle(index * 15.6 - 3, 80, 7.4),
      fill: palette.near,
      stroke: palette.far,
      width: 1.4,
    })),
    fill(rect(0, 50, SHEET, 7), palette.near),
  ];
}

/** A window of cracked-ice lattice in one of the shapes that gardens use. */
export function lattice(brush: Brush): Shape[] {
  const { random, palette } = brush;
  const opening = random.pick([
    'M34 112Q200 6 366 112L306 306Q200 250 94 306z',
    'M122 44h156l82 132v44l-82 112H122L40 220v-44z',
    circle(200, 188, 152),
  ]);
  const branch = random.between(40, 80);
  return [
    fill(rect(0, 0, SHEET, SHEET), { top: palette.light, bottom: palette.sky[1] }),
    ...range(5).map((index) => line(path`M0 ${60 + index * 80}h400`, palette.far, 0.8, 0.25)),
    inside(opening, [
      fill(rect(0, 0, SHEET, SHEET), { top: palette.sky[0], bottom: palette.sky[1] }),
      ...sun(brush, random.between(230, 280), 118),
      ...ranges(brush, 320),
      line(
        path`M${branch - 40} 330q70 -40 110 -120t150 -80M${branch + 84} 190q14 -50 54 -74M${branch + 40} 262q60 -10 110 14`,
        palette.near,
        8,
      ),
      ...range(22).map((index) => {
        const t = index / 21;
        const x = branch + 20 + t * 230 + random.between(-20, 20);
        const y = 272 - t * 150 + random.between(-30, 30);
        return fill(circle(x, y, random.between(5, 9.5)), random.chance(0.7) ? palette.sun : palette.light);
      }),
      ...iceCracks(brush),
    ]),
    line(opening, palette.near, 16),
    line(opening, palette.accent, 3),
    fill(path`M-10 410v-44q60 -14 130 2t150 -8t140 4v46z`, palette.far),
    moved(random.between(70, 110), 372, [
      fill('M-64 26q-10 -30 12 -40q2 -30 30 -28q16 -26 38 -4q26 -2 24 24q22 10 16 48z', palette.near),
      fill('M-30 -18q8 -8 14 0q-4 10 -14 0zM8 -14q8 -8 12 2q-6 10 -12 -2z', palette.far),
    ]),
    ...range(9).map((index) =>
      line(
        path`M${322 + index * 4} 398q${(index - 4) * 5} ${-40 - index * 3} ${(index - 4) * 15} ${-64 + Math.abs(index - 4) * 11}`,
        palette.near,
        3.4,
      ),
    ),
  ];
}

/** Ice breaks into polygons: lines from jittered grid points to their neighbours. */
function iceCracks({ random, palette }: Brush): Shape[] {
  const size = 58;
  const grid = range(9).map((row) =>
    range(9).map(
      (column) =>
        [
          -30 + column * size + random.between(-17, 17) + (row % 2) * 22,
          -30 + row * size + random.between(-17, 17),
        ] as const,
    ),
  );
  return grid.flatMap((row, y) =>
    row.flatMap(([x1, y1], x) => {
      const right = row[x + 1];
      const under = grid[y + 1]?.[(x + y) % 2 === 0 ? x : x + 1];
      const lines: Shape[] = [];
      if (right && (x + y) % 3 !== 0) lines.push(line(path`M${x1} ${y1}L${right[0]} ${right[1]}`, palette.near, 3.6));
      if (under) lines.push(line(path`M${x1} ${y1}L${under[0]} ${under[1]}`, palette.near, 3.6));
      return lines;
    }),
  );
}

export function lanterns(brush: Brush): Shape[] {
  const { random, palette } = brush;
  const lantern = (x: number, y: number, size: number, colour: string): Shape[] => [
    line(path`M${x} -10V${y - 34 * size}`, palette.near, 1.6),
    moved(
      x,
      y,
      [
        fill(circle(0, 0, 62), palette.accent, 0.16),
        fill(rect(-13, -37, 26, 8), palette.near),
        fill(ellipse(0, 0, 40, 31), colour),
        ...[-28, -14, 0, 14, 28].map((rx) =>
          line(rx === 0 ? 'M0 -31V31' : path`M0 -31Q${rx * 1.9} 0 0 31`, palette.light, 1.3, 0.55),
        ),
        fill(rect(-13, 29, 26, 8), palette.near),
        ...[-7, 0, 7].map((dx) => line(path`M${dx} 37v${26 + (dx === 0 ? 10 : 0)}`, palette.accent, 2.4)),
      ],
      size,
    ),
  ];
  const eaves = random.between(322, 336);
  return [
    sky(brush),
    ridge(random, palette.far, { base: 300, height: 80, craggy: 0.4 }),
    ...range(5).flatMap((index) =>
      lantern(
        30 + index * 86 + random.between(-14, 14),
        random.between(70, 150),
        random.between(0.34, 0.46),
        palette.far,
      ),
    ),
    ...range(3).flatMap((index) =>
      lantern(
        80 + index * 120 + random.between(-16, 16),
        random.between(120, 200),
        random.between(0.68, 0.86),
        palette.middle,
      ),
    ),
    ...lantern(random.between(130, 160), random.between(196, 220), 1.3, palette.accent),
    ...lantern(random.between(268, 300), random.between(150, 250), 1.05, palette.accent),
    ...roof(70, eaves + 40, 150, 60, 70, tiles(palette)),
    ...roof(320, eaves + 54, 150, 60, 70, tiles(palette)),
    fill(rect(-10, eaves + 46, 420, 60), palette.near),
  ];
}
