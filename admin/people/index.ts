import type { ResourceProps } from 'react-admin';
import { lazyScreen } from '../layout/lazyScreen.js';

/** Pengguna: who signs in, and what they are in which unit. */
export const people = {
  name: 'people',
  list: lazyScreen(() => import('./PersonList.js'), 'PersonList'),
  create: lazyScreen(() => import('./PersonCreate.js'), 'PersonCreate'),
  edit: lazyScreen(() => import('./PersonEdit.js'), 'PersonEdit'),
  recordRepresentation: 'name',
} satisfies ResourceProps;
