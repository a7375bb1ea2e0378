export {
  agreementByIndicator,
  agreementOf,
  fewestPairs,
  type Agreement,
  type AgreementFigures,
  type IndicatorAgreement,
} from './agreement.js';
export { bootstrapRange, confidence, resamples, type Range } from './bootstrap.js';
export { deal, type Dealt } from './deal.js';
export { drawSample, type Judged, type SampleSize } from './draw.js';
export { meanOf, weightedKappa } from './kappa.js';
export { isExact, isWithinOneLevel, levelsOf, signedDifference, type ScorePair } from './pair.js';
