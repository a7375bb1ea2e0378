/** As much of an `EventSource` as is used. */
export interface EventSourceLike {
  addEventListener(event: string, listener: (event: MessageEvent<string>) => void): void;
  close(): void;
}

export interface LivePorts {
  readonly open: (address: string) => EventSourceLike;
  /** Says where the reader is now; nothing depends on its arrival. */
  readonly move: (streamId: string, indicator: string | undefined) => void;
  /** From 0 to 1: so that not everybody comes back at the same moment. */
  readonly random: () => number;
  /** Says to the browser's other tabs that this one has a stream, or no more. */
  readonly hold?: (holds: boolean) => void;
}
