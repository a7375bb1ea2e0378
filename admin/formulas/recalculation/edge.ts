/** Where what was sealed ends and what is recalculated begins. */
export const edge = { borderLeft: 1, borderLeftColor: 'divider' } as const;
