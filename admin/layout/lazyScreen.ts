import { lazy } from 'react';
import type { ComponentType } from 'react';
import { ApiError } from '../providers/errors.js';

/** A screen that could not be fetched: there is no network, or the server has another release by now. */
export class ScreenNotFetched extends ApiError {
  constructor() {
    super({ code: 'NETWORK', details: {} });
  }
}

/** A screen that is fetched when it is first opened: `lazyScreen(() => import('./UnitList.js'), 'UnitList')`. */
export const lazyScreen = <Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
) =>
  lazy(async () => {
    const screens = await load().catch(() => {
      throw new ScreenNotFetched();
    });
    return { default: screens[name] };
  });
