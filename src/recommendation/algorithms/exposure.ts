/**
 * Takes popularity out of scores, so that what few have seen gets its chance: an item pays `strength` deviations of the
 * scores for each e-fold by which its exposure lies above the mean of the logs; one that lies below it gains.
 */
export class ExposureCorrection {
  /** How far the log of each exposure lies above their mean. */
  private readonly excess: Float32Array;

  /**
   * @param exposure how often each item was shown, or its count of visitors
   * @param strength 0 = none
   */
  constructor(
    exposure: ArrayLike<number>,
    private readonly strength: number,
  ) {
    const logs = Float64Array.from(exposure, (count) => Math.log1p(count));
    const shown = logs.filter((log) => log > 0);
    const mean = shown.reduce((sum, log) => sum + log, 0) / Math.max(1, shown.length);
    // What nobody has seen yet is left as it is: there is no telling whether it was passed over.
    this.excess = Float32Array.from(logs, (log) => (log > 0 ? log - mean : 0));
  }

  /** @returns the corrected scores, one an item; the given ones stay as they are */
  apply(scores: Float32Array): Float32Array {
    const { excess, strength } = this;
    if (strength === 0) return scores;
    let sum = 0;
    let squares = 0;
    for (const score of scores) {
      sum += score;
      squares += score * score;
    }
    const deviation = Math.sqrt(Math.max(0, squares / scores.length - (sum / scores.length) ** 2));
    const corrected = new Float32Array(scores.length);
    for (let item = 0; item < scores.length; item++)
      corrected[item] = scores[item]! - strength * deviation * excess[item]!;
    return corrected;
  }
}
