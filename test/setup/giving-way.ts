import { setPriority } from 'node:os';

// A walk has to keep up with its own screen: what runs beside it takes what it leaves idle.
setPriority(5);
