/** What every request of ours carries: another site can not make a browser send it. */
export const requestHeaders = { 'x-ungkit-request': '1' } as const;

/** Long enough for a phone on a slow network, short enough that nobody wonders whether it hangs; ms. */
export const timeoutMs = 30_000;
