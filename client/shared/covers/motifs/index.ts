import type { Shape } from '../drawing.js';
import type { PaletteName } from '../palettes.js';
import type { Brush } from '../scenery.js';
import { lanterns, lattice, moonGate, pagoda, palace, wall } from './architecture-east.js';
import { colonnade, dome, roseWindow, templeFront, towers } from './architecture-west.js';
import { bamboo, bridge, dunes, lotus, mountain, pyramid, waves } from './landscape.js';
import { brushwork, clouds } from './ornament.js';
import { cinema, filmLeader, filmStrip, stage } from './screen.js';
import { ding, mirror, scroll, vase } from './vessels.js';

export interface Motif {
  draw: (brush: Brush) => Shape[];
  /** The inks that suit it. */
  palettes: readonly PaletteName[];
}

export const MOTIFS = {
  mountain: { draw: mountain, palettes: ['azurite', 'celadon', 'ink', 'snow', 'plum'] },
  waves: { draw: waves, palettes: ['azurite', 'indigo', 'snow', 'rose'] },
  dunes: { draw: dunes, palettes: ['ochre', 'cinnabar', 'gamboge', 'plum'] },
  bamboo: { draw: bamboo, palettes: ['celadon', 'azurite', 'bronze', 'ink'] },
  lotus: { draw: lotus, palettes: ['celadon', 'rose', 'azurite', 'plum'] },
  bridge: { draw: bridge, palettes: ['celadon', 'plum', 'snow', 'ochre', 'indigo'] },
  pyramid: { draw: pyramid, palettes: ['ochre', 'gamboge', 'rose', 'cinnabar'] },
  palace: { draw: palace, palettes: ['cinnabar', 'gamboge', 'azurite', 'plum'] },
  pagoda: { draw: pagoda, palettes: ['indigo', 'celadon', 'ochre', 'plum', 'rose'] },
  wall: { draw: wall, palettes: ['ochre', 'azurite', 'cinnabar', 'celadon'] },
  'moon-gate': { draw: moonGate, palettes: ['celadon', 'azurite', 'ink', 'rose'] },
  lattice: { draw: lattice, palettes: ['rose', 'ink', 'celadon', 'ochre'] },
  lanterns: { draw: lanterns, palettes: ['night', 'cinnabar', 'indigo'] },
  colonnade: { draw: colonnade, palettes: ['azurite', 'rose', 'ochre', 'celadon', 'snow', 'cinnabar'] },
  'temple-front': { draw: templeFront, palettes: ['ochre', 'snow', 'rose', 'azurite'] },
  'rose-window': { draw: roseWindow, palettes: ['indigo', 'night', 'plum', 'cinnabar'] },
  dome: { draw: dome, palettes: ['snow', 'rose', 'indigo', 'ochre', 'gamboge'] },
  towers: { draw: towers, palettes: ['night', 'indigo', 'plum', 'cinnabar'] },
  ding: { draw: ding, palettes: ['bronze', 'ochre', 'celadon'] },
  vase: { draw: vase, palettes: ['snow', 'indigo', 'celadon', 'azurite'] },
  scroll: { draw: scroll, palettes: ['ink', 'azurite', 'ochre', 'plum'] },
  mirror: { draw: mirror, palettes: ['bronze', 'celadon', 'ochre', 'azurite'] },
  'film-leader': { draw: filmLeader, palettes: ['ink', 'ochre', 'gamboge', 'rose'] },
  cinema: { draw: cinema, palettes: ['night', 'indigo', 'cinnabar', 'plum'] },
  'film-strip': { draw: filmStrip, palettes: ['azurite', 'rose', 'ochre', 'celadon', 'gamboge'] },
  stage: { draw: stage, palettes: ['cinnabar', 'night', 'plum'] },
  clouds: { draw: clouds, palettes: ['azurite', 'cinnabar', 'rose', 'indigo', 'gamboge'] },
  brushwork: { draw: brushwork, palettes: ['ink', 'ochre', 'rose'] },
} satisfies Record<string, Motif>;

export type MotifName = keyof typeof MOTIFS;
