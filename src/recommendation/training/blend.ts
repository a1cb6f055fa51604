/** Weighted sum of the members' z-scores. */
export function blended(scores: readonly Float64Array[], weights: readonly number[]): Float64Array {
  const sum = new Float64Array(scores[0]!.length);
  scores.forEach((each, m) => {
    const weight = weights[m]!;
    if (weight !== 0) for (let item = 0; item < sum.length; item++) sum[item]! += weight * each[item]!;
  });
  return sum;
}
