import loadHighs from 'highs';
import runtime from 'highs/runtime?url';
import { highsSolver } from '../../../schema/target/index.js';
import { solveRequest, type SolveAnswer, type SolveRequest } from './request.js';

/** From our own files, once, with the first problem. */
const loading = loadHighs({ locateFile: () => runtime }).then((highs) => highsSolver(highs));

const say = (answer: SolveAnswer) => self.postMessage(answer);

self.addEventListener('message', ({ data }: MessageEvent<SolveRequest>) => {
  loading.then(
    (solver) => solveRequest(data, solver, say),
    () => say({ id: data.id, kind: 'FAILED' }),
  );
});
