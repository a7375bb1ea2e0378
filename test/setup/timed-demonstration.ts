import { runSchedule } from '../../server/period/schedule.js';
import { type Demonstration, startDemonstration } from './demonstration.js';

/** A running product with its demonstration, by a clock that the journey sets. */
export interface TimedDemonstration extends Demonstration {
  readonly now: () => Date;
  /** It is that moment now, and what the service does by itself every minute is done. */
  become(moment: Date): Promise<void>;
}

export async function startTimedDemonstration(): Promise<TimedDemonstration> {
  let clock = new Date();
  const now = () => clock;
  const { address, app, stop } = await startDemonstration(now);
  return {
    address,
    stop,
    now,
    async become(moment) {
      clock = moment;
      await runSchedule(app.services, app.fastify.log);
    },
  };
}
