import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Box } from '@mui/material';

interface HeldProps {
  readonly held: boolean;
  readonly children: ReactNode;
}

/**
 * Fields of a form that goes away once it is saved: nobody types into them while they are sent, since it would go
 * with them. Where they stay, what had the focus gets it back, be it a field or the button that sent them, unless somebody
 * went elsewhere meanwhile.
 */
export const Held = ({ held, children }: HeldProps) => {
  const fields = useRef<HTMLElement>(null);
  const [last, setLast] = useState<{ held: boolean; focused: Element | null }>({
    held,
    focused: null,
  });
  // Before it is shown: browsers take the focus at once from a button that can’t be pressed.
  if (last.held !== held) {
    setLast({ held, focused: held ? document.activeElement : last.focused });
  }
  const { focused } = last;
  useLayoutEffect(() => {
    if (held || !(focused instanceof HTMLElement)) return;
    // It went to what is around: the page, or the frame of the dialog.
    const isNowhere = document.activeElement?.contains(fields.current) ?? true;
    if (isNowhere) focused.focus({ preventScroll: true });
  }, [held, focused]);
  return (
    <Box ref={fields} inert={held} sx={{ display: 'grid', gap: 2, opacity: held ? 0.6 : 1 }}>
      {children}
    </Box>
  );
};
