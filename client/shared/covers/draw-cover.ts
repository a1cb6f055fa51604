import type { ItemKind } from '../../../src/protocol/index.js';
import { chooseMotif } from './choose-motif.js';
import type { Shape } from './drawing.js';
import { MOTIFS, type Motif } from './motifs/index.js';
import { PALETTES, type PaletteName } from './palettes.js';
import { seededRandom } from './random.js';

export interface CoverSubject {
  id: string;
  kind: ItemKind;
  motif?: string;
  year?: number;
}

export interface CoverDrawing {
  motif: string;
  palette: PaletteName;
  shapes: Shape[];
}

/** Films from before colour are printed in ink. */
const COLOUR_FILM_FROM = 1955;

/** The cover of an item: always the same for the same item, and different from its neighbours'. */
export function drawCover({ id, kind, motif: hint, year }: CoverSubject): CoverDrawing {
  const random = seededRandom(id);
  const name = chooseMotif(hint, kind, random);
  const motif: Motif = MOTIFS[name];
  const colourless = kind === 'video' && year !== undefined && year < COLOUR_FILM_FROM;
  const palette: PaletteName = colourless ? 'ink' : random.pick(motif.palettes);
  return { motif: name, palette, shapes: motif.draw({ random, palette: PALETTES[palette], year }) };
}
