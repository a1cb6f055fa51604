/** One judged text: whether it is positive, and the probability that was given for it. */
export interface Judged {
  positive: boolean;
  /** 0 to 1. */
  probability: number;
}

export interface BinaryMetrics {
  accuracy: number;
  macroF1: number;
  /** Expected calibration error of the confidence in the chosen side, ten bins of equal width (Guo et al. 2017). */
  calibrationError: number;
}

export function binaryMetrics(judged: readonly Judged[]): BinaryMetrics {
  const count = (actual: boolean, chosen: boolean) =>
    judged.filter(({ positive, probability }) => positive === actual && probability > 0.5 === chosen).length;
  const [tp, fn, fp, tn] = [count(true, true), count(true, false), count(false, true), count(false, false)];
  const f1 = (hit: number, missed: number, wrong: number) => (hit === 0 ? 0 : (2 * hit) / (2 * hit + missed + wrong));
  return {
    accuracy: (tp + tn) / Math.max(1, judged.length),
    macroF1: (f1(tp, fn, fp) + f1(tn, fp, fn)) / 2,
    calibrationError: calibrationError(
      judged.map(({ positive, probability }) => ({
        confidence: Math.max(probability, 1 - probability),
        right: probability > 0.5 === positive,
      })),
    ),
  };
}

export function calibrationError(answers: readonly { confidence: number; right: boolean }[]): number {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, confidence: 0, right: 0 }));
  for (const { confidence, right } of answers) {
    const bin = bins[Math.min(9, Math.floor(confidence * 10))]!;
    bin.count += 1;
    bin.confidence += confidence;
    if (right) bin.right += 1;
  }
  const gaps = bins.map(({ confidence, right }) => Math.abs(confidence - right));
  return gaps.reduce((total, gap) => total + gap, 0) / Math.max(1, answers.length);
}
