/**
 * A reason not to start that the person at the terminal can mend: a taken port, a bad variable, an
 * unreachable database. Its message is the one sentence they read; anything else that is thrown is
 * a fault of ours and keeps its stack.
 */
export class StartError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartError';
  }
}

/**
 * The code Node gives a failed system call, such as `EADDRINUSE`; undefined for any other error.
 */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}
