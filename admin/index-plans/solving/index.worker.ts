import { solveIndexRequest, type IndexSolveRequest } from './request.js';

self.addEventListener('message', ({ data }: MessageEvent<IndexSolveRequest>) => {
  solveIndexRequest(data, (answer) => self.postMessage(answer));
});
