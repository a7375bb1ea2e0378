import type { BlobStore } from './blob-store.js';

export const diskBlobStore = (_directory: string): BlobStore => ({}) as BlobStore;
