/** Texts of a page that was opened without a network. */
export const offline = {
  lead: 'No network. This page goes on by itself once the network is back.',
  nothingKept:
    'No network, and no worksheet is kept on this device. This page goes on by itself once the network is back. A worksheet that you open while there is a network can be filled in without one, too.',
  goOn: 'What can be filled in without a network:',
  keptThen: '(kept %{moment})',
  atTime: 'at %{time}',
  onDay: 'on %{moment}',
  waiting:
    '%{smart_count} answer that you typed is safe on this device and is sent by itself. |||| %{smart_count} answers that you typed are safe on this device and are sent by themselves.',
  readAt: 'What is shown is what this device kept %{moment}.',
  worksheetTitle: 'This worksheet is not kept on this device',
  worksheetNotKept:
    'Without a network only the worksheets you opened last on this device can be filled in. This one opens by itself once the network is back; what you typed stays safe.',
  signIn:
    'No network. What was typed on this device is safe. Sign in once the network is back, and all of it is sent by itself.',
};
