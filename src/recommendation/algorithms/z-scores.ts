/** Scores in deviations from their mean over the items: what different models give one visitor becomes comparable. */
export function zScores(scores: Float32Array): Float64Array {
  const n = scores.length;
  let sum = 0;
  let squares = 0;
  for (const score of scores) {
    sum += score;
    squares += score * score;
  }
  const mean = sum / n;
  const deviation = Math.sqrt(Math.max(0, squares / n - mean * mean));
  const result = new Float64Array(n);
  // A model that finds all items alike has no say.
  if (deviation > 1e-12) for (let i = 0; i < n; i++) result[i] = (scores[i]! - mean) / deviation;
  return result;
}
