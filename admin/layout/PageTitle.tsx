import { useEffect } from 'react';
import { TitlePortal } from 'react-admin';

const id = 'react-admin-title';

/** The screen's heading: react-admin's `<Title>` of whatever screen is open lands here, and in the tab. */
export const PageTitle = () => {
  useEffect(() => {
    const heading = document.getElementById(id);
    if (!heading) return undefined;
    const follow = () => {
      const title = heading.textContent.trim();
      document.title = title ? `${title} · Ungkit` : 'Ungkit';
    };
    follow();
    const observer = new MutationObserver(follow);
    observer.observe(heading, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, []);
  return (
    <TitlePortal
      variant="h1"
      id={id}
      sx={{ whiteSpace: 'normal', mb: 1.5, '&:empty': { display: 'none' } }}
    />
  );
};
