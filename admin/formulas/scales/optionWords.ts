/** An option as it is read: `WTP_DENGAN_PARAGRAF` has spaces. */
export const optionWords = (key: string): string => key.replaceAll('_', ' ');
