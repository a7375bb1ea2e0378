import { setPriority } from 'node:os';
// Whoever gives way is late at times, and waited for.
import './patience.js';

// A walk has to keep up with its own screen: what runs beside it takes what it leaves idle.
setPriority(5);
