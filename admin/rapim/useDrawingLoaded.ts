import { useEffect, useState } from 'react';

/** Fetches the drawing library ahead of the first chart: later there may be no network to fetch it with. */
export function useDrawingLoaded(): 'loading' | 'loaded' | 'failed' {
  const [state, setState] = useState<'loading' | 'loaded' | 'failed'>('loading');
  useEffect(() => {
    let gone = false;
    import('../fields/echarts.js').then(
      () => gone || setState('loaded'),
      () => gone || setState('failed'),
    );
    return () => {
      gone = true;
    };
  }, []);
  return state;
}
