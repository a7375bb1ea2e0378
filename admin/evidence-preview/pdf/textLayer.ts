/** A page of paper, and its words where they are printed: not seen, but selected. */
export const textLayer = {
  position: 'relative',
  mx: 'auto',
  backgroundColor: '#fff',
  boxShadow: 1,
  '& canvas': { display: 'block', width: '100%', height: '100%' },
  '& .text': {
    position: 'absolute',
    inset: 0,
    overflow: 'clip',
    lineHeight: 1,
    textAlign: 'initial',
    transformOrigin: '0 0',
    textSizeAdjust: 'none',
    forcedColorAdjust: 'none',
    '--min-font-size': 1,
    '--text-scale-factor': 'calc(var(--total-scale-factor) * var(--min-font-size))',
    '--min-font-size-inv': 'calc(1 / var(--min-font-size))',
  },
  '& .text :is(span, br)': {
    color: 'transparent',
    position: 'absolute',
    whiteSpace: 'pre',
    cursor: 'text',
    transformOrigin: '0% 0%',
  },
  // Sizes and places are written by pdf.js, in these variables.
  '& .text > :not(.markedContent), & .text .markedContent span:not(.markedContent)': {
    zIndex: 1,
    '--font-height': 0,
    '--scale-x': 1,
    '--rotate': '0deg',
    fontSize: 'calc(var(--text-scale-factor) * var(--font-height))',
    transform: 'rotate(var(--rotate)) scaleX(var(--scale-x)) scale(var(--min-font-size-inv))',
  },
  '& .text .markedContent': { display: 'contents' },
  '& .text ::selection': { background: 'rgba(0, 80, 255, 0.25)' },
} as const;
