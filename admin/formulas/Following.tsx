import type { ReactNode } from 'react';
import { useFollowing } from './useFollowing.js';

interface FollowingProps<Value> {
  readonly value: Value;
  /** What is shown of it; anything in it that costs should be memoized. */
  readonly children: (value: Value) => ReactNode;
}

/** A piece of the screen that follows a value in its own turn. */
export const Following = <Value,>({ value, children }: FollowingProps<Value>): ReactNode =>
  children(useFollowing(value));
