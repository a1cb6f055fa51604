/** A handful of inks that print well over each other, named as colour merchants named them. */
export interface Palette {
  /** From the top of the sky to the horizon. */
  sky: readonly [string, string];
  far: string;
  middle: string;
  near: string;
  accent: string;
  light: string;
  sun: string;
}

const palette = (
  top: string,
  horizon: string,
  far: string,
  middle: string,
  near: string,
  accent: string,
  light: string,
  sun = accent,
): Palette => ({ sky: [top, horizon], far, middle, near, accent, light, sun });

export const PALETTES = {
  /** Azurite and malachite of the blue-green landscapes, on silk. */
  azurite: palette('#d8c9a0', '#efe4c4', '#8fb5a2', '#3f8280', '#174350', '#bf4430', '#faf3df'),
  celadon: palette('#c9d9c9', '#f0f1e2', '#a3bfae', '#5f8a7b', '#274a44', '#c0563d', '#fbf8ea'),
  cinnabar: palette('#e9a06f', '#f8dfb6', '#cf6f51', '#9c3a2f', '#451a20', '#f3c558', '#fff1d6'),
  indigo: palette('#16263f', '#4c6b86', '#5f8098', '#2f4c68', '#0d1829', '#e7bd62', '#f1e9d2'),
  ochre: palette('#edcf94', '#f9ebcb', '#d7a866', '#a9703c', '#4a2b1a', '#2b6a70', '#fff6df', '#d1582f'),
  plum: palette('#c9a2b4', '#f3dfd8', '#a8788f', '#6c4768', '#2e2138', '#e3a84c', '#fdf0e6'),
  ink: palette('#d9d3c5', '#f6f2e8', '#b3aea3', '#75716a', '#292725', '#b3372b', '#fdfaf2'),
  snow: palette('#bcd0da', '#eff3f2', '#a2bac6', '#5f8194', '#243c4e', '#c8523d', '#fbfcf8'),
  bronze: palette('#3c4a3f', '#8d9777', '#6f8a72', '#43624f', '#18261f', '#d3a252', '#efe6c8'),
  gamboge: palette('#f0b64f', '#fae6ae', '#dd8f3c', '#a3572b', '#47241c', '#28616c', '#fff4d4', '#c4472b'),
  night: palette('#1a1730', '#53466f', '#54507c', '#332f55', '#0f0d1f', '#f0c05a', '#f4e7d3'),
  rose: palette('#e5b7a0', '#faebdb', '#d08d7c', '#8f5050', '#3b2128', '#35706b', '#fff7ec', '#c9523f'),
} satisfies Record<string, Palette>;

export type PaletteName = keyof typeof PALETTES;
