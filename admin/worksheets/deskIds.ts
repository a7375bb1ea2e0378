/** Where the keyboard goes: the explanation of the indicator on the desk, and the button that attaches a file. */
export const explanationId = 'desk-explanation';
export const attachId = 'desk-attach';
