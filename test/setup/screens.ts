import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import './looks.js';

// Files share a document: what a test leaves on the screen, the next file would find there.
afterEach(cleanup);
