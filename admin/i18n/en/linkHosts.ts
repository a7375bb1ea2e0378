/** The sites whose links the server may check. */
export const linkHosts = {
  name: 'Link sites',
  title: 'Sites that may be checked',
  lead: 'When somebody asks for it, the server asks whether a link at one of these sites still answers. Nothing of it is read or kept. Sites that are not on the list are never contacted.',
  host: 'Name of the site',
  hostHelp: 'Exactly one site, such as ppid.bekasikab.go.id. Over https only.',
  add: 'Add',
  since: 'Since %{date}',
  none: 'No site yet. Links are recorded as evidence, and none of them is checked.',
  remove: 'Remove',
  removeOf: 'Remove %{host}',
  removed: '%{host} is no longer checked. What was found before stays recorded.',
  undo: 'Undo',
  noHost: 'This is not the name of a site. Write it without https://, slashes, port or IP numbers.',
  taken: 'This site is on the list already.',
  tooMany: 'The list is full (%{limit} sites). Remove what is not used first.',
};

/** Checking one link, beside the evidence. */
export const linkCheck = {
  check: 'Check the link',
  checking: 'Checking…',
  open: 'Could be opened on %{at}',
  status: 'Answered %{status} on %{at}',
  REDIRECTED: 'Sent on to a site that is not on the list, on %{at}',
  UNREACHABLE: 'Could not be reached on %{at}',
  TIMED_OUT: 'Did not answer in time on %{at}',
  TOO_LARGE: 'Answered with too much on %{at}',
  NOT_PUBLIC: 'Leads to a network inside and was not contacted, %{at}',
  by: '%{finding}, checked by %{name}',
};
