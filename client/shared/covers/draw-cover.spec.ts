import { describe, expect, it } from '@jest/globals';
import { chooseMotif } from './choose-motif.js';
import { drawCover } from './draw-cover.js';
import type { Shape } from './drawing.js';
import { MOTIFS } from './motifs/index.js';
import { seededRandom } from './random.js';

const paths = (shapes: readonly Shape[]): string[] =>
  shapes.flatMap((shape) => [shape.d ?? '', shape.clip ?? '', shape.transform ?? '', ...paths(shape.children ?? [])]);

describe('drawCover', () => {
  it('draws every motif for any seed without a broken number', () => {
    for (const motif of Object.keys(MOTIFS)) {
      for (let seed = 0; seed < 20; seed += 1) {
        const { shapes } = drawCover({ id: `${motif}-${seed}`, kind: 'attraction', motif });
        expect(shapes.length).toBeGreaterThan(3);
        expect(paths(shapes).filter((d) => /NaN|undefined|Infinity/.test(d))).toEqual([]);
      }
    }
  });

  it('draws the same item the same way, and its neighbours differently', () => {
    const one = drawCover({ id: 'gugong', kind: 'attraction', motif: 'palace' });
    expect(drawCover({ id: 'gugong', kind: 'attraction', motif: 'palace' })).toEqual(one);
    expect(drawCover({ id: 'other', kind: 'attraction', motif: 'palace' })).not.toEqual(one);
  });

  it('prints films from before colour in ink', () => {
    expect(drawCover({ id: 'x', kind: 'video', year: 1934 }).palette).toBe('ink');
  });
});

describe('chooseMotif', () => {
  const choose = (hint: string | undefined, kind: Parameters<typeof chooseMotif>[1] = 'attraction') =>
    chooseMotif(hint, kind, seededRandom('seed'));

  it('knows what catalogues call things, in both languages', () => {
    expect([choose('宫殿'), choose('Palace'), choose('古塔'), choose('长城'), choose('瓷器'), choose('beach')]).toEqual(
      ['palace', 'palace', 'pagoda', 'wall', 'vase', 'waves'],
    );
  });

  it('draws by kind where the word says nothing', () => {
    expect(['film-leader', 'cinema', 'film-strip']).toContain(choose('???', 'video'));
    expect(Object.keys(MOTIFS)).toContain(choose(undefined, 'artefact'));
  });
});
