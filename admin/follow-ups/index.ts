import { lazyScreen } from '../layout/lazyScreen.js';

/** Rencana aksi tindak lanjut: what units are to do by a day. Not a resource: it is gone on with step by step. */
export const FollowUps = lazyScreen(() => import('./FollowUps.js'), 'FollowUps');
export const FollowUpCreate = lazyScreen(() => import('./FollowUpCreate.js'), 'FollowUpCreate');
export const FollowUpShow = lazyScreen(() => import('./FollowUpShow.js'), 'FollowUpShow');
