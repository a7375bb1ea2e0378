// Where on the device is kept what is written about an action and not sent.

export const noteKey = (actionId: string) => `followUps.note.${actionId}`;

export const linkKey = (actionId: string) => `followUps.link.${actionId}`;

/** Why it is given back, or given up. */
export const reasonKey = (step: 'return' | 'cancel', actionId: string) =>
  `followUps.reason.${step}.${actionId}`;
