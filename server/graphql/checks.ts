import type { GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import type { RequestContext } from '../context.js';
import { assertReadableText } from './characters.js';
import { assertSignedIn } from './guard.js';
import { assertWithinLimits } from './limits.js';

/** What a request has to pass once it is clear what it asks for, and before anything runs. */
export type Check = (asked: GraphQLRequestContextDidResolveOperation<RequestContext>) => void;

/** In this order: who is not signed in learns nothing of what is wrong with the rest. */
export const checks: readonly Check[] = [assertSignedIn, assertWithinLimits, assertReadableText];
