import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { giveUpTurn, inTurn } from './inTurn.js';

/**
 * A value as it was a moment ago: it follows in its turn, after the frame that shows the hand's own work. While the
 * hand goes on it follows still, at the pace that the machine can keep, and always comes to the last one.
 */
export function useFollowing<Value>(value: Value): Value {
  const [followed, setFollowed] = useState(() => value);
  const latest = useRef(value);
  const [follow] = useState(() => () => setFollowed(() => latest.current));
  useLayoutEffect(() => {
    latest.current = value;
  }, [value]);
  useEffect(() => {
    // Whoever waits already keeps its place.
    if (value !== followed) inTurn(follow);
  }, [value, followed, follow]);
  useEffect(() => () => giveUpTurn(follow), [follow]);
  return followed;
}
