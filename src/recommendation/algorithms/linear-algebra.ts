/**
 * Dense linear algebra on row-major Float64Arrays. The large routines are built of 4 x 4 tiles of dot products between
 * contiguous rows: 16 accumulators stay in registers, and each number that is loaded is used four times.
 */

/** out[4 * r + c] = sum over k < length of a[a0 + r * lda + k] * b[b0 + c * ldb + k]. */
function dots4x4(
  a: Float64Array,
  a0: number,
  lda: number,
  b: Float64Array,
  b0: number,
  ldb: number,
  length: number,
  out: Float64Array,
): void {
  let s00 = 0,
    s01 = 0,
    s02 = 0,
    s03 = 0;
  let s10 = 0,
    s11 = 0,
    s12 = 0,
    s13 = 0;
  let s20 = 0,
    s21 = 0,
    s22 = 0,
    s23 = 0;
  let s30 = 0,
    s31 = 0,
    s32 = 0,
    s33 = 0;
  const a1 = a0 + lda,
    a2 = a1 + lda,
    a3 = a2 + lda;
  const b1 = b0 + ldb,
    b2 = b1 + ldb,
    b3 = b2 + ldb;
  for (let k = 0; k < length; k++) {
    const p = a[a0 + k]!,
      q = a[a1 + k]!,
      r = a[a2 + k]!,
      s = a[a3 + k]!;
    const w = b[b0 + k]!,
      x = b[b1 + k]!,
      y = b[b2 + k]!,
      z = b[b3 + k]!;
    s00 += p * w;
    s01 += p * x;
    s02 += p * y;
    s03 += p * z;
    s10 += q * w;
    s11 += q * x;
    s12 += q * y;
    s13 += q * z;
    s20 += r * w;
    s21 += r * x;
    s22 += r * y;
    s23 += r * z;
    s30 += s * w;
    s31 += s * x;
    s32 += s * y;
    s33 += s * z;
  }
  out[0] = s00;
  out[1] = s01;
  out[2] = s02;
  out[3] = s03;
  out[4] = s10;
  out[5] = s11;
  out[6] = s12;
  out[7] = s13;
  out[8] = s20;
  out[9] = s21;
  out[10] = s22;
  out[11] = s23;
  out[12] = s30;
  out[13] = s31;
  out[14] = s32;
  out[15] = s33;
}

/** n rounded up to whole tiles. */
export function paddedSize(n: number): number {
  return (n + 3) & ~3;
}

/**
 * Inverts a symmetric positive definite matrix in place: Cholesky, then the inverse of the factor, then its product.
 * @param a row-major n x n, n a multiple of 4 (see paddedSize: pad with the unit matrix); only the lower triangle is read
 * @param pause called between tiles of rows
 * @throws RangeError when the matrix is not positive definite
 */
export async function invertPositiveDefinite(
  a: Float64Array,
  n: number,
  pause?: () => Promise<void> | undefined,
): Promise<void> {
  const tile = new Float64Array(16);
  // L over A, lower triangle.
  for (let i = 0; i < n; i += 4) {
    for (let j = 0; j <= i; j += 4) {
      dots4x4(a, i * n, n, a, j * n, n, j, tile);
      for (let r = 0; r < 4; r++) {
        const row = (i + r) * n + j;
        for (let c = 0; c < 4; c++) {
          if (i === j && c > r) break;
          let value = a[row + c]! - tile[4 * r + c]!;
          const other = (j + c) * n + j;
          for (let k = 0; k < c; k++) value -= a[row + k]! * a[other + k]!;
          if (i === j && c === r) {
            if (!(value > 0)) throw new RangeError('The matrix is not positive definite');
            a[row + c] = Math.sqrt(value);
          } else {
            a[row + c] = value / a[other + c]!;
          }
        }
      }
    }
    if (pause) await pause();
  }
  // Row c of V is column c of the inverse of L, from c on.
  const v = new Float64Array(n * n);
  for (let c0 = 0; c0 < n; c0 += 4) {
    for (let k0 = c0; k0 < n; k0 += 4) {
      dots4x4(a, k0 * n + c0, n, v, c0 * n + c0, n, k0 - c0, tile);
      for (let c = 0; c < 4; c++) {
        const row = (c0 + c) * n;
        for (let k = 0; k < 4; k++) {
          const l = (k0 + k) * n;
          let value = (k0 + k === c0 + c ? 1 : 0) - tile[4 * k + c]!;
          for (let m = 0; m < k; m++) value -= a[l + k0 + m]! * v[row + k0 + m]!;
          v[row + k0 + k] = value / a[l + k0 + k]!;
        }
      }
    }
    if (pause) await pause();
  }
  // The inverse is V times its transpose; rows are zero before their diagonal.
  for (let i = 0; i < n; i += 4) {
    for (let j = 0; j <= i; j += 4) {
      dots4x4(v, i * n + i, n, v, j * n + i, n, n - i, tile);
      for (let r = 0; r < 4; r++) {
        for (let c = 0; c < 4; c++) {
          a[(i + r) * n + j + c] = tile[4 * r + c]!;
          a[(j + c) * n + i + r] = tile[4 * r + c]!;
        }
      }
    }
    if (pause) await pause();
  }
}

/**
 * Solves A x = b by Cholesky for a small symmetric positive definite A; A and b are overwritten, b with x.
 * @param a row-major d x d, of which the lower triangle is read
 */
export function solvePositiveDefinite(a: Float64Array, b: Float64Array, d: number): void {
  for (let j = 0; j < d; j++) {
    const rowJ = j * d;
    let diagonal = a[rowJ + j]!;
    for (let k = 0; k < j; k++) diagonal -= a[rowJ + k]! * a[rowJ + k]!;
    const root = Math.sqrt(diagonal > 1e-12 ? diagonal : 1e-12);
    a[rowJ + j] = root;
    const inverse = 1 / root;
    let i = j + 1;
    for (; i + 1 < d; i += 2) {
      const row0 = i * d;
      const row1 = row0 + d;
      let s0 = a[row0 + j]!;
      let s1 = a[row1 + j]!;
      for (let k = 0; k < j; k++) {
        const factor = a[rowJ + k]!;
        s0 -= a[row0 + k]! * factor;
        s1 -= a[row1 + k]! * factor;
      }
      a[row0 + j] = s0 * inverse;
      a[row1 + j] = s1 * inverse;
    }
    for (; i < d; i++) {
      let s = a[i * d + j]!;
      for (let k = 0; k < j; k++) s -= a[i * d + k]! * a[rowJ + k]!;
      a[i * d + j] = s * inverse;
    }
  }
  for (let i = 0; i < d; i++) {
    let s = b[i]!;
    for (let k = 0; k < i; k++) s -= a[i * d + k]! * b[k]!;
    b[i] = s / a[i * d + i]!;
  }
  for (let i = d - 1; i >= 0; i--) {
    let s = b[i]!;
    for (let k = i + 1; k < d; k++) s -= a[k * d + i]! * b[k]!;
    b[i] = s / a[i * d + i]!;
  }
}

/** Y'Y of a row-major n x d matrix, in full. */
export function gram(y: Float64Array, n: number, d: number): Float64Array {
  const g = new Float64Array(d * d);
  for (let row = 0; row < n; row++) addOuter(g, y, row * d, d, 1);
  for (let i = 0; i < d; i++) for (let j = i + 1; j < d; j++) g[i * d + j] = g[j * d + i]!;
  return g;
}

/** Adds `scale` times the outer product of y[offset..offset + d) to the lower triangle of a. */
export function addOuter(a: Float64Array, y: Float64Array, offset: number, d: number, scale: number): void {
  for (let i = 0; i < d; i++) {
    const factor = scale * y[offset + i]!;
    const row = i * d;
    for (let j = 0; j <= i; j++) a[row + j]! += factor * y[offset + j]!;
  }
}
