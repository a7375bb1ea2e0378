// Every walk, one after the other: what one worker does while the others do everything else.
import.meta.glob('./*.test.ts', { eager: true });
