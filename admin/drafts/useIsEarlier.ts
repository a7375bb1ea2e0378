import { useState } from 'react';

/** Whether what is begun was there before the screen was opened, and not typed just now. */
export function useIsEarlier(isBegun: boolean): boolean {
  const [wasThere, setWasThere] = useState(isBegun);
  // Once it is sent or given up, what is typed next is new.
  if (wasThere && !isBegun) setWasThere(false);
  return wasThere && isBegun;
}
