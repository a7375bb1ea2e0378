/** The principal eigenvector of a matrix, adding up to 1, and its eigenvalue. */
export interface Principal {
  readonly vector: readonly number[];
  readonly value: number;
}

/** What no part of the vector moves by any more in the last step. */
const tolerance = 1e-13;
/** A chain of fifteen, the slowest there is, needs some ten thousand. */
const stepsMax = 100_000;

/**
 * By power iteration, until no part of the vector moves by more than 1e-13.
 *
 * It adds, multiplies and divides alone, so that every browser and the server get the same last digit.
 *
 * @param matrix square, not negative, positive on its diagonal, and linked: each row leads to every other.
 */
export function principalOf(matrix: readonly (readonly number[])[]): Principal {
  let vector: readonly number[] = matrix.map(() => 1 / matrix.length);
  let value = 0;
  for (let step = 0; step < stepsMax; step += 1) {
    const next = matrix.map((row) =>
      row.reduce((sum, entry, place) => sum + entry * vector[place]!, 0),
    );
    value = next.reduce((sum, part) => sum + part, 0);
    const normal = next.map((part) => part / value);
    const isStill = normal.every((part, place) => Math.abs(part - vector[place]!) < tolerance);
    vector = normal;
    if (isStill) break;
  }
  return { vector, value };
}
