/** Small beside a mouse, large enough under a thumb. */
export const thumbSized = { '@media (pointer: coarse)': { width: 44, height: 44 } } as const;
