// Every walk, one after the other: what one worker does while the other one does everything else.
import.meta.glob('./*.test.ts', { eager: true });
