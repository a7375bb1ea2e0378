/** Texts of a text with formatting: its toolbar, the preview, and links. */
export const formattedText = {
  bar: 'Text formatting',
  withKeys: '%{name} (Ctrl+%{keys})',
  bold: 'Bold',
  italic: 'Italic',
  bullets: 'Bulleted list',
  numbers: 'Numbered list',
  link: 'Link',
  preview: 'Preview',
  clear: 'Clear formatting',
  full: 'There is no room left for this formatting. Shorten the text first.',
  address: 'Address',
  addressHelp: 'For example https://bekasikab.go.id/berita. The address is always shown, too.',
  addressRefused:
    'Enter a whole address that begins with https:// or http://, without a user name.',
  name: 'Text to show',
  nameHelp: 'May be empty: then the address is shown.',
  insert: 'Insert',
};
