/** Where the admin keeps the chosen language: `store`, by react-admin's name for what is in it. */
const localeKey = 'RaStoreungkit.locale';

/** Id of what the build writes into the page (`openingFirst` in `vite.config.ts`). */
const listId = 'first-pieces';

/** What the admin is made of beside what every page is: addresses, `/assets/WorksheetFill-BUHHEGkm.js`. */
interface FirstPieces {
  /** Of screens that many addresses lead to, by regular expressions over the path. */
  readonly screens: Readonly<Record<string, readonly string[]>>;
  /** Of languages that do not come with the admin. */
  readonly locales: Readonly<Record<string, readonly string[]>>;
}

/** Has the browser fetch and read the screen of an address beside the admin itself, instead of after it. */
export function fetchPieces(path: string): void {
  const list = document.getElementById(listId)?.textContent;
  if (!list) return;
  const { screens, locales } = JSON.parse(list) as FirstPieces;
  const [, screen = []] =
    Object.entries(screens).find(([pattern]) => new RegExp(pattern).test(path)) ?? [];
  for (const file of [...screen, ...(locales[chosenLocale()] ?? [])]) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.crossOrigin = '';
    link.href = file;
    document.head.append(link);
  }
}

function chosenLocale(): string {
  try {
    return String(JSON.parse(window.localStorage.getItem(localeKey) ?? 'null'));
  } catch {
    return '';
  }
}
