/** How long a browser may take to open a database before it is done without; ms. */
const patienceMs = 4_000;

/** A page that is busy itself counts as one of these, however long it is: what the browser has to say waits for it. */
const pieces = 8;

/** @throws Error when it takes too long, as a browser may without a word. */
export async function inTime<Result>(
  work: Promise<Result>,
  patience = patienceMs,
): Promise<Result> {
  let timer: ReturnType<typeof setInterval> | undefined;
  const late = new Promise<never>((_, reject) => {
    let left = pieces;
    timer = setInterval(() => {
      left -= 1;
      if (left === 0) reject(new Error('The browser did not open its database'));
    }, patience / pieces);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearInterval(timer);
  }
}
