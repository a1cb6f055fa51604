/**
 * Takes popularity out of scores: an item that was shown (or chosen) more often than most pays strength * log of how
 * much more, in deviations of the scores, so that what few have seen gets its chance.
 * @param scores one per item; a new array is returned
 * @param exposure how often each item was shown, or its count of visitors
 * @param strength 0 = none; 0.1 to 0.3 widens what is shown at hardly any cost
 */
export function correctExposure(scores: Float32Array, exposure: ArrayLike<number>, strength: number): Float32Array {
  const n = scores.length;
  if (strength === 0 || n === 0) return scores.slice();
  let logs = 0;
  let sum = 0;
  let squares = 0;
  for (let item = 0; item < n; item++) {
    logs += Math.log1p(exposure[item]!);
    sum += scores[item]!;
    squares += scores[item]! ** 2;
  }
  const deviation = Math.sqrt(Math.max(0, squares / n - (sum / n) ** 2));
  return scores.map((score, item) => score - strength * deviation * (Math.log1p(exposure[item]!) - logs / n));
}
