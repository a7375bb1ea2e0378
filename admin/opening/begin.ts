import { beginReading } from './beginReading.js';
import { fetchPieces } from './fetchPieces.js';

// Ahead of everything else in the page, and small: what an opened address needs is under way while the browser still
// reads the admin.
try {
  beginReading(location.pathname);
  fetchPieces(location.pathname);
} catch {
  // The admin does without it.
}
