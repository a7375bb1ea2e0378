/** Working days after which an answer has waited for long, and for too long. */
export const longWait = 3;
export const overdueWait = 5;
