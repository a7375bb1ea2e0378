import { lazy } from 'react';
import type { ComponentType } from 'react';

/** A screen that is fetched when it is first opened: `lazyScreen(() => import('./UnitList.js'), 'UnitList')`. */
export const lazyScreen = <Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
) => lazy(async () => ({ default: (await load())[name] }));
