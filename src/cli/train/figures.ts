/** Figures of a trained model, by language. */
export type Figures = Record<string, Record<string, number>>;

export const rounded = (figures: Readonly<Record<string, Readonly<Record<string, number>>>>): Figures =>
  Object.fromEntries(
    Object.entries(figures).map(([language, each]) => [
      language,
      Object.fromEntries(Object.entries(each).map(([name, value]) => [name, Number(value.toFixed(4))])),
    ]),
  );

/** Tells how well a model did in cross-validation, and where it was stored. */
export function printFigures(figures: Figures, output: string): void {
  for (const [language, each] of Object.entries(figures)) {
    const shown = Object.entries(each).map(([name, value]) => `${name} ${value}`);
    console.log(`${language}  ${shown.join('  ')}`);
  }
  console.log(`-> ${output}.bin`);
}
