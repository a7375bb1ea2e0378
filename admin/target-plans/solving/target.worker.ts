import loadHighs from 'highs';
import runtime from 'highs/runtime?url';
import { highsSolver, noSolver } from '../../../schema/target/index.js';
import { solveRequest, type SolveAnswer, type SolveRequest } from './request.js';

/** From our own files, once, with the first problem. Where a browser cannot run it, plans are found without. */
const loading = loadHighs({ locateFile: () => runtime }).then(
  (highs) => highsSolver(highs),
  () => noSolver,
);

const say = (answer: SolveAnswer) => self.postMessage(answer);

self.addEventListener('message', ({ data }: MessageEvent<SolveRequest>) => {
  void loading.then((solver) => solveRequest(data, solver, say));
});
